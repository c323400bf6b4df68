package cn.ippledge.subsidy;

import cn.ippledge.record.DocumentAccess;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import org.springframework.stereotype.Component;

/** Who may see the documents of claims, and who may add to them: the claimant while it is his turn, the center at any time. */
@Component
class SubsidyDocuments implements DocumentAccess {

    private final SubsidyStore store;

    SubsidyDocuments(SubsidyStore store) {
        this.store = store;
    }

    @Override
    public boolean knows(String caseNo) {
        return caseNo.startsWith("SB-");
    }

    @Override
    public boolean mayRead(String caseNo, Actor actor) {
        try {
            store.visible(caseNo, actor);
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }

    @Override
    public boolean mayAdd(String caseNo, Actor actor) {
        return mayRead(caseNo, actor)
                && (actor.kind() == OrganisationKind.CENTER
                        || actor.organisation()
                                .equals(store.visible(caseNo, actor).claimant()));
    }
}
