package cn.ippledge.compensation;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.Book;
import cn.ippledge.ledger.Entries;
import cn.ippledge.ledger.EntryFilter;
import cn.ippledge.ledger.Ledger;
import cn.ippledge.policy.Policy;
import cn.ippledge.policy.Procedure.Shortage;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a region's pools hold, promise and owe, and how its banks do, as the numbers stand now. */
@Service
@Transactional(readOnly = true)
public class PoolCockpit {

    private static final int MONTHS = 12;
    private static final int FOUR = 4;

    /** How the causes of payments and of refunds begin, see {@link Payment} and the refunds. */
    private static final String PAYMENTS = "compensation:";

    private static final String REFUNDS = "refund:";

    private final Pools pools;
    private final Ledger ledger;
    private final Entries entries;
    private final PoolMapper mapper;
    private final EnrolmentMapper enrolments;
    private final BreakerMapper breakers;
    private final LossRates rates;
    private final Partners partners;
    private final ClaimDesk desk;

    PoolCockpit(
            Pools pools,
            Ledger ledger,
            Entries entries,
            PoolMapper mapper,
            EnrolmentMapper enrolments,
            BreakerMapper breakers,
            LossRates rates,
            Partners partners,
            ClaimDesk desk) {
        this.pools = pools;
        this.ledger = ledger;
        this.entries = entries;
        this.mapper = mapper;
        this.enrolments = enrolments;
        this.breakers = breakers;
        this.rates = rates;
        this.partners = partners;
        this.desk = desk;
    }

    /** Of the actor's own region. */
    public PoolView of(Actor actor) {
        if (!actor.scope().isRegion()) throw new Denied(CommonReason.ROLE_REQUIRED);
        RegionCode region = actor.region();
        LocalDate today = desk.today(), from = today.minusMonths(MONTHS);
        Policy policy = partners.policy(region, today);
        List<PoolMapper.DayRow> paid = mapper.payments(region, from), back = mapper.refunds(region, from);
        List<PoolView.Fund> funds = new ArrayList<>();
        for (Book book : pools.all(region)) funds.add(fund(book, policy, from.plusDays(1), today));
        return new PoolView(
                today,
                from.plusDays(1),
                policy.id(),
                policy.title(),
                policy.illustrative(),
                policy.procedure().shortage() == Shortage.PRO_RATA,
                policy.breaker().orElse(null),
                funds,
                banks(region, policy),
                months(today, paid, back));
    }

    private PoolView.Fund fund(Book book, Policy policy, LocalDate since, LocalDate today) {
        Money balance = pools.balance(book.id()), payable = pools.payable(book.id());
        Money reserved = enrolments.reserved(book.id(), null, null);
        Money paid = moved(book, since, today, PAYMENTS).credit();
        Money back = moved(book, since, today, REFUNDS).debit();
        return new PoolView.Fund(
                book.id(),
                book.name(),
                book.closedOn(),
                balance,
                payable,
                balance.minus(payable),
                reserved,
                ledger.balance(book.id(), AccountKind.COMPENSATION_PAID).minus(payable),
                ledger.balance(book.id(), AccountKind.RECOVERIES_RECEIVED),
                ledger.balance(book.id(), AccountKind.RECOVERIES_RECEIVABLE),
                ratio(reserved, balance, 2),
                policy.procedure().leverage(),
                paid,
                back,
                dryOn(balance.minus(payable), paid.minus(back)));
    }

    /** The same lines that the page opens. */
    private Entries.Totals moved(Book book, LocalDate since, LocalDate today, String cause) {
        return entries.totals(book.id(), new EntryFilter(AccountKind.CUSTODIAN_BANK, null, since, today, cause));
    }

    /**
     * A plain rule, and said so on the page: what left the pool in the last twelve months, less what came back, goes on day by
     * day. It is no forecast of defaults.
     */
    private LocalDate dryOn(Money available, Money netOfYear) {
        if (!netOfYear.isPositive() || available.isNegative()) return null;
        BigDecimal days =
                available.yuan().multiply(BigDecimal.valueOf(365)).divide(netOfYear.yuan(), 0, RoundingMode.DOWN);
        return days.compareTo(BigDecimal.valueOf(36_500)) > 0
                ? null
                : desk.today().plusDays(days.longValueExact());
    }

    private List<PoolView.Bank> banks(RegionCode region, Policy policy) {
        int year = desk.today().getYear();
        return mapper.banks(region).stream()
                .map(row -> {
                    LossRates.Year figures = rates.of(row.bank(), region, year);
                    Breaker open = breakers.open(row.bank(), region).orElse(null);
                    return new PoolView.Bank(
                            row.bank(),
                            row.name(),
                            row.loans(),
                            row.reserved(),
                            figures.enrolled(),
                            row.overdue(),
                            figures.loss(),
                            ratio(figures.loss(), figures.enrolled(), FOUR),
                            open == null ? null : open.trippedOn(),
                            open == null ? null : open.claimNo(),
                            excess(figures, policy.breaker().orElse(null)));
                })
                .toList();
    }

    /** How much loss lies above the rate; null while none does. */
    private static Money excess(LossRates.Year figures, Rate limit) {
        if (limit == null) return null;
        Money bearable = figures.enrolled().times(limit, RoundingMode.DOWN);
        return figures.loss().exceeds(bearable) ? figures.loss().minus(bearable) : null;
    }

    private static List<PoolView.Month> months(
            LocalDate today, List<PoolMapper.DayRow> paid, List<PoolMapper.DayRow> back) {
        Map<YearMonth, Money> out = byMonth(paid), in = byMonth(back);
        List<PoolView.Month> months = new ArrayList<>();
        for (int i = MONTHS - 1; i >= 0; i--) {
            YearMonth month = YearMonth.from(today).minusMonths(i);
            months.add(
                    new PoolView.Month(month, out.getOrDefault(month, Money.ZERO), in.getOrDefault(month, Money.ZERO)));
        }
        return months;
    }

    private static Map<YearMonth, Money> byMonth(List<PoolMapper.DayRow> days) {
        Function<PoolMapper.DayRow, YearMonth> month = day -> YearMonth.from(day.onDay());
        return days.stream().collect(Collectors.toMap(month, PoolMapper.DayRow::amount, Money::plus));
    }

    private static BigDecimal ratio(Money part, Money whole, int scale) {
        return whole.isPositive() ? part.yuan().divide(whole.yuan(), scale, RoundingMode.HALF_UP) : null;
    }
}
