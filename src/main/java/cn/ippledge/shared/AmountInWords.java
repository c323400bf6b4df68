package cn.ippledge.shared;

/**
 * 大写金额 as the rules for filling in negotiable instruments want it (支付结算办法 annex 1): 壹仟肆佰零玖元伍角,
 * one 零 for any run of zeros between figures, 整 after whole yuan.
 */
public final class AmountInWords {

    private static final String FIGURES = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    /** What follows the sixteen places in groups of four, highest first: 万 of 亿, 亿, 万, and nothing. */
    private static final String[] GROUPS = {"万", "亿", "万", ""};

    private AmountInWords() {}

    /** Refuses zero and negative amounts: no contract or voucher carries one. */
    public static String of(Money amount) {
        if (!amount.isPositive()) throw Rejected.field("amount", CommonReason.MONEY_NOT_POSITIVE);
        long yuan = amount.fen() / 100;
        int jiao = (int) (amount.fen() / 10 % 10), fen = (int) (amount.fen() % 10);
        StringBuilder words = new StringBuilder();
        if (yuan > 0) words.append(whole(yuan)).append("元");
        if (jiao > 0) words.append(FIGURES.charAt(jiao)).append("角");
        if (fen > 0)
            words.append(jiao == 0 && yuan > 0 ? "零" : "")
                    .append(FIGURES.charAt(fen))
                    .append("分");
        return jiao == 0 && fen == 0 ? words.append("整").toString() : words.toString();
    }

    /** From the highest place down; a run of places missing since the last figure written leaves one 零. */
    private static String whole(long yuan) {
        String places = String.format("%016d", yuan);
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < 16; i++) {
            int figure = places.charAt(i) - '0';
            if (figure == 0) {
                gap = !words.isEmpty();
            } else {
                words.append(gap ? "零" : "").append(FIGURES.charAt(figure)).append(PLACES[3 - i % 4]);
                gap = false;
            }
            if (i % 4 == 3 && counts(places, i / 4)) words.append(GROUPS[i / 4]);
        }
        return words.toString();
    }

    /** Whether a group is named: when it has a figure, and 亿 also when only 万亿 stands before it. */
    private static boolean counts(String places, int group) {
        return !places.substring(group * 4, group * 4 + 4).equals("0000") || (group == 1 && !places.startsWith("0000"));
    }
}
