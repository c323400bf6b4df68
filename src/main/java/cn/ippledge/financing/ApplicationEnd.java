package cn.ippledge.financing;

import cn.ippledge.collateral.Valuations;
import cn.ippledge.shared.Actor;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** Ends an application early: nobody is left with an open invitation or with rights to value for nothing. */
@Component
class ApplicationEnd {

    private final Cases cases;
    private final InvitationMapper invitations;
    private final Valuations valuations;
    private final Clock clock;

    ApplicationEnd(Cases cases, InvitationMapper invitations, Valuations valuations, Clock clock) {
        this.cases = cases;
        this.invitations = invitations;
        this.valuations = valuations;
        this.clock = clock;
    }

    void end(String command, Application before, Application after, Actor actor) {
        invitations.endOpen(after.no(), InvitationState.CLOSED, LocalDateTime.now(clock));
        valuations.cancel(after.no(), actor);
        cases.save(command, before, after, after.endReason(), actor);
        // Nobody ever waited for a draft that was not submitted.
        if (before.submittedAt() != null)
            cases.publish(new FinancingEvent.Ended(after.no(), actor.userId(), after.state()));
    }
}
