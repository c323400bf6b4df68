package cn.ippledge.compensation;

import cn.ippledge.record.DocumentAccess;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Role;
import org.springframework.stereotype.Component;

/** Who may see the papers of a refund or a reversal; an expert, who sees the claim, sees neither. */
@Component
class RecoveryDocuments implements DocumentAccess {

    private final Refunds refunds;
    private final Reversals reversals;

    RecoveryDocuments(Refunds refunds, Reversals reversals) {
        this.refunds = refunds;
        this.reversals = reversals;
    }

    @Override
    public boolean knows(String caseNo) {
        return isRefund(caseNo) || caseNo.startsWith("RV-");
    }

    @Override
    public boolean mayRead(String caseNo, Actor actor) {
        if (actor.has(Role.EXPERT)) return false;
        try {
            if (isRefund(caseNo)) refunds.get(caseNo, actor);
            else reversals.get(caseNo, actor);
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }

    @Override
    public boolean mayAdd(String caseNo, Actor actor) {
        boolean adds = actor.kind() == OrganisationKind.CENTER
                || isRefund(caseNo) && (actor.kind() == OrganisationKind.BANK || actor.has(Role.FISCAL_OFFICER));
        return adds && mayRead(caseNo, actor);
    }

    private static boolean isRefund(String caseNo) {
        return caseNo.startsWith("RF-");
    }
}
