package cn.ippledge.compensation;

import cn.ippledge.record.DocumentAccess;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
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

    /** Evidence is the bank's, and is put in while the claim is with the bank. */
    @Override
    public void admit(String caseNo, String kind, String mediaType, Actor actor) {
        Evidence item = Evidence.named(kind).orElse(null);
        if (item == null) return;
        actor.require(Role.BANK_POSTLOAN);
        CompensationClaim claim = store.visible(caseNo, actor);
        actor.requireAt(claim.bank());
        if (claim.filedOn() == null && !claim.state().isBeforeFiling())
            throw new Rejected(CommonReason.WRONG_STATE, claim.state().name());
        if (!claim.state().isBeforeFiling())
            throw Rejected.field("file", CompensationReason.EVIDENCE_CLOSED, claim.filedOn());
        if (!item.takes(mediaType)) throw Rejected.field("file", CompensationReason.EVIDENCE_IS_A_SCAN);
    }
}
