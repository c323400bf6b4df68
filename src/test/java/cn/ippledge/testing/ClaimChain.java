package cn.ippledge.testing;

import cn.ippledge.record.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Plays a claim on the risk pool through the API as the people of the demo, on the demo's loan that was never paid back, in which
 * a guarantor and an insurer have a part: half of its 2,400,000.00 is the pool's, half of that is paid first. Each method is one
 * stretch of the way.
 */
public final class ClaimChain {

    private static final String LOAN_CONTRACT = "示例借字第001号";
    private static final List<String> PAPERS = List.of(
            "LOAN_CONTRACT",
            "DISBURSEMENT_PROOF",
            "PLEDGE_CERTIFICATE",
            "OVERDUE_STATEMENT",
            "COLLECTION_RECORD",
            "LOSS_STATEMENT",
            "GUARANTEE_CONTRACT",
            "INSURANCE_POLICY");

    private final ChainPlay people;
    private String claim;

    public ClaimChain(ChainPlay people) {
        this.people = people;
    }

    public String claim() {
        return claim;
    }

    public void report() {
        String loan = bank().get("/api/v1/loans?q=" + LOAN_CONTRACT)
                .ok()
                .path("items")
                .path(0)
                .path("no")
                .asString();
        claim = bank().post("/api/v1/compensations", Map.of("loanNo", loan))
                .ok()
                .path("no")
                .asString();
    }

    public void file() {
        for (String paper : PAPERS)
            bank().upload(claim, paper, paper + ".pdf", Files.pdf()).ok();
        people.take("bank1-postloan", claim, "fileClaim", "SUBMIT", Map.of("principalLoss", "2400000.00"));
    }

    /** Checked, computed, heard by three experts, approved and published. */
    public void decide() {
        Map<String, String> seen = new HashMap<>();
        PAPERS.forEach(paper -> seen.put("evidence." + paper, "ACCEPTED"));
        people.take("center-clerk", claim, "checkClaim", "PASS", seen);
        people.take("center-clerk", claim, "computeClaim", "SUBMIT", Map.of());
        people.take("center-reviewer", claim, "reviewCompensation", "EXPERTS", Map.of("experts", experts()));
        for (String expert : List.of("expert1", "expert2"))
            people.take(expert, claim, "expertVote", "APPROVE", Map.of());
        people.take("center-director", claim, "approveCompensation", "APPROVE", Map.of());
        people.take("center-clerk", claim, "publishClaim", "SUBMIT", Map.of());
    }

    public void pay() {
        people.take("fiscal1", claim, "releaseCompensation", "APPROVE", Map.of());
        people.take("fiscal2", claim, "payClaim", "SUBMIT", Map.of());
        people.take("bank1-postloan", claim, "confirmReceipt", "DONE", Map.of());
    }

    public void settle() {
        people.take("center-clerk", claim, "proposeSettlement", "SUBMIT", Map.of("disposalProceeds", "0"));
        people.take("center-reviewer", claim, "decideSettlement", "APPROVE", Map.of());
    }

    /** The guarantor pays its share, and the bank confirms it. */
    public void guarantorPays() {
        JsonNode due = partnerDue(false);
        String no = due.path("no").asString();
        people.take("guarantor1", no, "payAsGuarantor", "SUBMIT", payment("DB-1", due));
        people.take("bank1-postloan", no, "confirmPartnerPayment", "MONEY_CAME", Map.of());
    }

    /** The bank pays back to the guarantor what a receipt has left of its share. */
    public void bankPaysGuarantorBack() {
        JsonNode due = partnerDue(true);
        String no = due.path("no").asString();
        bank().upload(no, "PAYMENT_RECEIPT", "receipt.pdf", Files.pdf()).ok();
        people.take("bank1-postloan", no, "payPartnerBack", "SUBMIT", payment("TH-1", due));
    }

    private JsonNode partnerDue(boolean toPartner) {
        return people.as("guarantor1")
                .get("/api/v1/partner-dues?toPartner=" + toPartner)
                .ok()
                .path("items")
                .path(0);
    }

    private static Map<String, Object> payment(String reference, JsonNode due) {
        return Map.of(
                "reference", reference,
                "paidOn", ChainPlay.today().toString(),
                "paidAmount", due.path("amount").asString());
    }

    public void recover(LocalDate on) {
        bank().post(
                        "/api/v1/compensations/" + claim + "/recoveries",
                        Map.of(
                                "kind", "LITIGATION",
                                "reference", "ZX-1",
                                "receivedOn", on.toString(),
                                "amount", "200000.00",
                                "costs", "20000.00"))
                .ok();
    }

    public void proposeWriteOff() {
        people.as("center-clerk")
                .post(
                        "/api/v1/compensations/" + claim + "/reversals",
                        Map.of("kind", "WRITE_OFF", "ground", "ENFORCEMENT_ENDED", "evidence", "终结本次执行裁定书"))
                .ok();
    }

    private List<String> experts() {
        JsonNode fields = people.task("center-reviewer", claim, "reviewCompensation")
                .path("form")
                .path("fields");
        return StreamSupport.stream(fields.spliterator(), false)
                .filter(field -> field.path("name").asString().equals("experts"))
                .flatMap(field -> StreamSupport.stream(field.path("options").spliterator(), false))
                .map(option -> option.path("value").asString())
                .toList();
    }

    private ApiClient bank() {
        return people.as("bank1-postloan");
    }
}
