package cn.ippledge.policy;

import cn.ippledge.policy.rule.Terms;
import java.time.LocalDate;
import java.util.List;

/** Everything of a draft but its tables, to be edited. */
public record DraftText(
        String title,
        String documentNo,
        LocalDate validFrom,
        LocalDate validTo,
        DecidingDate decidingDate,
        boolean illustrative,
        Policy.Source source,
        List<Policy.Article> articles,
        Terms terms,
        Procedure procedure) {

    static DraftText of(PolicyFile file) {
        return new DraftText(
                file.title(),
                file.documentNo(),
                file.validFrom(),
                file.validTo(),
                file.decidingDate(),
                file.illustrative(),
                file.source(),
                file.articles() == null ? List.of() : file.articles(),
                file.readTerms(),
                file.procedure() == null ? Procedure.SILENT : file.procedure());
    }
}
