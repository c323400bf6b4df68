package cn.ippledge.subsidy;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.subsidy.SubsidyEvent.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A year's claims of a region in one table, those that need a look first, and one decision over many of them. Each is decided
 * by itself, in a transaction of its own, with its own audit and its own refusal.
 */
@Service
public class SubsidyYears {

    private static final int MOST = 500;

    private final YearMapper mapper;
    private final SubsidyStore store;
    private final SubsidyReviews reviews;

    SubsidyYears(YearMapper mapper, SubsidyStore store, SubsidyReviews reviews) {
        this.mapper = mapper;
        this.store = store;
        this.reviews = reviews;
    }

    /** Why a claim should be looked at by itself. Labels: {@code yearFlag.NAME}. */
    public enum Flag {
        SEVERAL_CLAIMS,
        OBJECTED_BEFORE,
        SENT_BACK_BEFORE,
        CAPPED
    }

    public record Line(SubsidyLine claim, Set<Flag> flags) {}

    /** @param total of the amounts in the table */
    public record Table(List<Line> lines, Map<SubsidyState, Money> sums, Money total, boolean more) {}

    /** What became of one claim of a bulk decision; {@code reason} null where it went through. */
    public record Decided(String no, Reason reason, List<Object> args) {
        public boolean isDone() {
            return reason == null;
        }
    }

    @Transactional(readOnly = true)
    public Table of(int year, SubsidyState state, String policyId, Actor actor) {
        actor.require(Role.CENTER_CLERK, Role.CENTER_REVIEWER, Role.CENTER_DIRECTOR, Role.FISCAL_OFFICER, Role.AUDITOR);
        SubsidySight sight = store.sight(actor);
        List<SubsidyLine> claims = mapper.claims(year, state, policyId, sight, MOST + 1);
        Set<String> objected = Set.copyOf(mapper.objected(year, sight));
        Set<String> capped = Set.copyOf(mapper.capped(year, sight));
        Map<Long, Long> perClaimant =
                claims.stream().collect(Collectors.groupingBy(c -> c.claimant().value(), Collectors.counting()));
        List<Line> lines = claims.stream()
                .limit(MOST)
                .map(c -> new Line(c, flags(c, perClaimant, objected, capped)))
                .sorted(Comparator.comparing((Line line) -> line.flags().isEmpty())
                        .thenComparing(line -> line.claim().no()))
                .toList();
        Map<SubsidyState, Money> sums = lines.stream()
                .filter(line -> line.claim().toPay() != null)
                .collect(Collectors.toMap(
                        line -> line.claim().state(),
                        line -> line.claim().toPay(),
                        Money::plus,
                        java.util.TreeMap::new));
        return new Table(lines, sums, Money.sum(sums.values()), claims.size() > MOST);
    }

    private static Set<Flag> flags(
            SubsidyLine claim, Map<Long, Long> perClaimant, Set<String> objected, Set<String> capped) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        if (perClaimant.get(claim.claimant().value()) > 1) flags.add(Flag.SEVERAL_CLAIMS);
        if (objected.contains(claim.no())) flags.add(Flag.OBJECTED_BEFORE);
        if (capped.contains(claim.no())) flags.add(Flag.CAPPED);
        if (claim.state() == SubsidyState.SUBMITTED && claim.opinion() != null) flags.add(Flag.SENT_BACK_BEFORE);
        return flags;
    }

    /** In whose turn each claim is says its state; whose turn it is not is refused by the claim's own door. */
    public List<Decided> decide(List<String> nos, Outcome outcome, String opinion, Actor actor) {
        if (nos == null || nos.isEmpty()) throw Rejected.field("claims", SubsidyReason.BATCH_EMPTY);
        if (nos.size() > MOST) throw Rejected.field("claims", CommonReason.OUT_OF_RANGE, 1, MOST);
        List<Decided> decided = new ArrayList<>();
        for (String no : nos) {
            try {
                decideOne(no, outcome, opinion, actor);
                decided.add(new Decided(no, null, List.of()));
            } catch (Refusal refusal) {
                decided.add(new Decided(no, refusal.reason(), refusal.args()));
            }
        }
        return decided;
    }

    private void decideOne(String no, Outcome outcome, String opinion, Actor actor) {
        SubsidyState state = store.visible(no, actor).state();
        switch (state) {
            case SUBMITTED -> reviews.verify(no, outcome, opinion, actor);
            case COMPUTED -> reviews.review(no, outcome, opinion, actor);
            case REVIEWED -> reviews.approve(no, outcome, opinion, actor);
            default -> throw new Rejected(CommonReason.WRONG_STATE, state.name());
        }
    }
}
