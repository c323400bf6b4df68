package cn.ippledge.compensation;

import cn.ippledge.record.DocumentAccess;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import org.springframework.stereotype.Component;

/** Who may see the papers of a claim: whoever sees the claim; its bank and the finance center add to them. */
@Component
class ClaimDocuments implements DocumentAccess {

    private final ClaimStore store;

    ClaimDocuments(ClaimStore store) {
        this.store = store;
    }

    @Override
    public boolean knows(String caseNo) {
        return caseNo.startsWith("RC-");
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
        boolean adds = actor.kind() == OrganisationKind.BANK || actor.kind() == OrganisationKind.CENTER;
        return adds && mayRead(caseNo, actor);
    }
}
