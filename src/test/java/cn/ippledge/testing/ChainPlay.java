package cn.ippledge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Plays one real case through the API as the people of the demo: an enterprise of 盐湖区 borrows two million yuan against a
 * patent and a software copyright. Each method is one step of the chain, so that a test can stop between any two.
 */
public final class ChainPlay {

    public static final String REGION = "140802";

    private final Function<String, URI> uri;
    private final Map<String, ApiClient> people = new HashMap<>();
    private Runnable afterEachStep = () -> {};

    private final List<Long> rights = new ArrayList<>();
    private String application;
    private String loan;

    public ChainPlay(Function<String, URI> uri) {
        this.uri = uri;
    }

    /** The application's today, asked at each step: a run may pass midnight. */
    public static LocalDate today() {
        return RunningPlatform.today();
    }

    /** Something to do after every task that was decided, such as killing the application. */
    public ChainPlay afterEachStep(Runnable action) {
        afterEachStep = action;
        return this;
    }

    public ApiClient as(String login) {
        return people.computeIfAbsent(login, l -> new ApiClient(uri, l));
    }

    public String application() {
        return application;
    }

    public String loan() {
        return loan;
    }

    public List<Long> rights() {
        return rights;
    }

    /** A granted invention patent (check digit by ZC 0006-2003: weights 2..9,2..5) and a registered program. */
    public void enterRights() {
        // 2·2+0·3+1·4+7·5+1·6+0·7+3·8+2·9+1·2+4·3+5·4+6·5 = 155; 155 mod 11 = 1
        rights.add(right(Map.of(
                "type", "PATENT",
                "patentKind", "INVENTION",
                "number", "ZL201710321456.1",
                "title", "一种镁合金轮毂低压铸造方法",
                "filedOn", "2017-05-09",
                "grantedOn", "2019-08-16",
                "feePaidUntil", "2027-05-09")));
        rights.add(right(Map.of(
                "type", "COPYRIGHT",
                "number", "2021SR0754321",
                "title", "轮毂铸造过程数据采集软件",
                "grantedOn", "2021-05-24",
                "completedOn", "2021-02-28",
                "publishedOn", "2021-03-15")));
    }

    private long right(Map<String, ?> details) {
        return as("sme1").post("/api/v1/rights", details).ok().path("id").asLong();
    }

    public void apply() {
        ApiClient sme = as("sme1");
        application = sme.post("/api/v1/applications", Map.of()).ok().path("no").asString();
        int version = sme.get("/api/v1/applications/" + application)
                .ok()
                .path("version")
                .asInt();
        sme.put(
                        "/api/v1/applications/" + application,
                        Map.of(
                                "version",
                                version,
                                "amount",
                                "2000000.00",
                                "months",
                                12,
                                "purpose",
                                "采购镁锭与模具",
                                "method",
                                "INTEREST_THEN_BULLET",
                                "rights",
                                rights,
                                "wishedBanks",
                                List.of(bank()),
                                "consent",
                                true))
                .ok();
        sme.post("/api/v1/applications/" + application + "/submit", Map.of()).ok();
    }

    /** Goes on with an application that somebody has filed on the screens, and with the rights chosen in it. */
    public void adopt(String no) {
        application = no;
        rights.clear();
        for (JsonNode right : as("sme1")
                .get("/api/v1/applications/" + no)
                .ok()
                .path("request")
                .path("rights")) rights.add(right.asLong());
    }

    public void examine() {
        take("center-clerk", application, "eligibilityReview", "PASS", Map.of());
    }

    public void match() {
        take("center-clerk", application, "matchBanks", "INVITE", Map.of("banks", List.of(String.valueOf(bank()))));
        take("bank1-manager", application, "bankAnswer", "TAKE", Map.of());
    }

    public void value() {
        JsonNode task = task("center-clerk", application, "assignEvaluator");
        String evaluator = option(task, "evaluator", 0);
        take("center-clerk", application, "assignEvaluator", "ASSIGN", Map.of("evaluator", evaluator));
        appraise();
    }

    public void appraise() {
        Map<String, Object> report = new HashMap<>(Map.of(
                "reportNo",
                "晋知评报字〔" + today().getYear() + "〕第018号",
                "baseDate",
                today().minusDays(20).toString(),
                "secondAppraiser",
                "李文博"));
        // Ceiling by the platform's pledge rates: 6,000,000 × 40% + 1,000,000 × 25% = 2,650,000
        report.put("values." + rights.get(0) + ".approach", "INCOME");
        report.put("values." + rights.get(0) + ".value", "6000000.00");
        report.put("values." + rights.get(1) + ".approach", "COST");
        report.put("values." + rights.get(1) + ".value", "1000000.00");
        take("appraiser1", application, "valuation", "SUBMIT", report);
        take("signer1", application, "signValuation", "SIGN", Map.of());
    }

    public void decide() {
        propose();
        take("bank1-approver", application, "creditDecision", "APPROVE", Map.of());
        acceptOffer();
    }

    public void propose() {
        take(
                "bank1-manager",
                application,
                "dueDiligence",
                "PROPOSE",
                Map.of(
                        "amount",
                        "2000000.00",
                        "months",
                        "12",
                        "annualRate",
                        "0.0385",
                        "method",
                        "INTEREST_THEN_BULLET"));
    }

