package cn.ippledge.financing;

import cn.ippledge.collateral.Valuation;
import cn.ippledge.collateral.Valuations;
import cn.ippledge.party.Parties;
import cn.ippledge.policy.WorkCalendar;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From due diligence to the contract: one person of the bank proposes, another decides, the enterprise answers the offer, the
 * bank enters the signed contract.
 */
@Service
@Transactional
public class CreditDecisions {

    /** How long an offer stands, in working days. */
    static final int WORKDAYS_TO_ACCEPT = 10;

    private final Cases cases;
    private final ProposalMapper proposals;
    private final RightsEnd rightsEnd;
    private final Contracts contracts;
    private final Valuations valuations;
    private final Parties parties;
    private final WorkCalendar calendar;
    private final Clock clock;

    CreditDecisions(
            Cases cases,
            ProposalMapper proposals,
            RightsEnd rightsEnd,
            Contracts contracts,
            Valuations valuations,
            Parties parties,
            WorkCalendar calendar,
            Clock clock) {
        this.cases = cases;
        this.proposals = proposals;
        this.rightsEnd = rightsEnd;
        this.contracts = contracts;
        this.valuations = valuations;
        this.parties = parties;
        this.calendar = calendar;
        this.clock = clock;
    }

    public void finishDueDiligence(DueDiligence report, Actor actor) {
        Application before = cases.open(report.no(), actor);
        actor.require(Role.BANK_MANAGER);
        String words = Words.optional("opinion", report.opinion());
        Application after =
                switch (report.outcome()) {
                    case PROPOSE -> before.proposed();
                    case SUPPLEMENT -> before.supplementAsked(Words.required("opinion", words));
                    case REVALUE -> before.valuationExpired();
                    case REJECT -> before.rejected(Words.required("opinion", words));
                };
        actor.requireAt(before.bank());
        if (report.outcome() == DueDiligenceOutcome.REVALUE) requireExpired(report.no());
        PartyId decidingBank =
                report.outcome() == DueDiligenceOutcome.PROPOSE ? propose(report, before, words, actor) : null;
        cases.save("application.due-diligence", before, after, words, actor);
        cases.publish(new FinancingEvent.DueDiligenceDone(report.no(), actor.userId(), report.outcome(), decidingBank));
    }

    /** By an approver of the bank that has the authority for the amount, and not by the one who proposed. */
    public void decide(String no, CreditOutcome outcome, String opinion, Actor actor) {
        Application before = cases.open(no, actor);
        actor.require(Role.BANK_APPROVER);
        if (before.state() != ApplicationState.CREDIT_DECISION)
            throw new Rejected(CommonReason.WRONG_STATE, before.state());
        Proposal proposal = lastProposal(no);
        actor.requireAt(proposal.decidingBank()).requireOtherThan(proposal.proposedBy());
        String words = outcome == CreditOutcome.APPROVE
                ? Words.optional("opinion", opinion)
                : Words.required("opinion", opinion);
        Application after =
                switch (outcome) {
                    case APPROVE ->
                        before.offered(proposal.terms(), calendar.due(LocalDate.now(clock), WORKDAYS_TO_ACCEPT));
                    case RETURN -> before.returned();
                    case REJECT -> before.rejected(words);
                };
        if (proposals.decide(proposal.id(), outcome, actor.userId(), LocalDateTime.now(clock), words) == 0)
            throw new Stale(no);
        cases.save("application.credit-decision", before, after, words, actor);
        cases.publish(new FinancingEvent.CreditDecided(no, actor.userId(), outcome));
    }

    /** Only the enterprise's principal binds it. */
    public void answerOffer(String no, boolean accepted, String opinion, Actor actor) {
        Application before = cases.open(no, actor);
        actor.require(Role.ENTERPRISE_PRINCIPAL);
        String words = accepted ? Words.optional("opinion", opinion) : Words.required("opinion", opinion);
        Application after = accepted ? before.offerAccepted() : before.offerRefused(words);
        if (LocalDate.now(clock).isAfter(before.offerExpiresOn()))
            throw new Rejected(FinancingReason.OFFER_EXPIRED, before.offerExpiresOn());
        cases.save("application.offer-answer", before, after, words, actor);
        cases.publish(new FinancingEvent.OfferAnswered(no, actor.userId(), accepted));
    }

    /** The clock: an offer that nobody answered is refused. */
    public void expireOffer(String no) {
        Application before = cases.open(no);
        if (before.state() != ApplicationState.OFFER) return;
        Application after = before.offerRefused(null);
        cases.saveBySystem("application.offer-expired", before, after);
        cases.publish(new FinancingEvent.Ended(no, CaseEvent.SYSTEM, after.state()));
    }

    /** Every round of proposal and decision, oldest first: the bank's own affair, nobody else sees any. */
    @Transactional(readOnly = true)
    public List<Proposal> proposals(String no, Actor actor) {
        Application application = cases.get(no, actor);
        boolean own = application.bank() != null && cases.sight(actor).banks().contains(application.bank());
        return own ? proposals.ofApplication(no) : List.of();
    }

    /** Whose approver decides on the proposal that waits; empty when none does. */
    @Transactional(readOnly = true)
    public Optional<PartyId> decidingBank(String no) {
        return proposals.ofApplication(no).stream()
                .filter(proposal -> proposal.outcome() == null)
                .map(Proposal::decidingBank)
                .findFirst();
    }

    /** Both have signed: the pledges are opened, and the loan begins from the facts of the event. */
    public void signContract(SignContract contract, Actor actor) {
        Application before = cases.open(contract.no(), actor);
        actor.require(Role.BANK_MANAGER);
        Transitions.next(before.state(), ApplicationVerb.SIGN, null);
        actor.requireAt(before.bank());
        contracts.requireSound(contract, before);
        String number = contract.contractNo().strip();
        Application signed = before.signed(number, contract.signedOn());
        Contracts.unlessTaken(number, () -> cases.save("application.contract", before, signed, null, actor));
        List<String> registrations = contracts.openPledges(signed, contract.debtFrom(), actor);
        cases.publish(signed.contractSigned(actor.userId(), registrations));
    }

    private PartyId propose(DueDiligence report, Application application, String words, Actor actor) {
        List<Rejected.Field> mistakes = report.mistakes(
                application.amount(),
                valuations.ceiling(application.no()),
                rightsEnd.of(application.rights()),
                LocalDate.now(clock));
        if (!mistakes.isEmpty()) throw Rejected.fields(mistakes);
        PartyId decidingBank = parties.decidingBank(application.bank(), report.amount());
        proposals.insert(Proposal.of(report, decidingBank, words, actor.userId(), LocalDateTime.now(clock)));
        return decidingBank;
    }

    /** While it can be used the enterprise is not made to pay for another. */
    private void requireExpired(String no) {
        Valuation valuation = valuations.current(no).orElseThrow();
        if (valuation.usableOn(LocalDate.now(clock)))
            throw new Rejected(FinancingReason.VALUATION_STILL_VALID, valuation.usableUntil());
    }

    private Proposal lastProposal(String no) {
        List<Proposal> all = proposals.ofApplication(no);
        return all.get(all.size() - 1);
    }
}
