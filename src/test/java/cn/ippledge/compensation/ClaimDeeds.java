package cn.ippledge.compensation;

import static cn.ippledge.compensation.ClaimState.*;

import cn.ippledge.compensation.PoolModel.Claim;
import cn.ippledge.compensation.PoolModel.Cut;
import cn.ippledge.compensation.PoolModel.Loan;
import cn.ippledge.compensation.PoolSteps.Draw;
import cn.ippledge.record.Documents;
import cn.ippledge.record.Files;
import cn.ippledge.record.Upload;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the bank and the finance center do to a claim, from its report to the end of its publicity. */
final class ClaimDeeds extends Deeds {

    private final Claims doors;
    private final ClaimFilings filings;
    private final Documents documents;
    private final ClaimDecisions decisions;
    private final ClaimPublicity publicity;

    ClaimDeeds(PoolWorld world) {
        super(world);
        doors = world.beans.getBean(Claims.class);
        filings = world.beans.getBean(ClaimFilings.class);
        documents = world.beans.getBean(Documents.class);
        decisions = world.beans.getBean(ClaimDecisions.class);
        publicity = world.beans.getBean(ClaimPublicity.class);
    }

    List<Claim> ripeForFiling() {
        return claims(c -> c.state == REPORTED
                && !today().isBefore(c.earliest())
                && (c.filedOn != null || !today().isAfter(c.latest())));
    }

    List<Claim> ripeForLapse() {
        return claims(c -> c.state == REPORTED && c.filedOn == null && today().isAfter(c.latest()));
    }

    List<Claim> ripeForCure() {
        return claims(
                c -> c.state.allows(ClaimStep.CURE) && c.loan().arrears(today()).isEmpty());
    }

    List<Claim> ripeForClosing() {
        return claims(c -> c.state == IN_PUBLICITY && today().isAfter(c.publicityUntil));
    }

    List<Loan> ripeForReport() {
        return model.enrolments.stream()
                .map(enrolment -> enrolment.loan)
                .filter(loan -> loan.arrears(today()).isPresent()
                        && model.claims.stream().noneMatch(claim -> claim.loan() == loan && claim.isOpen()))
                .toList();
    }

    void report(Draw draw) {
        Loan loan = draw.of(draw.oneIn(8) ? model.loans : ripeForReport());
        world.attempt(
                "report",
                () -> doors.report(loan.no, "", office(loan, "postloan")),
                done -> world.claims.report(loan, done == null ? null : done.no(), today()));
    }

    void file(Claim claim, Draw draw) {
        long principal = claim.loan().principal;
        long loss = draw.oneIn(12) ? principal + 1 : 1 + draw.fen() % principal;
        long proceeds = draw.oneIn(5) ? draw.fen() / 3 % (loss + 1) : 0, interest = draw.fen() % 2_000_000;
        Actor officer = world.bank(claim, "postloan");
        FileClaim filed =
                new FileClaim(claim.no, Money.ofFen(loss), Money.ofFen(interest), Money.ofFen(proceeds), null, "");
        if (!draw.oneIn(9)) putIn(claim, proceeds, draw, officer);
        world.attempt(
                "file",
                () -> filings.file(filed, officer),
                () -> world.claims.file(claim, loss, interest, proceeds, today()));
    }

    /** What does not prove anything yet, now and then with one item forgotten. */
    private void putIn(Claim claim, long proceeds, Draw draw, Actor officer) {
        List<Evidence> items = new ArrayList<>(EvidenceModel.required(proceeds));
        items.removeIf(item -> claim.papers.getOrDefault(item, false));
        if (draw.dice() % 13 == 1 && items.size() > 1) items.remove(draw.of(items));
        if (items.isEmpty()) return;
        world.attempt(
                "put in papers",
                () -> items.forEach(
                        item -> documents.store(new Upload("paper.pdf", Files.pdf()), claim.no, item.name(), officer)),
                () -> EvidenceModel.putIn(claim, items));
    }

    /** Mostly all is in order when it passes, and something is wrong when it goes back. */
    void check(Claim claim, Draw draw) {
        boolean passed = !draw.oneIn(8);
        List<Evidence> items = List.copyOf(EvidenceModel.items(claim));
        Set<Evidence> refused = EnumSet.noneOf(Evidence.class);
        if (passed == draw.oneIn(11)) refused.add(draw.of(items));
        if (!refused.isEmpty() && draw.fen() % 3 == 0) refused.add(items.get(draw.other() % items.size()));
        List<CheckClaim.Verdict> verdicts = items.stream()
                .map(item -> new CheckClaim.Verdict(item, !refused.contains(item), "remark"))
                .toList();
        world.attempt(
                passed ? "check" : "return papers",
                () -> filings.check(new CheckClaim(claim.no, passed, verdicts, "word"), as("center-clerk")),
                () -> EvidenceModel.check(claim, passed, refused));
    }

