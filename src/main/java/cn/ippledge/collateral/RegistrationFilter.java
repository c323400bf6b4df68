package cn.ippledge.collateral;

/**
 * What a list of registrations shows.
 *
 * @param text part of a number, contract number or party's name
 */
public record RegistrationFilter(String text, RightType type, RegistrationState state, Sort sort) {

    /** The orders a list can have; the newest first unless told otherwise. */
    public enum Sort {
        NEWEST,
        DUE,
        REGISTERED,
        AMOUNT
    }

    public static final RegistrationFilter ALL = new RegistrationFilter(null, null, null, null);

    public RegistrationFilter {
        text = text == null || text.isBlank() ? null : text.strip();
        sort = sort == null ? Sort.NEWEST : sort;
    }

    /** For LIKE; the wildcards a person types are looked for as themselves. */
    public String pattern() {
        if (text == null) return null;
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
