package cn.ippledge.collateral;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Rejected;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refused command says: its reason, or field and reason of each field. */
final class Refusals {

    private Refusals() {}

    static void refused(ThrowingCallable command, String... fieldsAndReasons) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(Rejected.class, refusal -> Assertions.assertThat(said(refusal))
                        .containsExactly(fieldsAndReasons));
    }

    private static List<String> said(Rejected refusal) {
        return refusal.fields().isEmpty()
                ? List.of(refusal.reason().name())
                : refusal.fields().stream()
                        .map(field -> field.field() + " " + field.reason().name())
                        .toList();
    }
}
