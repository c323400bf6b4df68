package cn.ippledge.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the rules for negotiable instruments, and the places where zeros go wrong. */
class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "1409.50, 壹仟肆佰零玖元伍角",
        "1680.32, 壹仟陆佰捌拾元叁角贰分",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "240968.00, 贰拾肆万零玖佰陆拾捌元整",
        "200000000.00, 贰亿元整",
        "0.05, 伍分",
        "0.50, 伍角",
        "10.00, 壹拾元整",
        "20000000.01, 贰仟万元零壹分",
        "6007.14, 陆仟零柒元壹角肆分",
        "100000001, 壹亿零壹元整",
        "10100000, 壹仟零壹拾万元整",
        "100010000, 壹亿零壹万元整",
        "1000000000000, 壹万亿元整",
        "1234500000000, 壹万贰仟叁佰肆拾伍亿元整",
        "9999999999999999.99, 玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"
    })
    void writesFiguresAsWords(String amount, String words) {
        assertThat(AmountInWords.of(Money.of(amount))).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "-0.01"})
    void refusesWhatNoContractCarries(String amount) {
        assertThatThrownBy(() -> AmountInWords.of(Money.of(amount)))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.reason()).isEqualTo(CommonReason.MONEY_NOT_POSITIVE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.005", "0.001"})
    void refusesFractionsOfAFen(String amount) {
        assertThatThrownBy(() -> AmountInWords.of(Money.of(amount)))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.reason()).isEqualTo(CommonReason.MONEY_BELOW_FEN));
    }
}
