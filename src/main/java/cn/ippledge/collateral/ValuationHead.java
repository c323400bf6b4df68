package cn.ippledge.collateral;

import cn.ippledge.shared.PartyId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** A valuation as its table has it, without its rights. */
record ValuationHead(
        long id,
        String applicationNo,
        PartyId evaluator,
        ValuationState state,
        String reportNo,
        LocalDate baseDate,
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

    Valuation with(List<ValuationRow> rows) {
        return new Valuation(
                id,
                applicationNo,
                evaluator,
                state,
                rows.stream().map(ValuationRow::rightId).toList(),
                reportNo,
                baseDate,
                rows.stream()
                        .filter(row -> row.amount() != null)
                        .map(row -> new RightValue(row.rightId(), row.approach(), row.amount()))
                        .toList(),
                authorId,
                authorName,
                secondAppraiser,
                opinion,
                signerId,
                signerOpinion,
                assignedAt,
                submittedAt,
                signedAt,
                version);
    }
}
