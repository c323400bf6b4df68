package cn.ippledge.collateral;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * An independent firm's report on the rights of one application.
 *
 * @param rights what was assigned to be valued
 * @param values empty until submitted, then one per right
 */
public record Valuation(
        long id,
        String applicationNo,
        PartyId evaluator,
        ValuationState state,
        List<Long> rights,
        String reportNo,
        LocalDate baseDate,
        List<RightValue> values,
        Long authorId,
        String authorName,
        String secondAppraiser,
        String opinion,
        Long signerId,
        String signerOpinion,
        LocalDateTime assignedAt,
        LocalDateTime submittedAt,
        LocalDateTime signedAt,
        int version) {

    public Valuation {
        rights = List.copyOf(rights);
        values = List.copyOf(values);
    }

    static Valuation assigned(String applicationNo, PartyId evaluator, List<Long> rights, LocalDateTime at) {
        return new Valuation(
                0,
                applicationNo,
                evaluator,
                ValuationState.ASSIGNED,
                rights,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                at,
                null,
                null,
                1);
    }

    /** A resubmitted report leaves nothing of the returned one. */
    Valuation submit(SubmitValuation report, Actor author, LocalDateTime at) {
        return new Valuation(
                id,
                applicationNo,
                evaluator,
                moved(ValuationState.SUBMITTED),
                rights,
                report.reportNo().strip(),
                report.baseDate(),
                report.values(),
                author.userId(),
                author.name(),
                report.secondAppraiser().strip(),
                report.opinion(),
                null,
                null,
                assignedAt,
                at,
                null,
                version);
    }

    Valuation returnToAuthor(String why, Actor signer) {
        return judged(ValuationState.RETURNED, signer.userId(), why, null);
    }

    Valuation sign(String word, Actor signer, LocalDateTime at) {
        return judged(ValuationState.SIGNED, signer.userId(), word, at);
    }

    Valuation decline(String reason) {
        return ended(ValuationState.DECLINED, reason);
    }

    Valuation cancel() {
        return ended(ValuationState.CANCELLED, opinion);
    }

    Valuation supersede() {
        return ended(ValuationState.SUPERSEDED, opinion);
    }

    private Valuation judged(ValuationState to, long signer, String word, LocalDateTime signed) {
        return new Valuation(
                id,
                applicationNo,
                evaluator,
                moved(to),
                rights,
                reportNo,
                baseDate,
                values,
                authorId,
                authorName,
                secondAppraiser,
                opinion,
                signer,
                word,
                assignedAt,
                submittedAt,
                signed,
                version);
    }

    private Valuation ended(ValuationState to, String word) {
        return new Valuation(
                id,
                applicationNo,
                evaluator,
                moved(to),
                rights,
                reportNo,
                baseDate,
                values,
                authorId,
                authorName,
                secondAppraiser,
                word,
                signerId,
                signerOpinion,
                assignedAt,
                submittedAt,
                signedAt,
                version);
    }

    private ValuationState moved(ValuationState to) {
        if (!state.next().contains(to)) throw new Rejected(CommonReason.WRONG_STATE, state, to);
        return to;
    }

    public Money total() {
        return Money.sum(values.stream().map(RightValue::value).toList());
    }

    /** The last day the conclusion is used: one year from the base date (practice standard on valuation reports). */
    public LocalDate usableUntil() {
        return baseDate.plusYears(1);
    }

    public boolean usableOn(LocalDate day) {
        return state == ValuationState.SIGNED && !day.isAfter(usableUntil());
    }
}
