package cn.ippledge.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"Demo-2026", "abcdEF12", "abcd-123", "ABCD_123", "密码密码ab12-"})
    void acceptsThreeOfFourKinds(String password) {
        assertThatCode(() -> PasswordRule.require("next", password, "sme1", p -> false))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "Ab-4567, PASSWORD_TOO_SHORT",
        "'', PASSWORD_TOO_SHORT",
        "abcdefgh, PASSWORD_TOO_PLAIN",
        "abcd1234, PASSWORD_TOO_PLAIN",
        "ABCD----, PASSWORD_TOO_PLAIN",
        "My-SME1-2026, PASSWORD_IS_LOGIN"
    })
    void saysWhatIsWrong(String password, PartyReason reason) {
        assertThatThrownBy(() -> PasswordRule.require("next", password, "sme1", p -> false))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void refusesMoreThanTheDigestReads() {
        String longest = "Ab1-" + "x".repeat(68);

        assertThatCode(() -> PasswordRule.require("next", longest, "sme1", p -> false))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordRule.require("next", longest + "x", "sme1", p -> false))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("PASSWORD_TOO_LONG");
        assertThatThrownBy(() -> PasswordRule.require("next", "Ab1-" + "密".repeat(23), "sme1", p -> false))
                .hasMessageContaining("PASSWORD_TOO_LONG");
    }

    @Test
    void refusesAFormerPassword() {
        assertThatThrownBy(() -> PasswordRule.require("next", "Demo-2026", "sme1", p -> p.equals("Demo-2026")))
                .hasMessageContaining("PASSWORD_REUSED");
    }
}
