package cn.ippledge.collateral;

/** What a list of rights for sale shows; {@code field} is a mark's class. */
public record MarketFilter(String text, RightKind kind, ValueBand range, Integer field, Integer yearsLeft) {

    public MarketFilter {
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /** For LIKE; the wildcards a person types are looked for as themselves. */
    public String pattern() {
        if (text == null) return null;
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
