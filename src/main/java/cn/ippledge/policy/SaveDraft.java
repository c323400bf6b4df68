package cn.ippledge.policy;

import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Everything of a draft but its tables, as somebody wrote it.
 *
 * @param revision which one he saw
 * @param terms in the shape of the kind's parameters; {@code procedure} likewise
 */
public record SaveDraft(
        String caseNo,
        int revision,
        String title,
        String documentNo,
        LocalDate validFrom,
        LocalDate validTo,
        DecidingDate decidingDate,
        boolean illustrative,
        Policy.Source source,
        List<Policy.Article> articles,
        JsonNode terms,
        JsonNode procedure) {}
