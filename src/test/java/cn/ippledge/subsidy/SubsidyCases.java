package cn.ippledge.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.Book;
import cn.ippledge.party.PaymentAccounts;
import cn.ippledge.party.Users;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.subsidy.SubsidyEvent.Outcome;
import cn.ippledge.testing.TestClock;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** The doors that a claim goes through, and the steps of its way, for the tests of this module. */
@Transactional
abstract class SubsidyCases {

    static final String OPINION = "looked at";

    @Autowired
    Subsidies subsidies;

    @Autowired
    SubsidyReviews reviews;

    @Autowired
    SubsidyBudgets budgets;

    @Autowired
    BudgetPlans plans;

    @Autowired
    SubsidyPublicity publicity;

    @Autowired
    SubsidyPayments payments;

    @Autowired
    Receipts receipts;

    @Autowired
    ClawBacks clawBacks;

    @Autowired
    SubsidyExplanations explanations;

    @Autowired
    SubsidyAccounts ledger;

    @Autowired
    Coverages coverages;

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

    // ---- steps

    String submitted(String loan) {
        String no = subsidies.draft(SubsidyFixture.interest(loan, "2025-07-20", "2026-01-20"), given.sme());
        subsidies.submit(no, given.sme());
        return no;
    }

    String computed(String loan) {
        String no = submitted(loan);
        reviews.verify(no, Outcome.APPROVE, OPINION, given.clerk());
        return no;
    }

    String approved(String loan) {
        String no = computed(loan);
        reviews.review(no, Outcome.APPROVE, OPINION, given.reviewer());
        reviews.approve(no, Outcome.APPROVE, OPINION, given.director());
        return no;
    }

    String inPublicity(String loan) {
        String no = approved(loan);
        budgets.settle(SubsidyFixture.POLICY, 2026, given.director());
        return no;
    }

    String publicised(String loan) {
        String no = inPublicity(loan);
        clock.setTo(claim(no).publicity().to().plusDays(1));
        publicity.end(no);
        return no;
    }

    String paid(String loan) {
        String no = publicised(loan);
        payments.release(no, true, null, given.fiscal());
        String batch = payments.compose(List.of(no), given.fiscal());
        payments.decide(batch, true, null, given.otherFiscal());
        receipts.enter(new Receipts.Receipt(batch, no, true, clock.today(), null), given.fiscal());
        return no;
    }

    SubsidyClaim claim(String no) {
        return subsidies.get(no, given.sme());
    }

    void assertBooked(String left, String payable, String paid) {
        Book book = ledger.of(given.fiscal().region(), 2026);
        assertThat(List.of(AccountKind.SUBSIDY_BUDGET, AccountKind.SUBSIDY_PAYABLE, AccountKind.SUBSIDY_PAID))
                .extracting(kind ->
                        ledger.balance(book, kind, SubsidyFixture.POLICY).toString())
                .containsExactly(left, payable, paid);
    }

    static void refused(Reason reason, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.reason())
                .isEqualTo(reason));
    }
}
