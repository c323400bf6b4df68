package cn.ippledge.collateral;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a signed valuation, a decided cancellation and a lost right do to the disposal of a pledge. */
@Component
class DisposalFollows {

    private final DisposalMapper mapper;
    private final DisposalDesk desk;
    private final Valuations valuations;
    private final PledgedRights pledged;
    private final Market market;

    DisposalFollows(
            DisposalMapper mapper, DisposalDesk desk, Valuations valuations, PledgedRights pledged, Market market) {
        this.mapper = mapper;
        this.desk = desk;
        this.valuations = valuations;
        this.pledged = pledged;
        this.market = market;
    }

    /** Before others look where the disposal stands. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void valued(ValuationEvent.Signed signed) {
        if (!DisposalDocuments.isDisposal(signed.caseNo())) return;
        Disposal disposal = desk.known(signed.caseNo());
        DisposalState valued = disposal.state().after(DisposalStep.VALUE);
        desk.doneBySystem("disposal.valued", disposal, mapper.move(disposal, valued, null));
        valuations
                .current(disposal.no())
                .ifPresent(found -> market.list(disposal.no(), found, pledged.held(disposal.registrationNo())));
    }

    @EventListener
    void kept(PledgeEvent.ChangeDecided decided) {
        if (decided.kind() != ChangeKind.CANCELLATION || decided.approved()) return;
        mapper.ofRegistration(decided.caseNo()).ifPresent(waiting -> {
            DisposalState realised = waiting.state().after(DisposalStep.KEEP);
            desk.doneBySystem(
                    "disposal.kept",
                    waiting,
                    mapper.move(waiting, realised, null),
                    new DisposalEvent.DeregistrationDecided(waiting.no(), decided.byUser(), false));
        });
    }

    @EventListener
    void pledgeEnded(PledgeEvent.Ended ended) {
        mapper.ofRegistration(ended.caseNo()).ifPresent(running -> {
            if (ended.state() == RegistrationState.CANCELLED) close(running, ended);
            else if (ended.state() == RegistrationState.RIGHT_LOST) stop(running, ended);
        });
    }

    private void close(Disposal waiting, PledgeEvent.Ended ended) {
        DisposalState closed = waiting.state().after(DisposalStep.CLOSE);
        desk.doneBySystem(
                "disposal.close",
                waiting,
                mapper.end(waiting, closed, ended.on(), null),
                new DisposalEvent.DeregistrationDecided(waiting.no(), ended.byUser(), true));
    }

    /** There is nothing left to sell. */
    private void stop(Disposal running, PledgeEvent.Ended ended) {
        DisposalState stopped = running.state().after(DisposalStep.STOP);
        desk.doneBySystem(
                "disposal.right-lost",
                running,
                mapper.end(running, stopped, ended.on(), null),
                new DisposalEvent.Stopped(running.no(), ended.byUser()));
    }
}
