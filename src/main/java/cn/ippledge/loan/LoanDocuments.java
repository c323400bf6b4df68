package cn.ippledge.loan;

import cn.ippledge.record.DocumentAccess;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import org.springframework.stereotype.Component;

/** Who may see the documents of loans and of this module's imports, and who may add to them. */
@Component
class LoanDocuments implements DocumentAccess {

    private final LoanStore store;

    LoanDocuments(LoanStore store) {
        this.store = store;
    }

    @Override
    public boolean knows(String caseNo) {
        return caseNo.startsWith("LN-");
    }

    @Override
    public boolean mayRead(String caseNo, Actor actor) {
        return isImport(caseNo) ? ofOwnImport(caseNo, actor) : sees(caseNo, actor);
    }

    @Override
    public boolean mayAdd(String caseNo, Actor actor) {
        if (isImport(caseNo)) return ofOwnImport(caseNo, actor);
        boolean party = actor.kind() == OrganisationKind.BANK || actor.kind() == OrganisationKind.ENTERPRISE;
        return party && sees(caseNo, actor);
    }

    private boolean sees(String loanNo, Actor actor) {
        try {
            store.visible(loanNo, actor);
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }

    private static boolean isImport(String caseNo) {
        return caseNo.startsWith("LN-IMPORT-");
    }

    private static boolean ofOwnImport(String caseNo, Actor actor) {
        return caseNo.equals(SheetImport.caseNo(actor.organisation()));
    }
}
