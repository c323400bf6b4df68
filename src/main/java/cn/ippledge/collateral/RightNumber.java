package cn.ippledge.collateral;

import cn.ippledge.shared.Identifiers;
import cn.ippledge.shared.Reason;
import java.util.Optional;

/** The number of a right as the register writes it, and what it says about the right. */
record RightNumber(String normalized, Reason fault) {

    static final int LENGTH = 60;

    static RightNumber of(RightDetails details) {
        Identifiers.Kind kind = kind(details);
        if (kind == null) return new RightNumber(details.number().strip(), null);
        Identifiers.Check check = Identifiers.check(kind, details.number());
        return new RightNumber(check.normalized(), check.reason());
    }

    Optional<Reason> problem(RightDetails details) {
        if (fault != null) return Optional.of(fault);
        return details.type() == RightType.PATENT ? patentProblem(details) : Optional.empty();
    }

    /** The forestry office's numbers follow no published format, so they are taken as written. */
    private static Identifiers.Kind kind(RightDetails details) {
        return switch (details.type()) {
            case PATENT -> Identifiers.Kind.PATENT;
            case TRADEMARK -> Identifiers.Kind.TRADEMARK;
            case COPYRIGHT -> Identifiers.Kind.SOFTWARE_COPYRIGHT;
            case PLANT_VARIETY -> "NFGA".equals(details.authority()) ? null : Identifiers.Kind.PLANT_VARIETY;
            case IC_LAYOUT -> Identifiers.Kind.IC_LAYOUT;
        };
    }

    /** A division keeps its parent's older filing date; a date after the number's year cannot be. */
    private Optional<Reason> patentProblem(RightDetails details) {
        if (details.patentKind() != null && details.patentKind() != patentKind())
            return Optional.of(RightReason.RIGHT_KIND_DIFFERS_FROM_NUMBER);
        boolean filedLater = details.filedOn() != null && details.filedOn().getYear() > patentYear();
        return filedLater ? Optional.of(RightReason.RIGHT_FILED_AFTER_NUMBER) : Optional.empty();
    }

    /** ZC 0006-2003: the digit after the year; 8 and 9 are international applications. */
    private PatentKind patentKind() {
        return switch (normalized.charAt(since2003() ? 4 : 2)) {
            case '1', '8' -> PatentKind.INVENTION;
            case '2', '9' -> PatentKind.UTILITY_MODEL;
            default -> PatentKind.DESIGN;
        };
    }

    /** Two-digit years began with the Patent Law in 1985 and ended in 2003. */
    private int patentYear() {
        if (since2003()) return Integer.parseInt(normalized.substring(0, 4));
        int twoDigits = Integer.parseInt(normalized.substring(0, 2));
        return twoDigits >= 85 ? 1900 + twoDigits : 2000 + twoDigits;
    }

    /** Twelve digits, a dot and the check digit; before October 2003 eight digits. */
    private boolean since2003() {
        return normalized.length() == 14;
    }
}
