package cn.ippledge.compensation;

import cn.ippledge.record.DocumentAccess;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.OrganisationKind;
import org.springframework.stereotype.Component;

/** Who may see the papers of what a partner and a bank owe each other: the two who settle it, the finance center, the auditors. */
@Component
class PartnerDueDocuments implements DocumentAccess {

    private final PartnerDueMapper mapper;
    private final ClaimDesk desk;

    PartnerDueDocuments(PartnerDueMapper mapper, ClaimDesk desk) {
        this.mapper = mapper;
        this.desk = desk;
    }

    @Override
    public boolean knows(String caseNo) {
        return caseNo.startsWith("PC-") || caseNo.startsWith("PB-");
    }

    @Override
    public boolean mayRead(String caseNo, Actor actor) {
        return mapper.visible(caseNo, desk.partySight(actor)).isPresent();
    }

    @Override
    public boolean mayAdd(String caseNo, Actor actor) {
        return actor.kind() != OrganisationKind.GOVERNMENT && mayRead(caseNo, actor);
    }
}
