package cn.ippledge.financing;

import cn.ippledge.collateral.Valuations;
import cn.ippledge.party.Organisation;
import cn.ippledge.party.Parties;
import cn.ippledge.policy.WorkCalendar;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a case together with a bank, which takes it or leaves it, and then with a firm that values the rights. */
@Service
@Transactional
public class Matching {

    /** How long a bank may think about an invitation, in working days. */
    static final int WORKDAYS_TO_ANSWER = 5;

    private final Cases cases;
    private final InvitationMapper invitations;
    private final Parties parties;
    private final Valuations valuations;
    private final WorkCalendar calendar;
    private final Clock clock;

    Matching(
            Cases cases,
            InvitationMapper invitations,
            Parties parties,
            Valuations valuations,
            WorkCalendar calendar,
            Clock clock) {
        this.cases = cases;
        this.invitations = invitations;
        this.parties = parties;
        this.valuations = valuations;
        this.calendar = calendar;
        this.clock = clock;
    }

    public void invite(String no, List<PartyId> banks, String opinion, Actor actor) {
        Application before = cases.open(no, actor);
        actor.require(Role.CENTER_CLERK);
        Application after = before.invited();
        requireInvitable(banks, before);
        LocalDate expiresOn = calendar.due(LocalDate.now(clock), WORKDAYS_TO_ANSWER);
        invitations.invite(no, banks, expiresOn, LocalDateTime.now(clock));
        cases.save("application.invite", before, after, Words.optional("opinion", opinion), actor);
        cases.publish(new FinancingEvent.BanksInvited(no, actor.userId(), banks, expiresOn));
    }

    /** No bank is left to ask. */
    public void close(String no, String reason, Actor actor) {
        Application before = cases.open(no, actor);
        actor.require(Role.CENTER_CLERK);
        Application after = before.closed(Words.required("reason", reason));
        cases.save("application.close", before, after, after.endReason(), actor);
        cases.publish(new FinancingEvent.MatchingClosed(no, actor.userId()));
    }

    /**
     * The first bank that takes the case has it; the others' invitations are over with that. A bank that comes too late is
     * told so, although the case is out of its sight by then.
     */
    public void answer(String no, boolean taken, String reason, Actor actor) {
        actor.require(Role.BANK_MANAGER);
        Application before = cases.open(no);
        PartyId bank = actor.organisation();
        String words = taken ? Words.optional("reason", reason) : Words.required("reason", reason);
        requireOpenTo(bank, before);
        LocalDateTime now = LocalDateTime.now(clock);
        InvitationState answer = taken ? InvitationState.TAKEN : InvitationState.DECLINED;
        if (invitations.answer(no, bank, answer, words, now) == 0) throw new Stale(FinancingReason.INVITATION_OVER, no);
        if (taken) invitations.endOpen(no, InvitationState.CLOSED, now);
        cases.save("application.answer", before, answered(before, taken, bank), words, actor);
        cases.publish(new FinancingEvent.BankAnswered(no, actor.userId(), bank, taken));
    }

    /** The clock: whoever has not answered by now has not taken it. */
    public void expire(String no) {
        Application before = cases.open(no);
        if (before.state() != ApplicationState.INVITED) return;
        invitations.endOpen(no, InvitationState.EXPIRED, LocalDateTime.now(clock));
        cases.saveBySystem("application.invitations-expired", before, before.leftUntaken());
    }

    /** Those that have not answered yet. */
    @Transactional(readOnly = true)
    public List<PartyId> banksInvited(String no) {
        return open(no).stream().map(Invitation::bank).toList();
    }

    /** The enterprise and its region see every invitation, a bank its own, an evaluator none. */
    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public List<Invitation> invitations(String no, Actor actor) {
        cases.get(no, actor);
        Sight sight = cases.sight(actor);
        if (sight.scope().isEvaluator()) return List.of();
        return invitations.ofApplication(no).stream()
                .filter(invitation -> !sight.scope().isBank() || sight.banks().contains(invitation.bank()))
                .toList();
    }

    /** The firm must be independent of the lender and of the borrower (Asset Appraisal Law art. 24). */
    public void assignEvaluator(String no, PartyId evaluator, String opinion, Actor actor) {
        Application before = cases.open(no, actor);
        actor.require(Role.CENTER_CLERK);
        Application after = before.assignedTo(evaluator);
        requireIndependent(evaluator, before);
        cases.save("application.assign-evaluator", before, after, Words.optional("opinion", opinion), actor);
        valuations.assign(no, evaluator, before.rights(), actor);
    }

    private Application answered(Application before, boolean taken, PartyId bank) {
        if (taken) return before.takenBy(bank);
        return open(before.no()).isEmpty() ? before.leftUntaken() : before;
    }

    private List<Invitation> open(String no) {
        return invitations.ofApplication(no).stream()
                .filter(invitation -> invitation.state() == InvitationState.OPEN)
                .toList();
    }

    private void requireInvitable(List<PartyId> banks, Application application) {
        if (banks == null || banks.isEmpty()) throw Rejected.field("banks", CommonReason.REQUIRED);
        if (new HashSet<>(banks).size() < banks.size()) throw Rejected.field("banks", FinancingReason.LISTED_TWICE);
        if (!admitted(OrganisationKind.BANK, application).containsAll(banks))
            throw Rejected.field("banks", FinancingReason.BANK_NOT_ADMITTED);
    }

    private void requireOpenTo(PartyId bank, Application application) {
        boolean invited = invitations.ofApplication(application.no()).stream()
                .anyMatch(invitation -> invitation.bank().equals(bank));
        if (!invited) throw new NotFound(application.no());
        if (application.bank() != null) throw new Stale(FinancingReason.ALREADY_TAKEN, application.no());
        if (application.state() != ApplicationState.INVITED)
            throw new Stale(FinancingReason.INVITATION_OVER, application.no());
    }

    private void requireIndependent(PartyId evaluator, Application application) {
        if (evaluator == null) throw Rejected.field("evaluator", CommonReason.REQUIRED);
        if (!admitted(OrganisationKind.EVALUATOR, application).contains(evaluator))
            throw Rejected.field("evaluator", FinancingReason.EVALUATOR_NOT_ADMITTED);
        if (parties.connected(evaluator, application.bank()) || parties.connected(evaluator, application.enterprise()))
            throw Rejected.field("evaluator", FinancingReason.EVALUATOR_CONNECTED);
    }

    private Set<PartyId> admitted(OrganisationKind kind, Application application) {
        return parties.ofKind(kind, application.region()).stream()
                .map(Organisation::id)
                .collect(Collectors.toSet());
    }
}
