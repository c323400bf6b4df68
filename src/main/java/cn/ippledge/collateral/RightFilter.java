package cn.ippledge.collateral;

/**
 * What a list of rights shows.
 *
 * @param text part of a number or title
 * @param status where the rights stand today
 */
public record RightFilter(String text, RightType type, RightStatus status, Sort sort) {

    /** The orders a list can have; the newest first unless told otherwise. */
    public enum Sort {
        NEWEST,
        TITLE,
        EXPIRY,
        FEE
    }

    public static final RightFilter ALL = new RightFilter(null, null, null, Sort.NEWEST);

    public RightFilter {
        text = text == null || text.isBlank() ? null : text.strip();
        sort = sort == null ? Sort.NEWEST : sort;
    }

    /** For LIKE; the wildcards a person types are looked for as themselves. */
    public String pattern() {
        if (text == null) return null;
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
