package cn.ippledge.workflow;

import cn.ippledge.party.Parties;
import cn.ippledge.record.ObjectionLeft;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The clerk of the region is told when somebody objects to what is published. */
@Component
class ObjectionWords {

    private final NotificationMapper notifications;
    private final Parties parties;
    private final Clock clock;

    ObjectionWords(NotificationMapper notifications, Parties parties, Clock clock) {
        this.notifications = notifications;
        this.parties = parties;
        this.clock = clock;
    }

    @EventListener
    void on(ObjectionLeft e) {
        notifications.insertAbout(
                new Word(
                        NotificationKind.PUBLIC_OBJECTION,
                        parties.center(e.region()),
                        Role.CENTER_CLERK,
                        e.caseNo(),
                        e.about(),
                        "/cases/" + e.caseNo()),
                LocalDateTime.now(clock));
    }
}
