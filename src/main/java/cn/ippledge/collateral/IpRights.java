package cn.ippledge.collateral;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of IP rights that enterprises keep: what may be valued, pledged and lent on. */
@Service
@Transactional(readOnly = true)
public class IpRights {

    private final RightMapper mapper;
    private final Clock clock;

    IpRights(RightMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    public IpRight get(long id, Actor actor) {
        return mapper.find(id, actor.scope()).orElseThrow(() -> new NotFound(id));
    }

    public List<IpRight> ofOwner(PartyId owner) {
        return mapper.ofOwner(owner);
    }

    /** For the platform's own rules in cases that the caller has checked; not limited by anyone's scope. */
    public List<IpRight> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : mapper.byIds(Set.copyOf(ids));
    }

    public Page<IpRight> search(RightFilter filter, Page.Request page, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return page.of(mapper.search(actor.scope(), filter, page, today), mapper.count(actor.scope(), filter, today));
    }
}
