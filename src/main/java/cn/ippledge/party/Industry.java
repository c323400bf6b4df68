package cn.ippledge.party;

import cn.ippledge.shared.Money;
import java.util.List;

/**
 * The sixteen industries of the size table (工信部联企业〔2011〕300号). An enterprise has a size when every one of its
 * industry's measures reaches that size's limit; below SMALL it is MICRO. Revenue and assets in 10,000 yuan.
 */
public enum Industry {
    AGRICULTURE(revenue(20_000, 500, 50)),
    MANUFACTURING(staff(1000, 300, 20), revenue(40_000, 2000, 300)),
    CONSTRUCTION(revenue(80_000, 6000, 300), assets(80_000, 5000, 300)),
    WHOLESALE(staff(200, 20, 5), revenue(40_000, 5000, 1000)),
    RETAIL(staff(300, 50, 10), revenue(20_000, 500, 100)),
    TRANSPORT(staff(1000, 300, 20), revenue(30_000, 3000, 200)),
    STORAGE(staff(200, 100, 20), revenue(30_000, 1000, 100)),
    POST(staff(1000, 300, 20), revenue(30_000, 2000, 100)),
    LODGING(staff(300, 100, 10), revenue(10_000, 2000, 100)),
    CATERING(staff(300, 100, 10), revenue(10_000, 2000, 100)),
    INFORMATION_TRANSMISSION(staff(2000, 100, 10), revenue(100_000, 1000, 100)),
    SOFTWARE(staff(300, 100, 10), revenue(10_000, 1000, 50)),
    REAL_ESTATE(revenue(200_000, 1000, 100), assets(10_000, 5000, 2000)),
    PROPERTY_MANAGEMENT(staff(1000, 300, 100), revenue(5000, 1000, 500)),
    LEASING_AND_BUSINESS(staff(300, 100, 10), assets(120_000, 8000, 100)),
    OTHER(staff(300, 100, 10));

    private final List<Limits> limits;

    Industry(Limits... limits) {
        this.limits = List.of(limits);
    }

    public SizeClass sizeOf(int staff, Money revenue, Money assets) {
        if (limits.stream().allMatch(l -> l.reached(l.large, staff, revenue, assets))) return SizeClass.LARGE;
        if (limits.stream().allMatch(l -> l.reached(l.medium, staff, revenue, assets))) return SizeClass.MEDIUM;
        if (limits.stream().allMatch(l -> l.reached(l.small, staff, revenue, assets))) return SizeClass.SMALL;
        return SizeClass.MICRO;
    }

    private enum Measure {
        STAFF,
        REVENUE,
        ASSETS
    }

    private record Limits(Measure measure, long large, long medium, long small) {

        boolean reached(long limit, int staff, Money revenue, Money assets) {
            return switch (measure) {
                case STAFF -> staff >= limit;
                case REVENUE -> !tenThousand(limit).exceeds(revenue);
                case ASSETS -> !tenThousand(limit).exceeds(assets);
            };
        }

        private static Money tenThousand(long units) {
            return Money.ofFen(units * 10_000 * 100);
        }
    }

    private static Limits staff(long large, long medium, long small) {
        return new Limits(Measure.STAFF, large, medium, small);
    }

    private static Limits revenue(long large, long medium, long small) {
        return new Limits(Measure.REVENUE, large, medium, small);
    }

    private static Limits assets(long large, long medium, long small) {
        return new Limits(Measure.ASSETS, large, medium, small);
    }
}
