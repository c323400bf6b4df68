package cn.ippledge.compensation;

/** @param q part of a number or of the enterprise's name; null for all */
public record NoticeFilter(String q, ShareNotice.State state) {

    public NoticeFilter {
        q = q == null || q.isBlank() ? null : q.strip();
    }

    /** For LIKE with {@code !} as its escape. */
    public String pattern() {
        return "%" + q.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
