package cn.ippledge.workflow;

import cn.ippledge.compensation.ClaimEvent;
import cn.ippledge.party.Organisation;
import cn.ippledge.party.Parties;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What people are told of claims on the pool beside their tasks. */
@Component
class ClaimWords {

    private final NotificationMapper notifications;
    private final Parties parties;
    private final Clock clock;

    ClaimWords(NotificationMapper notifications, Parties parties, Clock clock) {
        this.notifications = notifications;
        this.parties = parties;
        this.clock = clock;
    }

    @EventListener
    void on(ClaimEvent.Notified e) {
        Organisation told = parties.organisation(e.recipient());
        notifications.insertAbout(
                new Word(
                        NotificationKind.SHARE_NOTICE,
                        told.id(),
                        reader(told),
                        e.caseNo(),
                        parties.organisation(e.enterprise()).name(),
                        "/share-notices/" + e.noticeNo()),
                LocalDateTime.now(clock));
    }

    private static Role reader(Organisation told) {
        return switch (told.kind()) {
            case BANK -> Role.BANK_POSTLOAN;
            case GUARANTOR -> Role.GUARANTOR;
            case INSURER -> Role.INSURER;
            case EVALUATOR -> Role.SIGNER;
            case FISCAL -> Role.FISCAL_OFFICER;
            default -> Role.CENTER_CLERK;
        };
    }
}
