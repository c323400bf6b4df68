package cn.ippledge.compensation;

import cn.ippledge.loan.Loan;
import cn.ippledge.loan.LoanSummaries;
import cn.ippledge.loan.LoanSummary;
import cn.ippledge.policy.Policy;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Stale;
import java.util.List;
import org.springframework.stereotype.Component;

/** Claims with their shares and what they rest on, as the doors of this module read and keep them. */
@Component
class ClaimStore {

    private final ClaimMapper claims;
    private final EnrolmentMapper enrolments;
    private final LoanSummaries loans;
    private final Partners partners;
    private final ClaimDesk desk;

    ClaimStore(ClaimMapper claims, EnrolmentMapper enrolments, LoanSummaries loans, Partners partners, ClaimDesk desk) {
        this.claims = claims;
        this.enrolments = enrolments;
        this.loans = loans;
        this.partners = partners;
        this.desk = desk;
    }

    CompensationClaim visible(String no, Actor actor) {
        return claims.visible(no, desk.sight(actor)).orElseThrow(() -> new NotFound(no));
    }

    /** The claim for a command; whoever may not see it does not learn that it exists. */
    CompensationClaim locked(String no, Actor actor) {
        claims.lock(no);
        return visible(no, actor);
    }

    /** The claim for a command of its own bank. */
    CompensationClaim ofBank(String no, Actor actor) {
        CompensationClaim claim = locked(no, actor);
        actor.requireAt(claim.bank());
        return claim;
    }

    CompensationClaim locked(String no) {
        claims.lock(no);
        return claims.find(no).orElseThrow(() -> new NotFound(no));
    }

    CompensationClaim save(CompensationClaim claim) {
        if (claims.update(claim) == 0) throw new Stale(claim.no());
        return claims.find(claim.no()).orElseThrow();
    }

    Enrolment enrolment(CompensationClaim claim) {
        return enrolments.find(claim.enrolmentNo()).orElseThrow();
    }

    /** The version that the enrolment is pinned to, with the bank's own share. */
    Policy policy(CompensationClaim claim) {
        return partners.pinned(enrolment(claim));
    }

    LoanSummary loanSummary(CompensationClaim claim, Actor actor) {
        return loans.of(claim.loanNo(), actor);
    }

    /** An instalment of the loan is late, as it was when the claim was filed. */
    boolean isInDefault(CompensationClaim claim, Actor actor) {
        return ArrearsOf.first(loanSummary(claim, actor)).isPresent();
    }

    void requireInDefault(CompensationClaim claim, Actor actor) {
        if (!isInDefault(claim, actor)) throw new Rejected(CompensationReason.DEFAULT_ENDED, claim.loanNo());
    }

    Loan loan(CompensationClaim claim, Actor actor) {
        return loanSummary(claim, actor).loan();
    }

    List<Share> shares(CompensationClaim claim) {
        return claims.shares(claim.no());
    }

    void replaceShares(CompensationClaim claim, List<Share> shares) {
        claims.deleteShares(claim.no());
        if (!shares.isEmpty()) claims.addShares(claim.no(), shares);
    }

    List<Deduction> deductions(CompensationClaim claim) {
        return claims.deductions(claim.no());
    }

    void replaceDeductions(CompensationClaim claim, List<Deduction> deductions) {
        claims.deleteDeductions(claim.no());
        if (!deductions.isEmpty()) claims.addDeductions(claim.no(), deductions);
    }
}
