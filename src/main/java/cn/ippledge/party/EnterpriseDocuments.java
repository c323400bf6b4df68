package cn.ippledge.party;

import cn.ippledge.record.DocumentAccess;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Role;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Papers of an enterprise itself ({@code EN-12}): its people add them, the offices of its region read them. */
@Component
class EnterpriseDocuments implements DocumentAccess {

    private final EnterpriseMapper mapper;

    EnterpriseDocuments(EnterpriseMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean knows(String caseNo) {
        return id(caseNo).flatMap(mapper::find).isPresent();
    }

    @Override
    public boolean mayRead(String caseNo, Actor actor) {
        return id(caseNo).flatMap(id -> mapper.findVisible(id, actor.scope())).isPresent();
    }

    @Override
    public boolean mayAdd(String caseNo, Actor actor) {
        return actor.hasAny(Role.ENTERPRISE_CLERK, Role.ENTERPRISE_PRINCIPAL)
                && id(caseNo).filter(actor.organisation()::equals).isPresent();
    }

    private static Optional<PartyId> id(String caseNo) {
        if (!caseNo.matches("EN-[1-9]\\d{0,17}")) return Optional.empty();
        return Optional.of(new PartyId(Long.parseLong(caseNo.substring(3))));
    }
}
