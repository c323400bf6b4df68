package cn.ippledge.policy.table;

import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes tables of a file that has passed the allow-list. */
final class DmnReader {

    private static final int TABLES = 20;

    private final TableFaults faults = new TableFaults();
    private final Set<String> ids = new HashSet<>();

    static List<DecisionTable> read(byte[] dmn) {
        XmlNode root = SafeXml.parse(dmn);
        DmnReader reader = new DmnReader();
        DmnAllowList.check(root, reader.faults);
        reader.faults.refuseIfAny();
        return reader.tables(root);
    }

    private List<DecisionTable> tables(XmlNode root) {
        List<XmlNode> decisions = root.all("decision").toList();
        if (decisions.isEmpty()) throw Rejected.field("file", TableReason.TABLE_FILE_NO_TABLE);
        if (decisions.size() > TABLES) throw Rejected.field("file", TableReason.TABLE_FILE_TOO_MANY_TABLES, TABLES);
        decisions.forEach(this::claimIds);
        List<DecisionTable> tables = new ArrayList<>();
        for (XmlNode decision : decisions) table(decision).ifPresent(tables::add);
        faults.refuseIfAny();
        return tables;
    }

    private void claimIds(XmlNode node) {
        if (node.local().equals("decision") || node.local().equals("rule")) ids.add(node.attribute("id"));
        node.children().forEach(this::claimIds);
    }

    private Optional<DecisionTable> table(XmlNode decision) {
        String id = decision.attribute("id");
        List<XmlNode> logic = decision.all("decisionTable").toList();
        if (logic.size() != 1) {
            faults.add(id, TableReason.TABLE_LOGIC_MISSING, TableFaults.shortened(id));
            return Optional.empty();
        }
        XmlNode table = logic.get(0);
        Optional<HitPolicy> hitPolicy = hitPolicy(id, table);
        Optional<Aggregation> aggregation = aggregation(id, table);
        List<InputColumn> inputs = inputs(id, table);
        List<OutputColumn> outputs = outputs(id, table);
        List<RuleRow> rows = rows(id, table);
        if (hitPolicy.isEmpty() || aggregation.isEmpty() || hasUntyped(inputs, outputs)) return Optional.empty();
        try {
            String name = decision.attribute("name");
            return Optional.of(new DecisionTable(
                    id, name.isEmpty() ? id : name, hitPolicy.get(), aggregation.get(), inputs, outputs, rows));
        } catch (Rejected rejected) {
            faults.addAll(rejected);
            return Optional.empty();
        }
    }

    private static boolean hasUntyped(List<InputColumn> inputs, List<OutputColumn> outputs) {
        return inputs.stream().anyMatch(input -> input.type() == null)
                || outputs.stream().anyMatch(output -> output.type() == null);
    }

    private Optional<HitPolicy> hitPolicy(String id, XmlNode table) {
        String text = table.attribute("hitPolicy");
        switch (text) {
            case "", "UNIQUE":
                return Optional.of(HitPolicy.UNIQUE);
            case "FIRST":
                return Optional.of(HitPolicy.FIRST);
            case "COLLECT":
                return Optional.of(HitPolicy.COLLECT);
            case "RULE ORDER":
                return Optional.of(HitPolicy.RULE_ORDER);
            default:
                faults.add(id, TableReason.TABLE_HIT_POLICY, id, TableFaults.shortened(text));
                return Optional.empty();
        }
    }

    private Optional<Aggregation> aggregation(String id, XmlNode table) {
        String text = table.attribute("aggregation");
        if (text.isEmpty()) return Optional.of(Aggregation.NONE);
        for (Aggregation aggregation : Aggregation.values())
            if (aggregation != Aggregation.NONE && aggregation.name().equals(text)) return Optional.of(aggregation);
        faults.add(id, TableReason.TABLE_AGGREGATION, id, TableFaults.shortened(text));
        return Optional.empty();
    }

    private List<InputColumn> inputs(String id, XmlNode table) {
        List<InputColumn> columns = new ArrayList<>();
        for (XmlNode input : table.all("input").toList()) {
            XmlNode expression = input.all("inputExpression").findFirst().orElse(input);
            String fact = expression.textOf("text");
            String place = id + ".input[" + (columns.size() + 1) + "]";
            columns.add(new InputColumn(
                    input.attribute("label"), fact, type(id, place, fact, expression.attribute("typeRef"))));
        }
        return columns;
    }

    private List<OutputColumn> outputs(String id, XmlNode table) {
        List<OutputColumn> columns = new ArrayList<>();
        for (XmlNode output : table.all("output").toList()) {
            String name = output.attribute("name");
            String place = id + ".output[" + (columns.size() + 1) + "]";
            columns.add(new OutputColumn(
                    name, output.attribute("label"), type(id, place, name, output.attribute("typeRef"))));
        }
        return columns;
    }

    /** A column has to say what it holds: the standard engine would let text stand where a number is meant, and match nothing. */
    private ValueType type(String id, String place, String column, String typeRef) {
        switch (typeRef.toLowerCase(Locale.ROOT)) {
            case "number", "integer", "long", "double":
                return ValueType.NUMBER;
            case "string":
                return ValueType.TEXT;
            case "boolean":
                return ValueType.FLAG;
            case "date":
                return ValueType.DATE;
            default:
                faults.add(
                        place,
                        TableReason.TABLE_TYPE_UNKNOWN,
                        id,
                        TableFaults.shortened(column),
                        TableFaults.shortened(typeRef));
                return null;
        }
    }

    private List<RuleRow> rows(String id, XmlNode table) {
        List<RuleRow> rows = new ArrayList<>();
        for (XmlNode rule : table.all("rule").toList()) {
            String own = rule.attribute("id");
            rows.add(new RuleRow(
                    own.isEmpty() ? newId(id + "_row" + (rows.size() + 1)) : own,
                    rule.all("inputEntry").map(entry -> entry.textOf("text")).toList(),
                    rule.all("outputEntry").map(entry -> entry.textOf("text")).toList(),
                    annotation(rule)));
        }
        return rows;
    }

    /** Editors write it as the rule's description, the standard from 1.2 on as entries of annotation columns. */
    private static String annotation(XmlNode rule) {
        String description = rule.textOf("description");
        if (!description.isEmpty()) return description;
        return String.join(
                "\n",
                rule.all("annotationEntry").map(entry -> entry.textOf("text")).toList());
    }

    private String newId(String wished) {
        String id = wished;
        while (!ids.add(id)) id += "_";
        return id;
    }
}
