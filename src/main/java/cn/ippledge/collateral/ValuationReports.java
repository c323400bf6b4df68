package cn.ippledge.collateral;

import cn.ippledge.record.DocumentAccess;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Valuations to read: with their rights, what each may secure, and who may look. */
@Service
@Transactional(readOnly = true)
public class ValuationReports {

    private final Valuations valuations;
    private final ValuationMapper mapper;
    private final IpRights rights;
    private final ObjectProvider<DocumentAccess> cases;
    private final Clock clock;

    ValuationReports(
            Valuations valuations,
            ValuationMapper mapper,
            IpRights rights,
            ObjectProvider<DocumentAccess> cases,
            Clock clock) {
        this.valuations = valuations;
        this.mapper = mapper;
        this.rights = rights;
        this.cases = cases;
        this.clock = clock;
    }

    /** One right; its value and what it may secure are null until the report is submitted. */
    public record Line(IpRight right, RightValue value, Rate pledgeRate, Money ceiling) {}

    /** @param ceiling what the bundle may secure, null until the report is submitted */
    public record Report(Valuation valuation, List<Line> lines, Money ceiling, boolean usable) {}

    /** The valuation of a case for those who may see the case, and for the firm that it is assigned to. */
    public Optional<Report> of(String applicationNo, Actor actor) {
        return valuations
                .current(applicationNo)
                .filter(valuation -> valuation.evaluator().equals(actor.organisation()) || maySee(applicationNo, actor))
                .map(this::report);
    }

    public Page<Valuation> search(ValuationState state, Page.Request page, Actor actor) {
        List<ValuationHead> heads = mapper.search(actor.scope(), state, page);
        return page.of(valuations.withRights(heads), mapper.count(actor.scope(), state));
    }

    private boolean maySee(String applicationNo, Actor actor) {
        return cases.stream().anyMatch(owner -> owner.knows(applicationNo) && owner.mayRead(applicationNo, actor));
    }

    private Report report(Valuation valuation) {
        PledgeRates rates = valuations.pledgeRates();
        Map<Long, RightValue> values =
                valuation.values().stream().collect(Collectors.toMap(RightValue::rightId, Function.identity()));
        List<Line> lines = rights.byIds(valuation.rights()).stream()
                .map(right -> line(right, values.get(right.id()), rates))
                .toList();
        Money ceiling = values.isEmpty()
                ? null
                : Money.sum(lines.stream().map(Line::ceiling).toList());
        return new Report(valuation, lines, ceiling, valuation.usableOn(LocalDate.now(clock)));
    }

    private static Line line(IpRight right, RightValue value, PledgeRates rates) {
        Money ceiling = value == null ? null : rates.ceiling(right, value.value());
        return new Line(right, value, rates.rate(right), ceiling);
    }
}
