package cn.ippledge.policy.table;

import java.nio.charset.StandardCharsets;

/** A DMN file in which a test changes one thing. Its markers are replaced by attributes, elements or texts. */
final class DmnText {

    static final String MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private static final String FILE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n" @definitions>
              @beforeDecision
              <decision id="ratio" name="Ratio" @decision>
                @beforeTable
                <decisionTable id="t" hitPolicy="FIRST" @decisionTable>
                  <input id="i" label="Principal" @input>
                    <inputExpression id="ie" typeRef="number" @inputExpression><text>@fact</text></inputExpression>
                    @afterInputExpression
                  </input>
                  <output id="o" label="Rate" name="rate" typeRef="string" @output>@insideOutput</output>
                  <rule id="r1" @rule>
                    @insideRule
                    <inputEntry id="c1" @inputEntry>@beforeText<text>@condition</text></inputEntry>
                    <outputEntry id="c2" @outputEntry><text>@result</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
              @afterDecision
            </definitions>
            """;

    private String text = FILE;

    static DmnText with(String marker, String content) {
        return new DmnText().and(marker, content);
    }

    DmnText and(String marker, String content) {
        text = text.replaceFirst("@" + marker + "(?![A-Za-z])", java.util.regex.Matcher.quoteReplacement(content));
        return this;
    }

    /** Whole text, what was not replaced filled with what is harmless. */
    @Override
    public String toString() {
        return text.replace("@fact", "principal")
                .replace("@condition", "&lt;= 100")
                .replace("@result", "\"0.40\"")
                .replaceAll("@[A-Za-z]+", "");
    }

    byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }
}
