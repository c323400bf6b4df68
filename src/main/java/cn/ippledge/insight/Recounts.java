package cn.ippledge.insight;

import cn.ippledge.collateral.Pledges;
import cn.ippledge.collateral.Registration;
import cn.ippledge.collateral.RegistrationFilter;
import cn.ippledge.collateral.RegistrationState;
import cn.ippledge.insight.Recount.Difference;
import cn.ippledge.insight.Recount.Kind;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts a region again from the registrations themselves, some hundred at a time, and names what the summaries have otherwise. Mends
 * nothing: a difference is a fault to be found, not a figure to be overwritten.
 */
@Service
public class Recounts {

    private static final int AT_ONCE = 200;
    private static final int MOST = 100;

    private final Pledges pledges;
    private final RecountMapper recounts;
    private final AuditTrail audit;

    Recounts(Pledges pledges, RecountMapper recounts, AuditTrail audit) {
        this.pledges = pledges;
        this.recounts = recounts;
        this.audit = audit;
    }

    @Transactional
    public Recount check(Actor actor) {
        actor.require(Role.AUDITOR, Role.CENTER_DIRECTOR);
        List<Difference> differences = new ArrayList<>();
        long read = compareRegistrations(differences, actor);
        if (recounts.keptCount(actor.region()) > read)
            differences.add(new Difference(
                    Kind.REGISTRATIONS_WITHOUT_SOURCE, String.valueOf(recounts.keptCount(actor.region()) - read)));
        recounts.wrongLoans(actor.region(), MOST)
                .forEach(loan -> differences.add(new Difference(Kind.LOAN_DIFFERS, loan)));
        recounts.wrongDays(actor.region(), MOST)
                .forEach(day -> differences.add(new Difference(Kind.DAY_DIFFERS, day.toString())));
        recounts.wrongShares(actor.region(), MOST)
                .forEach(share -> differences.add(new Difference(Kind.SHARE_DIFFERS, share)));
        Recount found = new Recount(read, differences.subList(0, Math.min(MOST, differences.size())));
        audit.record(actor, "indicator.recount", "IX-" + actor.region(), null, found);
        return found;
    }

    private long compareRegistrations(List<Difference> differences, Actor actor) {
        long read = 0;
        List<Registration> some = new ArrayList<>();
        for (Registration each : pledges.all(RegistrationFilter.ALL, actor)) {
            if (each.registeredOn() == null) continue;
            read++;
            some.add(each);
            if (some.size() < AT_ONCE) continue;
            compare(some, differences);
            some.clear();
        }
        if (!some.isEmpty()) compare(some, differences);
        return read;
    }

    private void compare(List<Registration> source, List<Difference> differences) {
        Map<String, RecountMapper.Kept> kept = recounts
                .kept(source.stream().map(Registration::no).toList())
                .stream()
                .collect(Collectors.toMap(RecountMapper.Kept::caseNo, Function.identity()));
        for (Registration each : source) {
            RecountMapper.Kept ours = kept.get(each.no());
            if (ours == null) differences.add(new Difference(Kind.REGISTRATION_MISSING, each.no()));
            else if (!agrees(each, ours)) differences.add(new Difference(Kind.REGISTRATION_DIFFERS, each.no()));
        }
    }

    private static boolean agrees(Registration source, RecountMapper.Kept ours) {
        return source.loanKey().equals(ours.loanKey())
                && source.region().equals(ours.regionCode())
                && source.registeredOn().equals(ours.registeredOn())
                && source.pledgee().equals(ours.bankId())
                && source.securedAmount().equals(ours.securedAmount())
                && (source.state() == RegistrationState.REVOKED) == (ours.revokedOn() != null);
    }
}
