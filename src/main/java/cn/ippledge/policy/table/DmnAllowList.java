package cn.ippledge.policy.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * Lets through what is named and nothing else. A DMN file chooses its own languages and can call functions, import models and
 * run scripts; what is not on the list is therefore refused, not ignored.
 */
final class DmnAllowList {

    private final String model;
    private final TableFaults faults;

    private DmnAllowList(String model, TableFaults faults) {
        this.model = model;
        this.faults = faults;
    }

    static void check(XmlNode root, TableFaults faults) {
        String model = root.name().getNamespaceURI();
        if (!root.local().equals("definitions") || !DmnNames.MODELS.contains(model)) {
            faults.add("file", TableReason.TABLE_FILE_NOT_DMN, TableFaults.shortened(root.local()));
            return;
        }
        new DmnAllowList(model, faults).check(root, "file");
    }

    private void check(XmlNode node, String place) {
        refuseSecond(node, place);
        for (QName attribute : node.attributes().keySet()) checkAttribute(node, attribute, place);
        int rows = 0;
        int column = 0;
        List<String> columns = node.local().equals("decisionTable") ? columns(node) : List.of();
        for (XmlNode child : node.children()) {
            if (DmnNames.DRAWINGS.contains(child.name().getNamespaceURI())) {
                checkDrawing(node, child, place);
                continue;
            }
            if (!child.name().getNamespaceURI().equals(model) || !DmnNames.mayHold(node.local(), child.local())) {
                refuse(child, place);
                continue;
            }
            switch (child.local()) {
                case "decision" -> check(child, idOf(child));
                case "rule" -> checkRule(child, place + ".row[" + ++rows + "]", columns);
                case "input", "output" -> check(child, place + "." + columns.get(column++));
                default -> check(child, place);
            }
        }
    }

    /** Of two texts in one cell a reader would see the one and an engine perhaps take the other. */
    private void refuseSecond(XmlNode node, String place) {
        for (String single : DmnNames.SINGLE) node.all(single).skip(1).forEach(second -> refuse(second, place));
    }

    private void checkRule(XmlNode rule, String place, List<String> columns) {
        refuseSecond(rule, place);
        for (QName attribute : rule.attributes().keySet()) checkAttribute(rule, attribute, place);
        int cell = 0;
        for (XmlNode child : rule.children()) {
            boolean isCell = child.local().equals("inputEntry") || child.local().equals("outputEntry");
            String column = isCell && cell < columns.size() ? "." + columns.get(cell++) : "";
            if (!child.name().getNamespaceURI().equals(model) || !DmnNames.mayHold("rule", child.local()))
                refuse(child, place);
            else check(child, place + column);
        }
    }

    private void checkAttribute(XmlNode node, QName attribute, String place) {
        String name = attribute.getLocalPart();
        String namespace = attribute.getNamespaceURI();
        if (namespace.isEmpty() && DmnNames.LANGUAGES.contains(name)) {
            String language = node.attributes().get(attribute);
            if (!DmnNames.FEEL.contains(language))
                faults.add(
                        place, TableReason.TABLE_LANGUAGE_REFUSED, place, node.line(), TableFaults.shortened(language));
        } else if (!DmnNames.mayCarry(node.local(), namespace, name))
            faults.add(
                    place,
                    TableReason.TABLE_ATTRIBUTE_REFUSED,
                    place,
                    node.line(),
                    node.local(),
                    TableFaults.shortened(name));
    }

    /** Drawings stand under the definitions or, by older editors, in extension elements; and hold drawings only. */
    private void checkDrawing(XmlNode parent, XmlNode drawing, String place) {
        boolean allowed = parent.local().equals("extensionElements")
                || DmnNames.DRAWINGS.contains(parent.name().getNamespaceURI())
                || DmnNames.mayHold(parent.local(), drawing.local());
        if (!allowed) refuse(drawing, place);
        for (XmlNode child : drawing.children())
            if (DmnNames.DRAWINGS.contains(child.name().getNamespaceURI())) checkDrawing(drawing, child, place);
            else refuse(child, place);
    }

    private void refuse(XmlNode node, String place) {
        faults.add(place, TableReason.TABLE_ELEMENT_REFUSED, place, node.line(), TableFaults.shortened(node.local()));
    }

    private static String idOf(XmlNode decision) {
        String id = decision.attribute("id");
        return Names.isId(id) ? id : "decision";
    }

    /** Inputs before outputs, as the cells of a row stand; a column that has no proper name is called by its number. */
    private static List<String> columns(XmlNode table) {
        List<String> columns = new ArrayList<>();
        Stream.concat(
                        table.all("input").map(input -> input.all("inputExpression")
                                .findFirst()
                                .map(expression -> expression.textOf("text"))
                                .orElse("")),
                        table.all("output").map(output -> output.attribute("name")))
                .forEach(name -> columns.add(Names.isFact(name) ? name : "column[" + (columns.size() + 1) + "]"));
        return columns;
    }
}
