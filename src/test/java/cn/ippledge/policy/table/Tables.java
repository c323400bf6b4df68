package cn.ippledge.policy.table;

import static cn.ippledge.policy.table.ValueType.FLAG;
import static cn.ippledge.policy.table.ValueType.NUMBER;
import static cn.ippledge.policy.table.ValueType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.ippledge.shared.Rejected;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Tables for tests. */
final class Tables {

    private Tables() {}

    /** 广州 by loan size, amounts in fen: up to 500万 40%, up to 1500万 30%, up to 3000万 20%. */
    static DecisionTable ratio() {
        return new DecisionTable(
                "ratio",
                "补偿比例",
                HitPolicy.UNIQUE,
                List.of(new InputColumn("贷款本金（分）", "principal", NUMBER), new InputColumn("质押", "ipPledge", FLAG)),
                List.of(new OutputColumn("rate", "比例", TEXT)),
                List.of(
                        row("r1", "[0..500000000]", "true", "\"0.40\"", "第八条"),
                        row("r2", "(500000000..1500000000]", "true", "\"0.30\"", "第八条"),
                        row("r3", "(1500000000..3000000000]", "true", "\"0.20\"", "第八条"),
                        row("r4", "<= 3000000000", "false", "\"0.10\"", "")));
    }

    static RuleRow row(String id, String first, String second, String result, String annotation) {
        return new RuleRow(id, List.of(first, second), List.of(result), annotation);
    }

    /** One column of conditions and the row's number as its result. */
    static DecisionTable column(HitPolicy hitPolicy, ValueType type, String... conditions) {
        return column(hitPolicy, Aggregation.NONE, type, conditions);
    }

    static DecisionTable column(HitPolicy hitPolicy, Aggregation aggregation, ValueType type, String... conditions) {
        List<RuleRow> rows = new ArrayList<>();
        for (String condition : conditions) {
            String number = String.valueOf(rows.size() + 1);
            rows.add(new RuleRow("row" + number, List.of(condition), List.of(number), ""));
        }
        return new DecisionTable(
                "column",
                "one column",
                hitPolicy,
                aggregation,
                List.of(new InputColumn("x", "x", type)),
                List.of(new OutputColumn("row", "row", NUMBER)),
                rows);
    }

    static List<Integer> rowsHit(DecisionTable table, Object x) {
        return table.decide(Map.of("x", x)).stream()
                .map(result -> ((BigDecimal) result.get("row")).intValueExact())
                .toList();
    }

    /** The refusal that the call ends in. */
    static Rejected refusal(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(Rejected.class);
        return (Rejected) thrown;
    }

    static void refuses(ThrowingCallable call, TableReason reason) {
        assertThat(refusal(call).reason()).isEqualTo(reason);
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
