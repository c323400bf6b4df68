package cn.ippledge.party;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The named key lists of a region; who stands on one is an entry of {@link Watchlists}. */
@Service
public class KeyLists {

    private final KeyListMapper mapper;
    private final AuditTrail audit;
    private final Clock clock;

    KeyLists(KeyListMapper mapper, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.audit = audit;
        this.clock = clock;
    }

    public record OpenKeyList(String name, String document, LocalDate validFrom, LocalDate validTo) {

        public OpenKeyList {
            name = EntryText.required("name", name, 100);
            document = EntryText.required("document", document, 300);
            EntryText.period(validFrom, validTo);
        }
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<KeyList> all(Actor actor) {
        return mapper.visible(actor.scope(), today());
    }

    @Transactional
    public long open(OpenKeyList command, Actor actor) {
        actor.require(Role.CENTER_CLERK, Role.IP_CLERK);
        GeneratedId key = new GeneratedId();
        try {
            mapper.insert(command, actor, LocalDateTime.now(clock), key);
        } catch (DuplicateKeyException e) {
            throw Rejected.field("name", PartyReason.KEY_LIST_EXISTS, command.name());
        }
        audit.record(actor, "party.keyList.open", "KL-" + key.getId(), null, command);
        return key.getId();
    }

    /** {@code on} is the list's last day; its entries count until then at the longest. */
    @Transactional
    public void end(long id, LocalDate on, Actor actor) {
        actor.require(Role.CENTER_CLERK, Role.IP_CLERK);
        KeyList list = mapper.findVisible(id, actor.scope(), today()).orElseThrow(() -> new NotFound(id));
        if (on == null) throw Rejected.field("on", CommonReason.REQUIRED);
        if (on.isBefore(list.validFrom())) throw Rejected.field("on", PartyReason.PERIOD_REVERSED);
        if (mapper.end(id, on, actor) == 0) throw Rejected.field("on", PartyReason.ENTRY_ENDED);
        audit.record(
                actor,
                "party.keyList.end",
                "KL-" + id,
                list,
                mapper.findVisible(id, actor.scope(), today()).orElseThrow());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
