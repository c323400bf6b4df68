package cn.ippledge.record.sheet;

/** POI measures Chinese too narrow: two units a Chinese character, one a Latin letter, and two of air. */
final class ColumnWidth {

    private static final int LEAST = 10;
    private static final int MOST = 60;
    private static final int UNIT = 256;

    private ColumnWidth() {}

    static int of(String... texts) {
        int widest = LEAST;
        for (String text : texts) if (text != null) widest = Math.max(widest, units(text) + 2);
        return Math.min(widest, MOST) * UNIT;
    }

    private static int units(String text) {
        return text.codePoints().map(c -> c < 0x2e80 ? 1 : 2).sum();
    }
}
