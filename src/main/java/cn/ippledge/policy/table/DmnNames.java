package cn.ippledge.policy.table;

import java.util.Map;
import java.util.Set;

/** The vocabulary of a DMN file of ours, by name: what may stand where, and what editors add that means nothing to us. */
final class DmnNames {

    /** Written by us: the version that every editor in use reads. */
    static final String MODEL_13 = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    static final String DMNDI_13 = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    static final String DC_13 = "http://www.omg.org/spec/DMN/20180521/DC/";

    /** DMN 1.1 to 1.5, and the two variants that were in circulation. */
    static final Set<String> MODELS = Set.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20151101/dmn11.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            MODEL_13,
            "https://www.omg.org/spec/DMN/20191111/DMN13.xsd",
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");

    static final Set<String> FEEL = Set.of(
            "http://www.omg.org/spec/FEEL/20140401",
            "http://www.omg.org/spec/DMN/20180521/FEEL/",
            "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "https://www.omg.org/spec/DMN/20211108/FEEL/",
            "https://www.omg.org/spec/DMN/20230324/FEEL/");

    /** A drawing says where things are, never what they do; it is dropped and drawn anew. */
    static final Set<String> DRAWINGS = Set.of(
            "http://www.omg.org/spec/DMN/20180521/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            DC_13,
            DMNDI_13,
            "https://www.omg.org/spec/DMN/20230324/DMNDI/",
            "http://bpmn.io/schema/dmn/biodi/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0");

    /** Namespaces in which every attribute is a hint for an editor's window. */
    private static final Set<String> EDITOR_HINTS = Set.of(
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/dmn/biodi/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0");

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    /** Housekeeping of another engine. Everything else in its namespace may change what a table does. */
    private static final Set<String> CAMUNDA_HINTS = Set.of("diagramRelationId", "historyTimeToLive", "versionTag");

    /** What may stand only once in its place. */
    static final Set<String> SINGLE =
            Set.of("text", "description", "inputExpression", "inputValues", "outputValues", "decisionTable");

    static final Set<String> LANGUAGES = Set.of("expressionLanguage", "typeLanguage");

    private static final Map<String, Set<String>> CHILDREN = Map.ofEntries(
            Map.entry("definitions", Set.of("description", "extensionElements", "decision", "DMNDI")),
            Map.entry(
                    "decision",
                    Set.of(
                            "description",
                            "extensionElements",
                            "question",
                            "allowedAnswers",
                            "variable",
                            "decisionTable")),
            Map.entry(
                    "decisionTable",
                    Set.of("description", "extensionElements", "input", "output", "annotation", "rule")),
            Map.entry("input", Set.of("description", "extensionElements", "inputExpression", "inputValues")),
            Map.entry("inputExpression", Set.of("description", "text")),
            Map.entry("inputValues", Set.of("description", "text")),
            Map.entry("output", Set.of("description", "extensionElements", "outputValues")),
            Map.entry("outputValues", Set.of("description", "text")),
            Map.entry(
                    "rule", Set.of("description", "extensionElements", "inputEntry", "outputEntry", "annotationEntry")),
            Map.entry("inputEntry", Set.of("description", "text")),
            Map.entry("outputEntry", Set.of("description", "text")),
            Map.entry("annotationEntry", Set.of("text")),
            Map.entry("variable", Set.of("description")));

    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("definitions", Set.of("id", "name", "namespace", "exporter", "exporterVersion", "label")),
            Map.entry("decision", Set.of("id", "name", "label")),
            Map.entry(
                    "decisionTable",
                    Set.of("id", "label", "hitPolicy", "aggregation", "preferredOrientation", "outputLabel")),
            Map.entry("input", Set.of("id", "label")),
            Map.entry("inputExpression", Set.of("id", "label", "typeRef")),
            Map.entry("inputValues", Set.of("id", "label")),
            Map.entry("output", Set.of("id", "label", "name", "typeRef")),
            Map.entry("outputValues", Set.of("id", "label")),
            Map.entry("annotation", Set.of("name")),
            Map.entry("rule", Set.of("id", "label")),
            Map.entry("inputEntry", Set.of("id", "label")),
            Map.entry("outputEntry", Set.of("id", "label")),
            Map.entry("variable", Set.of("id", "name", "label", "typeRef")));

    private DmnNames() {}

    static boolean mayHold(String parent, String child) {
        return CHILDREN.getOrDefault(parent, Set.of()).contains(child);
    }

    static boolean mayCarry(String element, String namespace, String attribute) {
        if (EDITOR_HINTS.contains(namespace)) return true;
        if (namespace.equals(CAMUNDA)) return CAMUNDA_HINTS.contains(attribute);
        // Where a schema may be found; nothing here looks.
        if (namespace.equals(SCHEMA_INSTANCE)) return attribute.equals("schemaLocation");
        return namespace.isEmpty() && ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute);
    }
}
