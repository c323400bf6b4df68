package cn.ippledge.subsidy;

import cn.ippledge.loan.LoanRecord;
import cn.ippledge.loan.LoanRecords;
import cn.ippledge.party.Parties;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Stale;
import java.util.List;
import org.springframework.stereotype.Component;

/** Claims as the doors of this module read and keep them. */
@Component
class SubsidyStore {

    private final SubsidyMapper mapper;
    private final LoanRecords loans;
    private final Parties parties;

    SubsidyStore(SubsidyMapper mapper, LoanRecords loans, Parties parties) {
        this.mapper = mapper;
        this.loans = loans;
        this.parties = parties;
    }

    /** A head office sees the claims on the loans of its branches. */
    SubsidySight sight(Actor actor) {
        List<PartyId> banks = actor.scope().isBank() ? parties.withBranches(actor.organisation()) : List.of();
        return new SubsidySight(actor.scope(), banks);
    }

    SubsidyClaim visible(String no, Actor actor) {
        return mapper.visible(no, sight(actor)).orElseThrow(() -> new NotFound(no));
    }

    /** The claim for a command; taken for this transaction. Whoever may not see it does not learn that it exists. */
    SubsidyClaim forCommand(String no, Actor actor) {
        mapper.lock(no);
        return visible(no, actor);
    }

    SubsidyClaim locked(String no) {
        mapper.lock(no);
        return mapper.find(no).orElseThrow(() -> new NotFound(no));
    }

    LoanRecord loan(String loanNo, Actor actor) {
        return loans.of(loanNo, actor);
    }

    SubsidyClaim open(SubsidyClaim claim) {
        mapper.insert(claim);
        return mapper.find(claim.no()).orElseThrow();
    }

    /** Keeps the changed claim and gives it back as it is kept. */
    SubsidyClaim save(SubsidyClaim claim) {
        if (mapper.update(claim) == 0) throw new Stale(claim.no());
        return mapper.find(claim.no()).orElseThrow();
    }

    SubsidyClaim withRows(SubsidyClaim claim, Computation computation) {
        mapper.removeRows(claim.no());
        if (!computation.rows().isEmpty()) mapper.addRows(claim, computation.rows());
        return claim;
    }

    void withoutRows(String no) {
        mapper.removeRows(no);
    }
}
