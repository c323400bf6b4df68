package cn.ippledge.collateral;

import cn.ippledge.record.DocumentAccess;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Role;
import org.springframework.stereotype.Component;

/** Who reads and adds the papers of a registration: those who may see it, and of them those who act in it. */
@Component
class PledgeDocuments implements DocumentAccess {

    private final PledgeMapper mapper;

    PledgeDocuments(PledgeMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean knows(String caseNo) {
        return caseNo.startsWith("PR-");
    }

    @Override
    public boolean mayRead(String caseNo, Actor actor) {
        return ownImport(caseNo, actor) || mapper.find(caseNo, actor.scope()).isPresent();
    }

    @Override
    public boolean mayAdd(String caseNo, Actor actor) {
        if (ownImport(caseNo, actor)) return true;
        return actor.hasAny(
                        Role.ENTERPRISE_CLERK,
                        Role.ENTERPRISE_PRINCIPAL,
                        Role.BANK_MANAGER,
                        Role.BANK_POSTLOAN,
                        Role.IP_CLERK)
                && mapper.find(caseNo, actor.scope())
                        .filter(registration -> !registration.state().isTerminal())
                        .isPresent();
    }

    private static boolean ownImport(String caseNo, Actor actor) {
        return caseNo.equals(HistoricPledges.caseNo(actor.organisation()));
    }
}
