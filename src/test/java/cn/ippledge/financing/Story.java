package cn.ippledge.financing;

import cn.ippledge.collateral.Approach;
import cn.ippledge.collateral.IpRights;
import cn.ippledge.collateral.PatentKind;
import cn.ippledge.collateral.RightDetails;
import cn.ippledge.collateral.RightType;
import cn.ippledge.collateral.RightValue;
import cn.ippledge.collateral.SubmitValuation;
import cn.ippledge.collateral.Valuations;
import cn.ippledge.party.EnterpriseData;
import cn.ippledge.party.Enterprises;
import cn.ippledge.party.Industry;
import cn.ippledge.party.Watchlists;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** People, rights and cases for the tests of this module: each story has parties of its own, so no test sees another's. */
final class Story {

    static final RegionCode REGION = new RegionCode("140802"), ELSEWHERE = new RegionCode("419001");
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 1_000_000_000L);

    final Applications applications;
    final Eligibility eligibility;
    final Matching matching;
    final CreditDecisions credit;
    final Valuations valuations;
    final Watchlists watchlists;
    private final IpRights rights;
    private final JdbcTemplate jdbc;

    final String creditCode = creditCode();
    final Actor centerClerk, centerReviewer, clerkElsewhere;
    final Actor enterprise, manager, approver, otherManager, appraiser, signer;

    Story(ApplicationContext context) {
        applications = context.getBean(Applications.class);
        eligibility = context.getBean(Eligibility.class);
        matching = context.getBean(Matching.class);
        credit = context.getBean(CreditDecisions.class);
        valuations = context.getBean(Valuations.class);
        watchlists = context.getBean(Watchlists.class);
        rights = context.getBean(IpRights.class);
        jdbc = context.getBean(JdbcTemplate.class);
        PartyId center = center(REGION);
        centerClerk = person(center, OrganisationKind.CENTER, REGION, Role.CENTER_CLERK);
        centerReviewer = person(center, OrganisationKind.CENTER, REGION, Role.CENTER_REVIEWER);
        clerkElsewhere = person(center(ELSEWHERE), OrganisationKind.CENTER, ELSEWHERE, Role.CENTER_CLERK);
        PartyId firm = context.getBean(Enterprises.class)
                .importOne(enterpriseData(), centerClerk)
                .id();
        enterprise =
                person(firm, OrganisationKind.ENTERPRISE, REGION, Role.ENTERPRISE_CLERK, Role.ENTERPRISE_PRINCIPAL);
        PartyId bank = organisation(OrganisationKind.BANK, null, null);
        manager = person(bank, OrganisationKind.BANK, REGION, Role.BANK_MANAGER);
        approver = person(bank, OrganisationKind.BANK, REGION, Role.BANK_APPROVER);
        otherManager = person(
                organisation(OrganisationKind.BANK, null, null), OrganisationKind.BANK, REGION, Role.BANK_MANAGER);
        PartyId evaluator = organisation(OrganisationKind.EVALUATOR, null, null);
        appraiser = person(evaluator, OrganisationKind.EVALUATOR, REGION, Role.APPRAISER);
        signer = person(evaluator, OrganisationKind.EVALUATOR, REGION, Role.SIGNER);
    }

    Actor person(PartyId organisation, OrganisationKind kind, RegionCode region, Role... roles) {
        long id = NEXT.incrementAndGet();
        return new Actor(id, "user" + id, "用户" + id, organisation, kind, region, Set.of(roles));
    }

    /** Admitted in the region, with an authority limit and a head office or without. */
    PartyId organisation(OrganisationKind kind, PartyId parent, Money authorityLimit) {
        PartyId id = insert(kind, REGION, parent, authorityLimit);
        jdbc.update("INSERT INTO party_admission (organisation, region) VALUES (?, ?)", id.value(), REGION.code());
        return id;
    }

    void connect(PartyId a, PartyId b) {
        jdbc.update(
                "INSERT INTO party_connection (one, other, reason) VALUES (?, ?, ?)",
                Math.min(a.value(), b.value()),
                Math.max(a.value(), b.value()),
                "持股");
    }

    long patent() {
        String digits = "20191" + "%07d".formatted(NEXT.incrementAndGet() % 10_000_000);
        return rights.add(
                new RightDetails(
                        RightType.PATENT,
                        PatentKind.INVENTION,
                        digits + "." + patentCheck(digits),
                        "一种装置",
                        null,
                        LocalDate.of(2019, 1, 15),
                        LocalDate.of(2020, 6, 1),
                        null,
                        LocalDate.of(2027, 1, 15),
                        null,
                        false,
                        false,
                        null,
                        null,
                        null,
                        null,
                        false),
                enterprise);
    }

    /** A mark lives ten years from its registration. */
    long trademark(LocalDate registeredOn) {
        return rights.add(
                new RightDetails(
                        RightType.TRADEMARK,
                        null,
                        "%08d".formatted(NEXT.incrementAndGet() % 100_000_000),
                        "盐湖",
                        9,
                        null,
                        registeredOn,
                        null,
                        null,
                        null,
                        false,
                        false,
                        null,
                        null,
                        null,
                        null,
                        false),
                enterprise);
    }

    Request request(long... rightIds) {
        return new Request(
                Money.of("3000000"),
                12,
                "采购原材料",
                RepaymentMethod.INTEREST_THEN_BULLET,
                Arrays.stream(rightIds).boxed().toList(),
                List.of(),
                true);
    }

    String draft(Request request) {
        String no = applications.start(enterprise.organisation(), enterprise);
        applications.save(new SaveDraft(no, 0, request), enterprise);
        return no;
    }

    String submitted() {
        String no = draft(request(patent()));
        applications.submit(no, enterprise);
        return no;
    }

    String invited(Actor... managers) {
        String no = submitted();
        eligibility.decide(no, EligibilityOutcome.PASS, null, centerClerk);
        matching.invite(no, Arrays.stream(managers).map(Actor::organisation).toList(), null, centerClerk);
        return no;
    }

    String taken() {
        String no = invited(manager);
        matching.answer(no, true, null, manager);
        return no;
    }

    /** Valued at ten million, on which an invention secures 40%: four million. */
    String valued() {
        String no = taken();
        matching.assignEvaluator(no, appraiser.organisation(), null, centerClerk);
        value(no);
        return no;
    }

    void value(String no) {
        value(no, LocalDate.of(2026, 3, 1));
    }

    void value(String no, LocalDate baseDate) {
        List<RightValue> values = get(no).rights().stream()
                .map(right -> new RightValue(right, Approach.INCOME, Money.of("10000000")))
                .toList();
        valuations.submit(new SubmitValuation(no, "评字" + no, baseDate, values, "李评估", "收益法"), appraiser);
        valuations.sign(no, "同意", signer);
    }

    String proposed(String amount) {
        String no = valued();
        credit.finishDueDiligence(proposal(no, amount), manager);
        return no;
    }

    DueDiligence proposal(String no, String amount) {
        return new DueDiligence(
                no,
                DueDiligenceOutcome.PROPOSE,
                Money.of(amount),
                12,
                Rate.of("0.0345"),
                RepaymentMethod.INTEREST_THEN_BULLET,
                "经营正常");
    }

    String contracting() {
        String no = proposed("2000000");
        credit.decide(no, CreditOutcome.APPROVE, null, approver);
        credit.answerOffer(no, true, null, enterprise);
        return no;
    }

    /** Seen with the enterprise's eyes. */
    Application get(String no) {
        return applications.get(no, enterprise);
    }

    private PartyId center(RegionCode region) {
        List<Long> seated = jdbc.queryForList(
                "SELECT id FROM party_organisation WHERE kind = 'CENTER' AND region = ?", Long.class, region.code());
        return seated.isEmpty() ? insert(OrganisationKind.CENTER, region, null, null) : new PartyId(seated.get(0));
    }

    private PartyId insert(OrganisationKind kind, RegionCode region, PartyId parent, Money authorityLimit) {
        String name = kind + " " + NEXT.incrementAndGet();
        jdbc.update(
                "INSERT INTO party_organisation (kind, name, region, parent, authority_limit, active, version) VALUES (?, ?, ?, ?, ?, TRUE, 0)",
                kind.name(),
                name,
                region.code(),
                parent == null ? null : parent.value(),
                authorityLimit == null ? null : authorityLimit.yuan());
        return new PartyId(jdbc.queryForObject("SELECT id FROM party_organisation WHERE name = ?", Long.class, name));
    }

    private EnterpriseData enterpriseData() {
        return new EnterpriseData(
                "盐湖科技" + creditCode,
                creditCode,
                REGION,
                "东城",
                "解放路1号",
                "王五",
                "赵六",
                "13800138000",
                null,
                Industry.MANUFACTURING,
                60,
                Money.of("12000000"),
                Money.of("20000000"),
                LocalDate.of(2018, 5, 1),
                true,
                false);
    }

    /** GB 32100-2015: the check character makes the weighted sum a multiple of 31. */
    private static String creditCode() {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        String body = "91140802" + "%09d".formatted(NEXT.incrementAndGet() % 1_000_000_000L);
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += alphabet.indexOf(body.charAt(i)) * weights[i];
        return body + alphabet.charAt((31 - sum % 31) % 31);
    }

    private static char patentCheck(String digits) {
        int[] weights = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};
        int sum = 0;
        for (int i = 0; i < 12; i++) sum += (digits.charAt(i) - '0') * weights[i];
        return sum % 11 == 10 ? 'X' : (char) ('0' + sum % 11);
    }
}
