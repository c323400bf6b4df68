package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.shared.Money;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A loan of 1,600,000.00, guaranteed for 20% and insured for 15%, whose claim is approved. */
final class PartnerPlay {

    final PoolFixture given;
    final ClaimPlay play;
    final String loan;
    final String claim;
    private final PartnerDues dues;
    private final ClaimSettlements settlements;
    private final ClaimPayments payments;
    private final Recoveries recoveries;
    private final TestClock clock;

    PartnerPlay(AutowireCapableBeanFactory beans) {
        dues = beans.getBean(PartnerDues.class);
        settlements = beans.getBean(ClaimSettlements.class);
        payments = beans.getBean(ClaimPayments.class);
        recoveries = beans.getBean(Recoveries.class);
        clock = beans.getBean(TestClock.class);
        given = PoolFixture.in(beans);
        play = new ClaimPlay(beans, given);
        given.admit("bank1-manager");
        long pool = given.pool("5000000");
        loan = given.loan("bank1-manager", "1600000", "28800", LocalDate.of(2025, 6, 20), LocalDate.of(2025, 12, 20));
        given.enrolled(loan, "yanhu-compensation", pool, "800000");
        BearersFixture bearers = new BearersFixture(beans);
        bearers.part(loan, "guarantor1", "0.2");
        bearers.part(loan, "insurer1", "0.15");
        claim = play.filed(loan, "bank1-postloan", "1600000", "0");
        play.check(claim);
        approve();
    }

    void approve() {
        play.compute(claim);
        play.pass(claim);
        play.approve(claim);
    }

    void guarantorPays(String amount) {
        String share = no("guarantor1", 0);
        dues.enter(entry(share, "DB-1", amount), play.as("guarantor1"));
        dues.decide(share, true, "", play.as("bank1-postloan"));
    }

    /**
     * The pledge brings 100,000. The fund has paid 400,000 of 800,000 before, and pays the rest of its 750,000 after.
     */
    void settled() {
        play.publish(claim);
        play.closePublicity(claim);
        payments.release(claim, "", play.as("fiscal1"));
        play.pay(claim);
        play.receive(claim, "bank1-postloan");
        settlements.propose(claim, Money.of("100000"), "", play.as("center-clerk"));
        settlements.decide(claim, true, "", play.as("center-reviewer"));
        payments.release(claim, "", play.as("fiscal1"));
        play.pay(claim);
        play.receive(claim, "bank1-postloan");
        assertThat(play.claim(claim).state()).isEqualTo(ClaimState.SETTLED);
    }

    void recover(String reference, String amount) {
        recoveries.record(
                new RecordRecovery(
                        claim, RecoveryKind.REPAYMENT, reference, clock.today(), Money.of(amount), Money.ZERO),
                play.as("bank1-postloan"));
    }

    void bankPays(String no, String reference, String amount) {
        dues.enter(entry(no, reference, amount), play.as("bank1-postloan"));
    }

    EnterPartnerPayment entry(String no, String reference, String amount) {
        return new EnterPartnerPayment(no, reference, clock.today(), Money.of(amount));
    }

    List<String> lines(String login) {
        return all(login).stream()
                .map(line -> line.cause() + " " + line.amount() + " " + line.paid() + " " + line.state())
                .toList();
    }

    /** Of the share with 0, of what goes back with more. */
    String no(String login, int round) {
        return all(login).get(round).no();
    }

    /** Of the guarantor. */
    String balance() {
        PartnerBalance of = PartnerBalance.of(all("guarantor1")).get(0);
        return "paid " + of.due().paid() + " returned " + of.returned() + " owed back " + of.owedBack() + " borne "
                + of.borne();
    }

    private List<PartnerDueLine> all(String login) {
        return dues.ofClaim(claim, play.as(login));
    }
}
