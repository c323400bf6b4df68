package cn.ippledge.subsidy;

import cn.ippledge.loan.LoanRecords;
import cn.ippledge.party.Region;
import cn.ippledge.party.Regions;
import cn.ippledge.policy.Policy;
import cn.ippledge.policy.PolicyBook;
import cn.ippledge.policy.PolicyKind;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Page;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 免申即享. Nobody has to know of a subsidy to get it: every disbursed loan is looked at under every policy of its region. */
@Service
public class Entitlements {

    private static final Logger log = LoggerFactory.getLogger(Entitlements.class);
    private static final int BATCH = 200;

    private final EntitlementCheck check;
    private final EntitlementMapper mapper;
    private final SubsidyStore store;
    private final LoanRecords loans;
    private final PolicyBook policies;
    private final Regions regions;

    Entitlements(
            EntitlementCheck check,
            EntitlementMapper mapper,
            SubsidyStore store,
            LoanRecords loans,
            PolicyBook policies,
            Regions regions) {
        this.check = check;
        this.mapper = mapper;
        this.store = store;
        this.loans = loans;
        this.policies = policies;
        this.regions = regions;
    }

    /** What a round came to; the failed ones are in the log and are tried again by the next round. */
    public record Round(int examined, int proposed, int failed) {}

    /** Region by region, page by page of the loans' numbers. The same day may be swept again without effect. */
    public Round sweep(LocalDate today) {
        int[] counts = new int[3];
        for (Region region : regions.all()) {
            List<Policy> current = policies.list(region.code(), PolicyKind.INTEREST, today);
            if (current.isEmpty()) continue;
            List<String> page = loans.disbursed(region.code(), "", BATCH);
            while (!page.isEmpty()) {
                for (String loanNo : page) for (Policy policy : current) examine(loanNo, policy, today, counts);
                page = loans.disbursed(region.code(), page.get(page.size() - 1), BATCH);
            }
        }
        return new Round(counts[0], counts[1], counts[2]);
    }

    private void examine(String loanNo, Policy policy, LocalDate today, int[] counts) {
        counts[0]++;
        try {
            if (check.examine(loanNo, policy, today)) counts[1]++;
        } catch (RuntimeException e) {
            counts[2]++;
            log.error("entitlement of {} under {} failed", loanNo, policy.id(), e);
        }
    }

    /** @param outcome null for all */
    @Transactional(readOnly = true)
    public Page<Entitlement> search(Entitlement.Outcome outcome, Page.Request page, Actor actor) {
        SubsidySight sight = store.sight(actor);
        return page.of(mapper.search(outcome, sight, page.offset(), page.size()), mapper.count(outcome, sight));
    }
}
