package cn.ippledge.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that cannot be right is refused with its field before anybody has to confirm it. */
class EnterIndicatorTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e3", "1,000", "3.3件", "."})
    void refusesWhatIsNoFigure(String value) {
        assertThat(reason(value)).isEqualTo(CommonReason.NOT_A_DECIMAL);
    }

    @Test
    void refusesAFifthDecimalInsteadOfRoundingIt() {
        assertThat(reason("1.00001")).isEqualTo(InsightReason.INDICATOR_VALUE_TOO_FINE);
        assertThat(new EnterIndicator("X", DAY, "1.10000", "letter").amount()).isEqualByComparingTo("1.1");
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        assertThatThrownBy(() -> new EnterIndicator("X", null, "", " "))
                .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.fields())
                        .extracting(Rejected.Field::field)
                        .containsExactly("asOf", "value", "source"));
    }

    private static Reason reason(String value) {
        try {
            new EnterIndicator("X", DAY, value, "letter");
            return null;
        } catch (Rejected refusal) {
            return refusal.reason();
        }
    }
}
