package cn.ippledge.party;

import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What a password must be (GB/T 22239-2019, 8.1.4.1: complexity): eight characters of three of four kinds, not the login. */
final class PasswordRule {

    static final int MIN_LENGTH = 8;
    /** BCrypt reads no more than 72 bytes and would take two passwords that begin alike for the same. */
    static final int MAX_BYTES = 72;
    /** A new password differs from the last five. */
    static final int REMEMBERED = 5;

    private PasswordRule() {}

    /** @param used tells whether a password equals one of the last five */
    static void require(String field, String password, String login, Predicate<String> used) {
        fault(password, login, used).ifPresent(reason -> {
            throw Rejected.field(field, reason, MIN_LENGTH, MAX_BYTES, REMEMBERED);
        });
    }

    private static Optional<Reason> fault(String password, String login, Predicate<String> used) {
        if (password == null || password.codePointCount(0, password.length()) < MIN_LENGTH)
            return Optional.of(PartyReason.PASSWORD_TOO_SHORT);
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES)
            return Optional.of(PartyReason.PASSWORD_TOO_LONG);
        if (kinds(password) < 3) return Optional.of(PartyReason.PASSWORD_TOO_PLAIN);
        if (password.toLowerCase(Locale.ROOT).contains(login)) return Optional.of(PartyReason.PASSWORD_IS_LOGIN);
        return used.test(password) ? Optional.of(PartyReason.PASSWORD_REUSED) : Optional.empty();
    }

    /** Upper case, lower case, digits, everything else. */
    private static long kinds(String password) {
        List<Predicate<Character>> kinds = List.of(
                Character::isUpperCase, Character::isLowerCase, Character::isDigit, c -> !Character.isLetterOrDigit(c));
        return kinds.stream()
                .filter(kind -> password.chars().anyMatch(c -> kind.test((char) c)))
                .count();
    }
}
