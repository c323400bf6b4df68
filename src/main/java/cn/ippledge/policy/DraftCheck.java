package cn.ippledge.policy;

import cn.ippledge.policy.table.DecisionTable;
import cn.ippledge.policy.table.DecisionTables;
import cn.ippledge.policy.table.RuleRow;
import cn.ippledge.policy.table.TableCheck;
import cn.ippledge.policy.table.TableContract;
import cn.ippledge.policy.table.TableFinding;
import cn.ippledge.policy.table.ValueType;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks a draft over as a whole: its words, its days among the other versions, each table, and whether it can decide at all. */
final class DraftCheck {

    private static final Map<String, ValueType> FACTS = Arrays.stream(Fact.values())
            .filter(fact -> fact.type() != FactType.FEES)
            .collect(Collectors.toMap(Fact::name, DraftCheck::type));

    /** What the calculations read from a table, by its id. */
    private static final Map<String, TableContract> CONTRACTS = Map.of(
            "gates", contract(Map.of("reason", ValueType.TEXT, "article", ValueType.TEXT), "reason"),
            "ratio", contract(Map.of("ratio", ValueType.TEXT, "article", ValueType.TEXT), "ratio"),
            "additions", contract(Map.of("points", ValueType.TEXT, "article", ValueType.TEXT), "points"),
            "caps",
                    contract(
                            Map.of("party", ValueType.TEXT, "amount", ValueType.NUMBER, "article", ValueType.TEXT),
                            "party",
                            "amount"),
            "lumpSum", contract(Map.of("amount", ValueType.NUMBER, "article", ValueType.TEXT), "amount"),
            "awards",
                    contract(
                            Map.of(
                                    "method", ValueType.TEXT,
                                    "amount", ValueType.NUMBER,
                                    "share", ValueType.TEXT,
                                    "cap", ValueType.NUMBER,
                                    "article", ValueType.TEXT),
                            "method"));

    private final List<DraftFinding> findings = new ArrayList<>();

    private DraftCheck() {}

    static List<DraftFinding> of(Draft draft, List<Policy> released) {
        DraftCheck check = new DraftCheck();
        PolicyFile file = draft.file();
        check.words(file);
        check.days(file, released);
        try {
            DecisionTables tables = draft.dmn() == null ? DecisionTables.NONE : DecisionTables.read(draft.dmnBytes());
            tables.all().forEach(check::table);
            draft.policy();
        } catch (Rejected rejected) {
            check.refused(rejected);
        } catch (IllegalArgumentException unknownFact) {
            // Said of its table already.
        }
        return List.copyOf(check.findings);
    }

    private void words(PolicyFile file) {
        if (file.title().isBlank()) findings.add(DraftFinding.error("title", CommonReason.REQUIRED));
        if (file.source() == null
                || file.source().name() == null
                || file.source().name().isBlank())
            findings.add(DraftFinding.error("sourceName", CommonReason.REQUIRED));
    }

    /** On a day in several versions' validity the newest counts; a version that would leave none of the older one's days is a mistake. */
    private void days(PolicyFile file, List<Policy> released) {
        LocalDate from = file.validFrom(), to = file.validTo();
        if (from != null && to != null && to.isBefore(from))
            findings.add(DraftFinding.error("validTo", PolicyReason.POLICY_VALIDITY_BACKWARDS));
        for (Policy other : released) {
            if (other.version() == file.version()) continue;
            boolean apart =
                    from != null && other.validTo() != null && other.validTo().isBefore(from)
                            || to != null && other.validFrom() != null && to.isBefore(other.validFrom());
            if (apart) continue;
            boolean hides = from == null || other.validFrom() != null && !from.isAfter(other.validFrom());
            if (hides)
                findings.add(DraftFinding.error(
                        "validFrom",
                        PolicyReason.POLICY_VALIDITY_OVERLAPS,
                        other.version(),
                        text(other.validFrom()),
                        text(other.validTo())));
            else
                findings.add(DraftFinding.hint("validFrom", PolicyReason.POLICY_SUCCEEDS, text(from), other.version()));
            if (!hides
                    && to != null
                    && (other.validTo() == null || other.validTo().isAfter(to)))
                findings.add(DraftFinding.hint(
                        "validTo", PolicyReason.POLICY_PREDECESSOR_RETURNS, text(to), other.version()));
        }
    }

    private void table(DecisionTable table) {
        TableContract contract = CONTRACTS.get(table.id());
        if (contract == null) findings.add(DraftFinding.hint(table.id(), PolicyReason.POLICY_TABLE_UNUSED, table.id()));
        for (TableFinding each : contract == null ? TableCheck.of(table) : TableCheck.of(table, contract))
            findings.add(new DraftFinding(
                    each.severity() == TableFinding.Severity.ERROR, place(table, each), each.reason(), each.args()));
        for (int i = 0; i < table.outputs().size(); i++)
            results(table, i, table.outputs().get(i).name());
    }

    private static String place(DecisionTable table, TableFinding finding) {
        return finding.rows().isEmpty()
                ? table.id()
                : table.id() + ".row[" + finding.rows().get(0) + "]";
    }

    private void results(DecisionTable table, int column, String name) {
        boolean share = Set.of("ratio", "points", "share").contains(name), party = name.equals("party");
        for (int r = 0; r < table.rows().size() && (share || party); r++) {
            RuleRow row = table.rows().get(r);
            String result = row.results().get(column).replace("\"", "");
            if (result.isEmpty()) continue;
            String place = table.id() + ".row[" + (r + 1) + "]." + name;
            if (share && !isShare(result))
                findings.add(
                        DraftFinding.error(place, PolicyReason.POLICY_RESULT_NOT_SHARE, table.id(), r + 1, result));
            if (party
                    && Arrays.stream(Party.values())
                            .noneMatch(each -> each.isPublic() && each.name().equals(result)))
                findings.add(
                        DraftFinding.error(place, PolicyReason.POLICY_RESULT_NOT_PARTY, table.id(), r + 1, result));
        }
    }

    private static boolean isShare(String text) {
        try {
            Rate share = Rate.of(text);
            return share.compareTo(Rate.ZERO) >= 0 && share.compareTo(Rate.ONE) <= 0;
        } catch (Refusal notANumber) {
            return false;
        }
    }

    private void refused(Rejected rejected) {
        if (rejected.fields().isEmpty()) findings.add(new DraftFinding(true, "", rejected.reason(), rejected.args()));
        for (Rejected.Field field : rejected.fields())
            findings.add(new DraftFinding(true, field.field(), field.reason(), field.args()));
    }

    private static String text(LocalDate day) {
        return day == null ? "…" : day.toString();
    }

    private static ValueType type(Fact fact) {
        return switch (fact.type()) {
            case AMOUNT, RATE, SHARE, COUNT -> ValueType.NUMBER;
            case DATE -> ValueType.DATE;
            case FLAG -> ValueType.FLAG;
            default -> ValueType.TEXT;
        };
    }

    private static TableContract contract(Map<String, ValueType> outputs, String... required) {
        return new TableContract(FACTS, outputs, Set.of(required));
    }
}
