package cn.ippledge.compensation;

import cn.ippledge.record.Document;
import cn.ippledge.record.Documents;
import cn.ippledge.record.Files;
import cn.ippledge.record.Upload;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.testing.TestClock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;

/** Takes a claim from step to step as the people of the demo would, so that a test can stop between any two. */
final class ClaimPlay {

    /** What every claim has to prove; no partner, no proceeds, no other level. */
    static final Set<Evidence> ALL = Evidence.required(List.of(), Money.ZERO, Money.ZERO);

    private final Claims claims;
    private final ClaimFilings filings;
    private final Documents documents;
    private final ClaimDecisions decisions;
    private final ClaimPublicity publicity;
    private final ClaimPayments payments;
    private final PoolFixture given;
    private final TestClock clock;

    ClaimPlay(BeanFactory beans, PoolFixture given) {
        this.claims = beans.getBean(Claims.class);
        this.filings = beans.getBean(ClaimFilings.class);
        this.documents = beans.getBean(Documents.class);
        this.decisions = beans.getBean(ClaimDecisions.class);
        this.publicity = beans.getBean(ClaimPublicity.class);
        this.payments = beans.getBean(ClaimPayments.class);
        this.given = given;
        this.clock = beans.getBean(TestClock.class);
    }

    Actor as(String login) {
        return given.as(login);
    }

    CompensationClaim claim(String no) {
        return claims.get(no, as("center-clerk"));
    }

    String reported(String loan, String postloan) {
        return claims.report(loan, "", as(postloan)).no();
    }

    String filed(String loan, String postloan, String principalLoss, String interestLoss) {
        String no = reported(loan, postloan);
        file(no, postloan, principalLoss, interestLoss);
        return no;
    }

    /** With a paper for every item that the claim has to prove. */
    void file(String no, String postloan, String principalLoss, String interestLoss) {
        filings.evidence(no, as(postloan)).lines().forEach(line -> paper(no, line.item(), postloan));
        filings.file(new FileClaim(no, Money.of(principalLoss), Money.of(interestLoss), null, null, ""), as(postloan));
    }

    Document paper(String no, Evidence item, String postloan) {
        return documents.store(
                new Upload(item.name().toLowerCase(Locale.ROOT) + ".pdf", Files.pdf()), no, item.name(), as(postloan));
    }

    void check(String no) {
        filings.check(new CheckClaim(no, true, inOrder(no), ""), as("center-clerk"));
    }

    List<CheckClaim.Verdict> inOrder(String no) {
        return filings.evidence(no, as("center-clerk")).lines().stream()
                .map(line -> new CheckClaim.Verdict(line.item(), true, null))
                .toList();
    }

    void compute(String no, Deduction... deductions) {
        decisions.compute(no, List.of(deductions), "", as("center-clerk"));
    }

    void callExperts(String no) {
        List<Long> three = List.of(
                as("expert1").userId(), as("expert2").userId(), as("expert3").userId());
        decisions.review(no, ReviewOutcome.EXPERTS, three, "", as("center-reviewer"));
    }

    void vote(String no, String expert, boolean yes) {
        decisions.vote(no, as(expert).userId(), yes, "seen", as(expert));
    }

    void pass(String no) {
        decisions.review(no, ReviewOutcome.PASS, List.of(), "", as("center-reviewer"));
    }

    void approve(String no) {
        decisions.decide(no, true, "", as("center-director"));
    }

    void publish(String no) {
        publish(no, null);
    }

    /** @param workdays where the policy lays down none */
    void publish(String no, Integer workdays) {
        publicity.publish(no, workdays, "", as("center-clerk"));
    }

    /** The day after the last of the publicity; its timer runs out. */
    void closePublicity(String no) {
        clock.setTo(claim(no).publicityUntil().plusDays(1));
        given.timeRunsOut(no);
    }

    /** From a filed claim to the fiscal officer's release. */
    void released(String no) {
        check(no);
        compute(no);
        passedAndReleased(no);
    }

    /** The same of a computed one. */
    void passedAndReleased(String no) {
        pass(no);
        approve(no);
        publish(no);
        closePublicity(no);
        payments.release(no, "", as("fiscal1"));
    }

    void pay(String no) {
        payments.pay(no, "", as("fiscal2"));
    }

    void receive(String no, String postloan) {
        payments.receive(no, "", as(postloan));
    }
}
