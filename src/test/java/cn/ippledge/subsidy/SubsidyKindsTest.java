package cn.ippledge.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.party.PaymentAccounts;
import cn.ippledge.party.Users;
import cn.ippledge.policy.Item;
import cn.ippledge.policy.PastBook;
import cn.ippledge.policy.PastCase;
import cn.ippledge.policy.PolicyBook;
import cn.ippledge.policy.PolicyKind;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.subsidy.SubsidyEvent.Outcome;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Fees on invoices, awards with evidence, a bank's reward, interest by rate; and what the nightly round finds. */
class SubsidyKindsTest {

    @Transactional
    abstract static class Cases {

        private static final RegionCode SHUOZHOU = new RegionCode("140600");
        private static final LocalDate PROOF_DAY = LocalDate.of(2026, 1, 10);

        @Autowired
        List<PastBook> books;

        @Autowired
        Subsidies subsidies;

        @Autowired
        SubsidyReviews reviews;

        @Autowired
        SubsidyExplanations explanations;

        @Autowired
        SubsidyComputer computer;

        @Autowired
        Entitlements entitlements;

        @Autowired
        EntitlementCheck check;

        @Autowired
        PolicyBook policies;

        @Autowired
        BudgetPlans plans;

        @Autowired
        Users users;

        @Autowired
        PaymentAccounts accounts;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        TestClock clock;

        SubsidyFixture given;

