package cn.ippledge.loan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskClassTest {

    @ParameterizedTest
    @CsvSource({
        "0, NORMAL",
        "1, SPECIAL_MENTION",
        "90, SPECIAL_MENTION",
        "91, SUBSTANDARD",
        "270, SUBSTANDARD",
        "271, DOUBTFUL",
        "360, DOUBTFUL",
        "361, LOSS"
    })
    void changesTheDayAfterEachLimit(int days, RiskClass expected) {
        assertThat(RiskClass.byDaysPastDue(days)).isEqualTo(expected);
    }

    @Test
    void isNeverBetterThanItsFloor() {
        assertThat(RiskClass.NORMAL.atLeast(RiskClass.SPECIAL_MENTION)).isEqualTo(RiskClass.SPECIAL_MENTION);
        assertThat(RiskClass.LOSS.atLeast(RiskClass.SPECIAL_MENTION)).isEqualTo(RiskClass.LOSS);
    }
}