    public void acceptOffer() {
        take("sme1", application, "acceptOffer", "APPROVE", Map.of());
    }

    public void signContract() {
        take(
                "bank1-manager",
                application,
                "signContract",
                "SIGN",
                Map.of(
                        "contractNo",
                        "JK-" + application,
                        "signedOn",
                        today().toString(),
                        "debtFrom",
                        today().toString()));
        loan = as("bank1-manager")
                .get("/api/v1/loans?q=" + application)
                .ok()
                .path("items")
                .path(0)
                .path("no")
                .asString();
        assertThat(loan).startsWith("LN-");
    }

    public List<String> registrations() {
        List<String> numbers = new ArrayList<>();
        for (JsonNode line : as("bank1-manager")
                .get("/api/v1/registrations?q=" + application)
                .ok()
                .path("items")) numbers.add(line.path("no").asString());
        return numbers;
    }

    /** Both parties sign, the bank files, the IP office accepts, reviews, and a second person confirms. */
    public void register(String registration, String registrationNo) {
        file(registration);
        take("ipo1", registration, "acceptFiling", "APPROVE", Map.of());
        take(
                "ipo1",
                registration,
                "reviewFiling",
                "REGISTER",
                Map.of("registrationNo", registrationNo, "registeredOn", today().toString()));
        take("ipo2", registration, "confirmResult", "APPROVE", Map.of());
    }

    public void file(String registration) {
        take("sme1", registration, "pledgorSign", "SIGN", Map.of());
        take("bank1-manager", registration, "fileRegistration", "SUBMIT", filing());
    }

    private static Map<String, Object> filing() {
        Map<String, Object> filing = new HashMap<>();
        filing.put("channel", "ONLINE");
        filing.put("claimKind", "LOAN");
        filing.put("currency", "CNY");
        filing.put(
                "documents",
                List.of("PLEDGE_CONTRACT", "MAIN_CONTRACT", "IDENTITY_PROOF", "PROMISE_LETTER", "VALUATION_REPORT"));
        filing.put("contract", List.of("PARTIES", "CLAIM", "PERIOD", "RIGHT_NUMBERS", "RIGHT_PARTICULARS", "SCOPE"));
        filing.put("statements", List.of("PLEDGOR_SIGNED", "PLEDGEE_SIGNED", "REPORT_SIGNED_AND_SEALED"));
        return filing;
    }

    public void requestDisbursement() {
        take(
                "bank1-manager",
                loan,
                "requestDisbursement",
                "SUBMIT",
                Map.of("on", today().toString(), "account", "14050171620800000123", "accountBankNo", "105181000012"));
    }

    public void confirmDisbursement() {
        take("bank1-approver", loan, "decideDisbursement", "APPROVE", Map.of());
    }

    public JsonNode repay(String reference, LocalDate on, String amount) {
        return as("bank1-postloan")
                .post(
                        "/api/v1/loans/" + loan + "/repayments",
                        Map.of("bankReference", reference, "on", on.toString(), "amount", amount))
                .ok();
    }

    public String registeredAmount() {
        for (JsonNode indicator : as("leader1")
                .get("/api/v1/regions/" + REGION + "/indicators?asOf=" + today())
                .ok())
            if (indicator.path("code").asString().equals("PLEDGE_REGISTERED_AMOUNT"))
                return indicator.path("current").asString();
        throw new AssertionError("no PLEDGE_REGISTERED_AMOUNT");
    }

    /** The open task of a step, as the person sees it in the group's box or their own. */
    public JsonNode task(String login, String caseNo, String step) {
        for (String box : List.of("mine", "group"))
            for (JsonNode task : as(login)
                    .get("/api/v1/tasks?box=" + box + "&q=" + caseNo)
                    .ok()
                    .path("items"))
                if (task.path("step").asString().equals(step)
                        && task.path("caseNo").asString().equals(caseNo))
                    return as(login)
                            .get("/api/v1/tasks/" + task.path("id").asLong())
                            .ok();
        throw new AssertionError(login + " has no open task " + step + " of " + caseNo);
    }

    public ApiClient.Answer attempt(String login, String caseNo, String step, String decision, Map<String, ?> fields) {
        long id = task(login, caseNo, step).path("task").path("id").asLong();
        Map<String, Object> body = new HashMap<>(fields);
        body.put("decision", decision);
        body.put("opinion", "同意");
        return as(login).post("/api/v1/tasks/" + id + "/decide", body);
    }

    public void take(String login, String caseNo, String step, String decision, Map<String, ?> fields) {
        ApiClient.Answer answer = attempt(login, caseNo, step, decision, fields);
        if (answer.status() / 100 != 2)
            throw new AssertionError(
                    login + " at " + step + " of " + caseNo + ": " + answer.status() + " " + answer.body());
        afterEachStep.run();
    }

    private static String option(JsonNode task, String field, int index) {
        for (JsonNode f : task.path("form").path("fields"))
            if (f.path("name").asString().equals(field))
                return f.path("options").path(index).path("value").asString();
        throw new AssertionError("no field " + field + " in " + task);
    }

    private long bank() {
        return as("bank1-manager").get("/api/v1/me").ok().path("organisation").asLong();
    }
}