        @BeforeEach
        void begin() {
            given = new SubsidyFixture(users, accounts, plans, jdbc);
            given.account("sme1", "14050171620800000123");
        }

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        /** 1.2% of 1,000,000 is 12,000 of an invoice of 15,000; 0.5% is 5,000, but the invoice is 4,000. */
        @Test
        void paysFeesByTheirInvoicesEachOnce() {
            String loan = given.settledLoan();
            String no = fees(loan, invoice(Item.INSURANCE, "F-1", "15000"), invoice(Item.VALUATION, "F-2", "4000"));
            subsidies.submit(no, given.sme());
            reviews.verify(no, Outcome.APPROVE, null, given.clerk());

            SubsidyExplanations.Explained how = explanations.of(no, given.sme());
            assertThat(how.claim().amount()).isEqualTo(Money.of("16000"));
            assertThat(how.reproduced()).isTrue();
            assertThat(how.rows())
                    .extracting(row -> row.item() + " " + row.base() + " " + row.amount() + " " + row.source())
                    .containsExactlyInAnyOrder(
                            "INSURANCE 15000.00 12000.00 evidence:F-1", "VALUATION 4000.00 4000.00 evidence:F-2");

            List<PastCase> past = new ArrayList<>();
            books.forEach(book -> book.each(PolicyKind.FEE, given.sme().region(), past::add));
            assertThat(past)
                    .filteredOn(each -> each.caseNo().equals(no))
                    .extracting(each -> each.facts().fee(Item.INSURANCE))
                    .containsExactly(Money.of("15000"));

            String again = fees(given.settledLoan(), invoice(Item.INSURANCE, "F-1", "15000"));
            assertThatThrownBy(() -> subsidies.submit(again, given.sme()))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.reason()).isEqualTo(SubsidyReason.EVIDENCE_USED));
        }

        /** Two new domestic inventions of 10,000 each; a certification of 120,000 pays at most 100,000. */
        @Test
        void paysAwardsByTheCatalogueAndRefusesWhatIsNotInIt() {
            assertThat(computedAward(Map.of("item", "DOMESTIC_INVENTION", "quantity", "2"), "ZL-1")
                            .amount())
                    .isEqualTo(Money.of("20000"));
            assertThat(computedAward(Map.of("item", "IP_MANAGEMENT_CERTIFICATION", "actualFee", "120000"), "C-1")
                            .amount())
                    .isEqualTo(Money.of("100000"));
            // bought from a relative: refused with its ground
            SubsidyClaim purchase = computedAward(
                    Map.of(
                            "item",
                            "PRIZE_PATENT_PURCHASE",
                            "price",
                            "300000",
                            "relatedSeller",
                            true,
                            "implementedInProvince",
                            true,
                            "prizeLevel",
                            "PROVINCIAL"),
                    "P-1");
            assertThat(purchase.state()).isEqualTo(SubsidyState.REFUSED);
            assertThat(purchase.opinion()).isEqualTo("RELATED_SELLER");
            assertThat(policies.get("shuozhou-awards-2021").awards())
                    .hasSize(18)
                    .contains("PCT_INVENTION");
        }

        @Test
        void asksForProofBeforeItPaysAFeeOrAnAward() {
            String no = fees(given.settledLoan());
            subsidies.submit(no, given.sme());
            assertThatThrownBy(() -> reviews.verify(no, Outcome.APPROVE, null, given.clerk()))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.reason()).isEqualTo(SubsidyReason.EVIDENCE_MISSING));
        }

        /** 0.1% of a loan of 1,000,000 whose pledge was registered in 2023. */
        @Test
        void rewardsTheBankByTheRegisteredAmountOnce() {
            String loan = given.loan(given.sme().organisation(), LocalDate.of(2023, 7, 20), 6, "1000000", "100");
            SubsidyClaim claim = claim(SubsidyKind.BANK_REWARD, "zhengzhou-bank-reward-2023", loan, null, null);

            assertThat(compute(claim).amount()).isEqualTo(Money.of("1000"));
        }

        /**
         * Half of the LPR at signing, 3.00% in July 2025. 164 days of 2025: 1,000,000 × 3% × 50% × 164/365 = 6,739.726; 20 days of
         * 2026: 821.918.
         */
        @Test
        void countsDaysAndTheLprYearByYear() {
            String loan = given.settledLoan();
            SubsidyClaim claim = claim(SubsidyKind.INTEREST, "fuyang-interest-2022", loan, "2025-07-20", "2026-01-20");

            Computation computed = compute(claim).computation();

            assertThat(computed.segments())
                    .extracting(s -> s.year() + " " + s.facts().get("daysBorne") + " "
                            + s.facts().get("lpr") + " " + s.amount())
                    .containsExactly("2025 164 0.03 6739.73", "2026 20 0.03 821.92");
            assertThat(Money.sum(computed.rows().stream()
                            .map(Computation.Row::amount)
                            .toList()))
                    .isEqualTo(Money.of("7561.65"));
        }

        /**
         * At most six months: 194 days of 2023 are more, so 6/12 of 1,000,000 × 3.55% (the LPR of 20 June 2023, below the loan's
         * 3.6%) × 50% = 8,875.00, and nothing for 2024.
         */
        @Test
        void neverPaysForMoreThanTheLongestPeriod() {
            String loan = given.loan(given.sme().organisation(), LocalDate.of(2023, 6, 20), 12, "1000000", "100");
            SubsidyClaim claim = claim(SubsidyKind.INTEREST, "jinshan-interest-2023", loan, "2023-06-20", "2024-06-20");

            // nobody has said yet that the borrower owns the rights, which the measure demands
            assertThat(compute(claim).refusal().reasons())
                    .extracting(Quote.Ground::code)
                    .containsExactly("RIGHTS_NOT_OWNED");
            SubsidyClaim owner = claim.copy(
                    c -> c.declared = Stored.written(new Declared(Map.of("borrowerOwnsRights", true), List.of())));
            assertThat(compute(owner).computation().segments())
                    .extracting(s -> s.year() + " " + s.amount())
                    .containsExactly("2023 8875.00", "2024 0.00");
        }

        @Test
        void proposesWhatNobodyClaimedAndSaysWhyNotToTheOthers() {
            String loan = given.settledLoan(), small = given.settledLoan();
            subsidies.submit(
                    subsidies.draft(SubsidyFixture.interest(small, "2025-07-20", "2026-01-20"), given.sme()),
                    given.sme());

            assertThat(examine(loan)).isTrue();
            assertThat(examine(small)).isFalse();

            Entitlement found = entitlement(loan);
            assertThat(found.outcome()).isEqualTo(Entitlement.Outcome.PROPOSED);
            assertThat(found.amount()).isEqualTo(Money.of("9200"));
            assertThat(entitlement(small).why())
                    .extracting(Entitlement.Why::code)
                    .containsExactly(SubsidyReason.NOTHING_NEW_TO_CLAIM.name());
            // the next night finds nothing more
            assertThat(examine(loan)).isFalse();

            subsidies.confirm(found.claimNo(), given.sme());
            assertThat(subsidies.get(found.claimNo(), given.sme()).state()).isEqualTo(SubsidyState.SUBMITTED);
            reviews.verify(found.claimNo(), Outcome.APPROVE, null, given.clerk());
            assertThat(subsidies.get(found.claimNo(), given.sme()).amount()).isEqualTo(Money.of("9200"));
        }

        @Test
        void saysInThePolicysWordsWhyALoanDoesNotQualify() {
            String loan = given.settledLoan();
            clock.setTo(LocalDate.of(2027, 3, 10)); // more than 365 days after the settlement

            assertThat(examine(loan)).isFalse();

            assertThat(entitlement(loan).why())
                    .extracting(Entitlement.Why::code)
                    .containsExactly(SubsidyReason.CLAIM_TOO_LATE.name());
        }

        private boolean examine(String loan) {
            return check.examine(loan, policies.get(SubsidyFixture.POLICY), clock.today());
        }

        private Entitlement entitlement(String loan) {
            return entitlements.search(null, new cn.ippledge.shared.Page.Request(1, 200), given.sme()).items().stream()
                    .filter(e -> e.loanNo().equals(loan))
                    .findFirst()
                    .orElseThrow();
        }

        private SubsidyComputer.Result compute(SubsidyClaim claim) {
            return computer.compute(claim, policies.get(claim.policyId()));
        }

        private SubsidyClaim claim(SubsidyKind kind, String policy, String loan, String from, String to) {
            FileSubsidy said = new FileSubsidy(
                    kind,
                    policy,
                    loan,
                    from == null ? null : LocalDate.parse(from),
                    to == null ? null : LocalDate.parse(to),
                    Declared.NOTHING);
            return Drafts.claim(
                            said,
                            given.sme(),
                            new SubsidyClaim.Group(null, null, null),
                            clock.today().atStartOfDay())
                    .copy(c -> {
                        c.no = "SB-T";
                        c.policyVersion = 1;
                        c.decidingDay = clock.today();
                        c.claimedOn = clock.today();
                    });
        }

        private SubsidyClaim computedAward(Map<String, Object> facts, String proof) {
            Actor sme = in(SHUOZHOU, given.sme());
            String no = subsidies.draft(
                    new FileSubsidy(
                            SubsidyKind.AWARD,
                            "shuozhou-awards-2021",
                            null,
                            null,
                            null,
                            new Declared(facts, List.of(new Evidence(null, proof, null, PROOF_DAY, null)))),
                    sme);
            subsidies.submit(no, sme);
            reviews.verify(no, Outcome.APPROVE, null, given.actor("shuozhou-clerk"));
            return subsidies.get(no, sme);
        }

        private String fees(String loan, Evidence... proofs) {
            return subsidies.draft(
                    new FileSubsidy(
                            SubsidyKind.FEE,
                            "example-principal-percent",
                            loan,
                            null,
                            null,
                            new Declared(Map.of(), List.of(proofs))),
                    given.sme());
        }

        private static Evidence invoice(Item item, String number, String amount) {
            return new Evidence(item, number, Money.of(amount), PROOF_DAY, null);
        }

        /** As if the enterprise had its seat there. */
        private static Actor in(RegionCode region, Actor actor) {
            return new Actor(
                    actor.userId(),
                    actor.login(),
                    actor.name(),
                    actor.organisation(),
                    actor.kind(),
                    region,
                    actor.roles());
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
