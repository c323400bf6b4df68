package cn.ippledge.collateral;

import cn.ippledge.record.DocumentAccess;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Role;
import org.springframework.stereotype.Component;

/** Who reads and adds the papers of a disposal: notice, auction record, transfer contract, proof of payment. */
@Component
class DisposalDocuments implements DocumentAccess {

    private final DisposalMapper mapper;

    DisposalDocuments(DisposalMapper mapper) {
        this.mapper = mapper;
    }

    static boolean isDisposal(String caseNo) {
        return caseNo.startsWith("DP-");
    }

    @Override
    public boolean knows(String caseNo) {
        return isDisposal(caseNo);
    }

    @Override
    public boolean mayRead(String caseNo, Actor actor) {
        return mapper.find(caseNo, actor.scope()).isPresent();
    }

    @Override
    public boolean mayAdd(String caseNo, Actor actor) {
        return actor.hasAny(Role.BANK_POSTLOAN, Role.BANK_APPROVER, Role.ENTERPRISE_PRINCIPAL, Role.CENTER_REVIEWER)
                && mapper.find(caseNo, actor.scope())
                        .filter(disposal -> !disposal.state().isTerminal())
                        .isPresent();
    }
}
