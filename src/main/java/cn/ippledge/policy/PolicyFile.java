package cn.ippledge.policy;

import cn.ippledge.policy.rule.Rule;
import cn.ippledge.policy.rule.Terms;
import cn.ippledge.policy.table.DecisionTables;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A policy as it is written down: this JSON for everything but the decision tables, which stand in a {@code .dmn} file beside
 * it. {@code terms} has the shape of the kind's {@link Terms}.
 */
record PolicyFile(
        String id,
        int version,
        PolicyKind kind,
        RegionCode region,
        String title,
        String documentNo,
        LocalDate validFrom,
        LocalDate validTo,
        DecidingDate decidingDate,
        boolean illustrative,
        Policy.Source source,
        List<Policy.Article> articles,
        Procedure procedure,
        JsonNode terms) {

    /** An unknown or missing field is a mistake in the file, never a default. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static PolicyFile read(String text) {
        try {
            return JSON.readValue(text, PolicyFile.class);
        } catch (JacksonException e) {
            throw new Rejected(PolicyReason.POLICY_UNREADABLE, e.getOriginalMessage());
        }
    }

    static PolicyFile of(Policy policy) {
        return new PolicyFile(
                policy.id(),
                policy.version(),
                policy.kind(),
                policy.region(),
                policy.title(),
                policy.documentNo(),
                policy.validFrom(),
                policy.validTo(),
                policy.decidingDate(),
                policy.illustrative(),
                policy.source(),
                policy.articles(),
                policy.procedure(),
                JSON.valueToTree(policy.rule().terms()));
    }

    /** The same as another version, which has yet to be given its days. */
    PolicyFile numbered(String newId, int newVersion, RegionCode newRegion) {
        return new PolicyFile(
                newId,
                newVersion,
                kind,
                newRegion,
                title,
                documentNo,
                null,
                null,
                decidingDate,
                illustrative,
                source,
                articles,
                procedure,
                terms);
    }

    /** A region's own policy after the pattern of another: the other's document and source are not its own. */
    PolicyFile copied(String newId, String newTitle, RegionCode newRegion) {
        return new PolicyFile(
                newId,
                1,
                kind,
                newRegion,
                newTitle,
                "",
                null,
                null,
                decidingDate,
                true,
                null,
                List.of(),
                procedure,
                terms);
    }

    PolicyFile from(LocalDate day) {
        return new PolicyFile(
                id,
                version,
                kind,
                region,
                title,
                documentNo,
                day,
                validTo,
                decidingDate,
                illustrative,
                source,
                articles,
                procedure,
                terms);
    }

    PolicyFile rewritten(SaveDraft save) {
        return new PolicyFile(
                id,
                version,
                kind,
                region,
                save.title().strip(),
                save.documentNo(),
                save.validFrom(),
                save.validTo(),
                save.decidingDate(),
                save.illustrative(),
                save.source(),
                save.articles(),
                readProcedure(save.procedure()),
                save.terms());
    }

    private static Procedure readProcedure(JsonNode written) {
        try {
            return JSON.treeToValue(written, Procedure.class);
        } catch (JacksonException e) {
            throw new Rejected(PolicyReason.POLICY_UNREADABLE, e.getOriginalMessage());
        }
    }

    String written() {
        return JSON.writeValueAsString(this);
    }

    Policy with(PolicyStatus status, byte[] dmn) {
        DecisionTables tables = dmn == null ? DecisionTables.NONE : DecisionTables.read(dmn);
        return new Policy(
                id,
                version,
                kind,
                region,
                title,
                documentNo,
                validFrom,
                validTo,
                decidingDate,
                illustrative,
                status,
                source,
                articles,
                procedure,
                new Rule(readTerms(), tables));
    }

    Terms readTerms() {
        try {
            return JSON.treeToValue(terms, Terms.of(kind));
        } catch (JacksonException e) {
            // What a parameter's own constructor refuses keeps its reason.
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause())
                if (cause instanceof Rejected rejected) throw rejected;
            throw new Rejected(PolicyReason.POLICY_UNREADABLE, e.getOriginalMessage());
        }
    }
}
