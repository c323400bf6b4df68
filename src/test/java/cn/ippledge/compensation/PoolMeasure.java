package cn.ippledge.compensation;

import cn.ippledge.policy.Party;
import cn.ippledge.policy.Procedure.Shortage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The rules of a measure as far as the model plays by them. All have the illustrative measures' clock: enrolment within 30
 * days, claims from the 60th day on up to the 365th, five working days of publicity, experts above a million.
 *
 * @param percents of the net loss, in the order of the parties
 * @param halves half is paid provisionally
 * @param breakerPercent 0 without a breaker
 * @param levels provinces and cities pay from pools of their own
 */
record PoolMeasure(
        String policy,
        String region,
        Shortage shortage,
        Map<Party, Long> percents,
        boolean halves,
        long breakerPercent,
        boolean levels) {

    static final long EXPERTS_ABOVE = 100_000_000, PER_LOAN = 500_000_000, PER_ENTERPRISE = 1_000_000_000;
    static final long PER_BANK = 2_000_000_000, LEVERAGE = 10;
    /** 济宁: after the bank's first business year. */
    static final long CITY_CAP = 150_000_000;

    static final int ENROL_DAYS = 30, FIRST_DAY = 60, LAST_DAY = 365, EXPERTS = 3;

    /** 盐湖: fund and bank half each; half is paid first, and what is short waits in the order of the queue. */
    static final PoolMeasure QUEUE =
            new PoolMeasure("yanhu-compensation", "140802", Shortage.QUEUE, fund(50), true, 0, false);

    /** 济宁: province 40%, city 20% from pools of their own; here without provisional payments and with a breaker. */
    static final PoolMeasure REFUSE = new PoolMeasure(
            "jining-compensation",
            "370800",
            Shortage.FIRST_COME,
            ordered(Party.PROVINCE, 40, Party.CITY, 20, Party.BANK, 40),
            false,
            60,
            true);

    /** 济宁 as it is: what the levels' pools cannot pay waits at each of them, and nothing is paid in part. */
    static final PoolMeasure LEVELS = new PoolMeasure(
            "jining-compensation",
            "370800",
            Shortage.QUEUE,
            ordered(Party.PROVINCE, 40, Party.CITY, 20, Party.BANK, 40),
            true,
            0,
            true);

    /** 南海: the fund bears 70%; here all that wait share what is there. */
    static final PoolMeasure PRO_RATA =
            new PoolMeasure("nanhai-compensation", "440605", Shortage.PRO_RATA, fund(70), true, 0, false);

    /** 济宁, sharing a shortage: each level's pool divides what it has by what all that wait claim of it. */
    static final PoolMeasure LEVELS_SHARE = new PoolMeasure(
            "jining-compensation",
            "370800",
            Shortage.PRO_RATA,
            ordered(Party.PROVINCE, 40, Party.CITY, 20, Party.BANK, 40),
            true,
            0,
            true);

    private static Map<Party, Long> fund(long percent) {
        return ordered(Party.FUND, percent, Party.BANK, 100 - percent);
    }

    private static Map<Party, Long> ordered(Object... partsAndPercents) {
        Map<Party, Long> parts = new LinkedHashMap<>();
        for (int i = 0; i < partsAndPercents.length; i += 2)
            parts.put((Party) partsAndPercents[i], ((Number) partsAndPercents[i + 1]).longValue());
        return parts;
    }

    Map<Party, Long> shares(long netLoss) {
        List<Long> amounts = split(netLoss, List.copyOf(percents.values()));
        Map<Party, Long> shares = new LinkedHashMap<>();
        for (Party party : percents.keySet()) shares.put(party, amounts.get(shares.size()));
        long above = shares.getOrDefault(Party.CITY, 0L) - CITY_CAP;
        if (above > 0) {
            shares.put(Party.CITY, CITY_CAP);
            shares.merge(Party.BANK, above, Long::sum);
        }
        return shares;
    }

    long publicPart(long netLoss) {
        return shares(netLoss).entrySet().stream()
                .filter(share -> share.getKey().isPublic())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    boolean isAbove(long loss, long enrolled) {
        return breakerPercent > 0 && loss * 100 > enrolled * breakerPercent;
    }

    /** Largest remainder, ties in the order given. */
    static List<Long> split(long amount, List<Long> weights) {
        long whole = weights.stream().mapToLong(Long::longValue).sum();
        List<Long> parts = new ArrayList<>();
        for (long weight : weights) parts.add(Math.multiplyExact(amount, weight) / whole);
        long left = amount - parts.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparingLong(i -> -(amount * weights.get(i) % whole)))
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return parts;
    }
}
