package cn.ippledge.policy;

import cn.ippledge.record.DocumentAccess;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.OrganisationKind;
import org.springframework.stereotype.Component;

/** The documents of a policy's version are its region's finance center's own. */
@Component
class PolicyDocuments implements DocumentAccess {

    private final DraftMapper drafts;

    PolicyDocuments(DraftMapper drafts) {
        this.drafts = drafts;
    }

    @Override
    public boolean knows(String caseNo) {
        return caseNo.startsWith("PV-");
    }

    @Override
    public boolean mayRead(String caseNo, Actor actor) {
        return actor.kind() == OrganisationKind.CENTER
                && drafts.find(caseNo, actor.region()).isPresent();
    }

    @Override
    public boolean mayAdd(String caseNo, Actor actor) {
        return mayRead(caseNo, actor);
    }
}
