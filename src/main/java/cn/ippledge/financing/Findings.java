package cn.ippledge.financing;

import cn.ippledge.collateral.IpRight;
import cn.ippledge.collateral.IpRights;
import cn.ippledge.collateral.Pledges;
import cn.ippledge.collateral.RightStatus;
import cn.ippledge.party.Enterprise;
import cn.ippledge.party.Enterprises;
import cn.ippledge.party.SizeClass;
import cn.ippledge.party.WatchlistEntry;
import cn.ippledge.party.WatchlistKind;
import cn.ippledge.party.Watchlists;
import cn.ippledge.shared.Identifiers;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers the facts of eligibility as they are today, and keeps what they came to. */
@Component
class Findings {

    private final Enterprises enterprises;
    private final Watchlists watchlists;
    private final IpRights rights;
    private final Pledges pledges;
    private final ApplicationMapper mapper;

    Findings(
            Enterprises enterprises,
            Watchlists watchlists,
            IpRights rights,
            Pledges pledges,
            ApplicationMapper mapper) {
        this.enterprises = enterprises;
        this.watchlists = watchlists;
        this.rights = rights;
        this.pledges = pledges;
        this.mapper = mapper;
    }

    List<Finding> kept(String no) {
        return mapper.findings(no);
    }

    /** Computes anew and replaces what was kept. */
    List<Finding> refresh(Application application, LocalDate today) {
        List<Finding> found = compute(application, today);
        mapper.removeFindings(application.no());
        mapper.addFindings(application.no(), found);
        return found;
    }

    List<Finding> compute(Application application, LocalDate today) {
        Enterprise enterprise = enterprises.get(application.enterprise());
        List<WatchlistEntry> entries = watchlists.activeOn(enterprise.creditCode(), today);
        int months = application.months() == null ? 0 : application.months();
        return new EligibilityFacts(
                        enterprise.id(),
                        enterprise.sizeClass() != SizeClass.LARGE,
                        enterprise.region().equals(application.region()),
                        Identifiers.check(Identifiers.Kind.USCC, enterprise.creditCode())
                                .valid(),
                        enterprise.foundedOn() != null
                                && !enterprise.foundedOn().isAfter(today),
                        sources(entries, EnumSet.of(WatchlistKind.DISHONESTY, WatchlistKind.BLACKLIST)),
                        sources(entries, EnumSet.of(WatchlistKind.ABNORMAL_FILING)),
                        sources(entries, EnumSet.of(WatchlistKind.MALICIOUS_TRADEMARK)),
                        rights.byIds(application.rights()).stream()
                                .map(right -> facts(right, today))
                                .toList(),
                        today.plusMonths(months),
                        application.consent())
                .findings();
    }

    /** Ten say enough; the column holds no endless list. */
    private static List<String> sources(List<WatchlistEntry> entries, Set<WatchlistKind> kinds) {
        return entries.stream()
                .filter(entry -> kinds.contains(entry.kind()))
                .map(WatchlistEntry::source)
                .limit(10)
                .toList();
    }

    private RightFacts facts(IpRight right, LocalDate today) {
        RightStatus status = right.statusOn(today);
        return new RightFacts(
                right.number(),
                right.type(),
                right.owner(),
                status == RightStatus.VALID || status == RightStatus.FEE_OVERDUE,
                status != RightStatus.FEE_OVERDUE,
                !right.coOwned() || right.coOwnersConsent(),
                right.expiresOn(),
                !pledges.livePledges(right.id()).isEmpty());
    }
}
