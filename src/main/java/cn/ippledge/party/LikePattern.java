package cn.ippledge.party;

/** What a person typed into a search box, as a LIKE pattern that finds it anywhere; null when nothing was typed. */
final class LikePattern {

    private LikePattern() {}

    static String containing(String typed) {
        if (typed == null || typed.isBlank()) return null;
        return "%" + typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
