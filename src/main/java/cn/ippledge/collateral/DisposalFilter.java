package cn.ippledge.collateral;

/** What a list of disposals shows; {@code text} is part of a number or of a party's name. */
public record DisposalFilter(String text, DisposalState state) {

    public DisposalFilter {
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /** For LIKE; the wildcards a person types are looked for as themselves. */
    public String pattern() {
        if (text == null) return null;
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
