package cn.ippledge.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetRowTest {

    private static final SheetForm FORM = new SheetForm(
            "x",
            List.of(
                    new SheetForm.Column("cell", "cell", false, null),
                    new SheetForm.Column("must", "must", true, null)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1250000|1250000.00", "1,250,000.5|1250000.50", "￥1,000|1000.00", "-3.10|-3.10", "１２．５|12.50"})
    void readsAmountsAsPeopleWriteThem(String text, String expected) {
        assertThat(row(text).money("cell")).isEqualTo(Money.of(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12万", "1,25,000", "1e3", "10 元", "=1", "1.2.3"})
    void refusesOtherAmounts(String text) {
        refused(text, row -> row.money("cell"), RecordReason.CELL_NOT_MONEY);
    }

    @Test
    void saysThatAnAmountIsFinerThanAFen() {
        refused("10.005", row -> row.money("cell"), CommonReason.MONEY_BELOW_FEN);
    }

    @ParameterizedTest
    @CsvSource({"3.45%,0.0345", "0.0345,0.0345", "100 %,1", "3.45％,0.0345"})
    void readsRatesAsPercentOrFraction(String text, String expected) {
        assertThat(row(text).rate("cell")).isEqualTo(Rate.of(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01",
                "2026-3-1",
                "2026/3/1",
                "2026.03.01",
                "2026年3月1日",
                "20260301",
                "2026-03-01 08:30:00",
                "46082"
            })
    void readsDatesAsPeopleWriteThem(String text) {
        // 46082: Excel's number of 2026-03-01; 46023 is 2026-01-01, and 31 + 28 days later
        assertThat(row(text).date("cell")).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-13-01", "26-3-1", "昨天", "60", "2026-03"})
    void refusesOtherDates(String text) {
        refused(text, row -> row.date("cell"), RecordReason.CELL_NOT_DATE);
    }

    @Test
    void readsWholeNumbersAndYesOrNo() {
        assertThat(row("1,200").integer("cell")).isEqualTo(1200);
        assertThat(row("是").bool("cell")).isTrue();
        assertThat(row("FALSE").bool("cell")).isFalse();
        refused("1.5", row -> row.integer("cell"), RecordReason.CELL_NOT_WHOLE_NUMBER);
        refused("99999999999", row -> row.integer("cell"), RecordReason.CELL_NOT_WHOLE_NUMBER);
        refused("也许", row -> row.bool("cell"), RecordReason.CELL_NOT_YES_OR_NO);
    }

    @Test
    void givesNullForAnEmptyCellThatMayBeEmptyAndRefusesOneThatMayNot() {
        assertThat(row("").money("cell")).isNull();
        refused("", row -> row.date("must"), RecordReason.CELL_REQUIRED);
    }

    @Test
    void doesNotKnowColumnsOutsideTheForm() {
        assertThatThrownBy(() -> row("x").text("other")).isInstanceOf(IllegalArgumentException.class);
    }

    private static SheetRow row(String text) {
        return SheetRow.of(2, FORM, Map.of("cell", text));
    }

    private static void refused(String text, Function<SheetRow, ?> getter, Reason reason) {
        assertThatThrownBy(() -> getter.apply(row(text))).isInstanceOfSatisfying(Rejected.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.fields()).hasSize(1);
        });
    }
}
