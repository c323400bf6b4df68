package cn.ippledge.insight;

import cn.ippledge.party.Parties;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The four amounts of a region, never mixed: registered, credit, disbursed, outstanding. Read from summaries that grow with
 * months, banks and towns, not with loans. For the region's own bodies only.
 */
@Service
@Transactional(readOnly = true)
public class Dashboards {

    private final Indicators indicators;
    private final CountMapper registrations;
    private final FlowMapper flows;
    private final Parties parties;

    Dashboards(Indicators indicators, CountMapper registrations, FlowMapper flows, Parties parties) {
        this.indicators = indicators;
        this.registrations = registrations;
        this.flows = flows;
        this.parties = parties;
    }

    /** From the beginning to the end of a month. */
    public Flow total(YearMonth to, Actor actor) {
        return flows.total(regionOf(actor), to.atDay(1), countedFrom(regionOf(actor)));
    }

    /** One row for every month of the span, also for those in which nothing happened. */
    public List<RegionMonth> months(YearMonth from, YearMonth to, Actor actor) {
        RegionCode region = regionOf(actor);
        Map<YearMonth, MonthAmount> registered =
                registrations.byMonth(region, from.atDay(1), to.atEndOfMonth()).stream()
                        .collect(Collectors.toMap(MonthAmount::month, amount -> amount));
        Map<YearMonth, Flow> flowing = flows.byMonth(region, from.atDay(1), to.atDay(1), countedFrom(region)).stream()
                .collect(Collectors.toMap(row -> YearMonth.from(row.monthStart()), FlowMapper.MonthFlow::flow));
        Money standing = standingBefore(region, from);
        Money outstanding =
                flows.total(region, from.minusMonths(1).atDay(1), from.atDay(1)).outstanding();
        List<RegionMonth> rows = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            Money added = registered.containsKey(month) ? registered.get(month).amount() : Money.ZERO;
            Flow flow = flowing.getOrDefault(month, Flow.NOTHING);
            standing = standing.plus(added);
            outstanding = outstanding.plus(flow.outstanding());
            rows.add(new RegionMonth(month, standing, added, flow, outstanding));
        }
        return rows;
    }

    public List<FlowShare> byTown(YearMonth to, Actor actor) {
        return flows.byTown(regionOf(actor), to.atDay(1), countedFrom(regionOf(actor))).stream()
                .map(row -> new FlowShare(row.town(), row.flow()))
                .toList();
    }

    public List<FlowShare> byBank(YearMonth to, Actor actor) {
        List<FlowMapper.BankFlow> rows = flows.byBank(regionOf(actor), to.atDay(1), countedFrom(regionOf(actor)));
        Map<PartyId, String> names =
                parties.names(rows.stream().map(FlowMapper.BankFlow::bankId).toList());
        return rows.stream()
                .map(row -> new FlowShare(
                        names.getOrDefault(row.bankId(), row.bankId().toString()), row.flow()))
                .toList();
    }

    /** The registered amount as it stood before the span's first month; months before the counting began add nothing. */
    private Money standingBefore(RegionCode region, YearMonth from) {
        Indicator indicator = indicators.get(region, Indicator.PLEDGE_REGISTERED_AMOUNT);
        BigDecimal base = indicator.baseValue() == null ? BigDecimal.ZERO : indicator.baseValue();
        LocalDate lastDay = from.atDay(1).minusDays(1);
        return new Money(base)
                .plus(registrations
                        .total(region, indicator.countedFrom(), lastDay)
                        .amount());
    }

    /** Registrations before that day are in the region's base, as a sum that nobody can divide. */
    private LocalDate countedFrom(RegionCode region) {
        LocalDate from =
                indicators.get(region, Indicator.PLEDGE_REGISTERED_AMOUNT).countedFrom();
        return from == null ? LocalDate.of(1900, 1, 1) : from;
    }

    private static RegionCode regionOf(Actor actor) {
        if (!actor.scope().isRegion()) throw new Denied(CommonReason.ROLE_REQUIRED);
        return actor.region();
    }
}
