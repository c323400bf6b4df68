package cn.ippledge.workflow;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Page;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person's groups were told. What is read is remembered for each person. */
@Service
@Transactional
public class Notifications {

    private final NotificationMapper mapper;

    Notifications(NotificationMapper mapper) {
        this.mapper = mapper;
    }

    @Transactional(readOnly = true)
    public Page<Notification> list(Page.Request page, Actor actor) {
        if (actor.roles().isEmpty()) return page.of(List.of(), 0);
        return page.of(
                mapper.list(actor.userId(), actor.organisation(), actor.roles(), page),
                mapper.count(actor.organisation(), actor.roles(), Inbox.COUNT_LIMIT));
    }

    /** Counted up to 100: the bell shows 99+. */
    @Transactional(readOnly = true)
    public long unread(Actor actor) {
        return actor.roles().isEmpty() ? 0 : mapper.unread(actor.userId(), actor.organisation(), actor.roles(), 100);
    }

    public void markAllRead(Actor actor) {
        if (!actor.roles().isEmpty())
            mapper.markRead(actor.userId(), mapper.newest(actor.organisation(), actor.roles()));
    }
}
