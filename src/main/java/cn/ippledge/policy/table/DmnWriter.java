package cn.ippledge.policy.table;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes tables as DMN 1.3 with a drawing, without which an editor shows an empty page. */
final class DmnWriter {

    private static final int BOX_WIDTH = 180;
    private static final int BOX_HEIGHT = 80;

    private final StringBuilder out = new StringBuilder();
    private final Set<String> ids = new HashSet<>();

    private DmnWriter() {}

    static byte[] write(List<DecisionTable> tables) {
        DmnWriter writer = new DmnWriter();
        writer.definitions(tables);
        return writer.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void definitions(List<DecisionTable> tables) {
        for (DecisionTable table : tables) {
            ids.add(table.id());
            table.rows().forEach(row -> ids.add(row.id()));
        }
        DecisionTable first = tables.get(0);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<definitions");
        attribute("xmlns", DmnNames.MODEL_13);
        attribute("xmlns:dmndi", DmnNames.DMNDI_13);
        attribute("xmlns:dc", DmnNames.DC_13);
        attribute("id", newId(first.id() + "_definitions"));
        attribute("name", first.name());
        attribute("namespace", "urn:ippledge:decision");
        out.append(">\n");
        tables.forEach(this::decision);
        drawing(tables);
        out.append("</definitions>\n");
    }

    private void decision(DecisionTable table) {
        out.append("  <decision");
        attribute("id", table.id());
        attribute("name", table.name());
        out.append(">\n    <decisionTable");
        attribute("id", newId(table.id() + "_table"));
        attribute("hitPolicy", table.hitPolicy().name().replace('_', ' '));
        if (table.aggregation() != Aggregation.NONE)
            attribute("aggregation", table.aggregation().name());
        out.append(">\n");
        table.inputs().forEach(input -> input(table, input));
        table.outputs().forEach(output -> output(table, output));
        table.rows().forEach(row -> rule(row));
        out.append("    </decisionTable>\n  </decision>\n");
    }

    private void input(DecisionTable table, InputColumn input) {
        out.append("      <input");
        attribute("id", newId(table.id() + "_in_" + input.fact()));
        if (!input.label().isEmpty()) attribute("label", input.label());
        out.append(">\n        <inputExpression");
        attribute("id", newId(table.id() + "_in_" + input.fact() + "_expression"));
        attribute("typeRef", typeRef(input.type()));
        out.append(">\n  ");
        element("text", input.fact());
        out.append("        </inputExpression>\n      </input>\n");
    }

    private void output(DecisionTable table, OutputColumn output) {
        out.append("      <output");
        attribute("id", newId(table.id() + "_out_" + output.name()));
        if (!output.label().isEmpty()) attribute("label", output.label());
        attribute("name", output.name());
        attribute("typeRef", typeRef(output.type()));
        out.append(" />\n");
    }

    private void rule(RuleRow row) {
        out.append("      <rule");
        attribute("id", row.id());
        out.append(">\n");
        if (!row.annotation().isEmpty()) element("description", row.annotation());
        int cell = 0;
        for (String condition : row.conditions()) entry("inputEntry", row.id() + "_in" + ++cell, condition);
        cell = 0;
        for (String result : row.results()) entry("outputEntry", row.id() + "_out" + ++cell, result);
        out.append("      </rule>\n");
    }

    private void entry(String name, String id, String text) {
        out.append("        <").append(name);
        attribute("id", newId(id));
        out.append("><text>")
                .append(escaped(text))
                .append("</text></")
                .append(name)
                .append(">\n");
    }

    private void drawing(List<DecisionTable> tables) {
        out.append("  <dmndi:DMNDI>\n    <dmndi:DMNDiagram");
        attribute("id", newId("diagram"));
        out.append(">\n");
        for (int i = 0; i < tables.size(); i++) {
            out.append("      <dmndi:DMNShape");
            attribute("id", newId(tables.get(i).id() + "_shape"));
            attribute("dmnElementRef", tables.get(i).id());
            out.append(">\n        <dc:Bounds");
            attribute("x", "160");
            attribute("y", String.valueOf(100 + i * (BOX_HEIGHT + 40)));
            attribute("width", String.valueOf(BOX_WIDTH));
            attribute("height", String.valueOf(BOX_HEIGHT));
            out.append(" />\n      </dmndi:DMNShape>\n");
        }
        out.append("    </dmndi:DMNDiagram>\n  </dmndi:DMNDI>\n");
    }

    private static String typeRef(ValueType type) {
        return switch (type) {
            case NUMBER -> "number";
            case TEXT -> "string";
            case FLAG -> "boolean";
            case DATE -> "date";
        };
    }

    private String newId(String wished) {
        String id = wished;
        while (!ids.add(id)) id += "_";
        return id;
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private void element(String name, String text) {
        out.append("        <").append(name).append('>').append(escaped(text));
        out.append("</").append(name).append(">\n");
    }

    /** Line ends and tabs as references, or an attribute would read them as spaces. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;")
                .replace("\t", "&#9;");
    }
}