    void lapse(Claim claim, Draw draw) {
        world.attempt("lapse", () -> doors.lapse(claim.no), () -> world.claims.lapse(claim, today()));
    }

    void cure(Claim claim, Draw draw) {
        world.attempt(
                "cure",
                () -> doors.cure(claim.no, "word", world.bank(claim, "postloan")),
                () -> world.claims.cure(claim, today()));
    }

    void compute(Claim claim, Draw draw) {
        List<Cut> cuts = new ArrayList<>();
        if (draw.oneIn(3)) cuts.add(new Cut(true, 1 + draw.other() % 1000));
        if (draw.dice() % 4 == 1) cuts.add(new Cut(false, 1 + draw.fen() % 30_000_000));
        List<Deduction> asked = new ArrayList<>();
        for (Cut cut : cuts) asked.add(deduction(asked.size() + 1, cut));
        world.attempt(
                "compute",
                () -> decisions.compute(claim.no, asked, "", as("center-clerk")),
                () -> world.claims.compute(claim, cuts));
    }

    private static Deduction deduction(int no, Cut cut) {
        return cut.share()
                ? Deduction.ofShare(
                        no, Deduction.Code.LATE_REPORT, new Rate(BigDecimal.valueOf(cut.asked(), 3)), "letter")
                : Deduction.ofAmount(no, Deduction.Code.DILIGENCE_FAULT, Money.ofFen(cut.asked()), "letter");
    }

    void resume(Claim claim, Draw draw) {
        Breakers breakers = world.beans.getBean(Breakers.class);
        world.attempt(
                "resume",
                () -> breakers.resume(claim.no, as("center-clerk")),
                resumed -> world.claims.resume(claim, resumed));
    }

    void review(Claim claim, Draw draw) {
        boolean large = claim.payable > PoolMeasure.EXPERTS_ABOVE && claim.panelRound == 0;
        ReviewOutcome outcome = draw.oneIn(7)
                ? draw.of(List.of(ReviewOutcome.values()))
                : large ? ReviewOutcome.EXPERTS : ReviewOutcome.PASS;
        List<Long> seats = Stream.of("expert1", "expert2", "expert3")
                .map(expert -> as(expert).userId())
                .toList();
        world.attempt(
                "review: " + outcome,
                () -> decisions.review(claim.no, outcome, seats, "word", as("center-reviewer")),
                () -> world.claims.review(claim, outcome));
    }

    void vote(Claim claim, Draw draw) {
        Actor expert = as(draw.of(List.of("expert1", "expert2", "expert3")));
        boolean yes = !draw.oneIn(4);
        world.attempt(
                "vote",
                () -> decisions.vote(claim.no, expert.userId(), yes, "word", expert),
                () -> world.claims.vote(claim, expert.userId(), yes));
    }

    void decide(Claim claim, Draw draw) {
        boolean approved = !draw.oneIn(15);
        world.attempt(
                approved ? "approve" : "refuse",
                () -> decisions.decide(claim.no, approved, "word", as("center-director")),
                () -> world.claims.decide(claim, approved));
    }

    void publish(Claim claim, Draw draw) {
        world.attempt(
                "publish",
                () -> publicity.publish(claim.no, null, "", as("center-clerk")),
                () -> world.claims.publish(claim, until(claim)));
    }

    void object(Claim claim, Draw draw) {
        world.attempt(
                "object",
                () -> publicity.object(claim.no, "somebody", "word", as("center-clerk")),
                () -> world.claims.object(claim));
    }

    void decideObjection(Claim claim, Draw draw) {
        boolean upheld = draw.oneIn(4);
        world.attempt(
                upheld ? "uphold" : "dismiss",
                () -> publicity.decideObjection(claim.no, upheld, "word", as("center-reviewer")),
                () -> world.claims.decideObjection(claim, upheld, until(claim)));
    }

    /** Working days are another module's to count. */
    private LocalDate until(Claim claim) {
        return world.jdbc.queryForObject(
                "select publicity_until from compensation_claim where no = ?", LocalDate.class, claim.no);
    }

    void closePublicity(Claim claim, Draw draw) {
        world.attempt(
                "close publicity", () -> publicity.close(claim.no), () -> world.claims.closePublicity(claim, today()));
    }
}
