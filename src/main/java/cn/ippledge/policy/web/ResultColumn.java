package cn.ippledge.policy.web;

/** What the numbers and words in a result column mean; the names are those that the calculations read. */
enum ResultColumn {
    /** Whole fen. */
    FEN,
    /** A fraction as text: {@code "0.40"}. */
    FRACTION,
    PARTY,
    REASON,
    METHOD,
    OTHER;

    static ResultColumn named(String column) {
        return switch (column) {
            case "amount", "cap" -> FEN;
            case "ratio", "points", "share" -> FRACTION;
            case "party" -> PARTY;
            case "reason" -> REASON;
            case "method" -> METHOD;
            default -> OTHER;
        };
    }
}
