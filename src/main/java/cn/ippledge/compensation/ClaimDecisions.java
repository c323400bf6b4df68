package cn.ippledge.compensation;

import static cn.ippledge.compensation.CompensationReason.*;

import cn.ippledge.party.Users;
import cn.ippledge.policy.Facts;
import cn.ippledge.policy.Policy;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the computed shares to the director's word: no step is taken by the person of the step before. */
@Service
@Transactional
public class ClaimDecisions {

    private static final int SEATS = 3;

    private final ClaimStore store;
    private final ClaimFacts facts;
    private final Breakers breakers;
    private final PanelMapper panel;
    private final ShareBearers bearers;
    private final NoticeIssuer notices;
    private final ClaimDesk desk;
    private final Users users;

    ClaimDecisions(
            ClaimStore store,
            ClaimFacts facts,
            Breakers breakers,
            PanelMapper panel,
            ShareBearers bearers,
            NoticeIssuer notices,
            ClaimDesk desk,
            Users users) {
        this.store = store;
        this.facts = facts;
        this.breakers = breakers;
        this.panel = panel;
        this.bearers = bearers;
        this.notices = notices;
        this.desk = desk;
        this.users = users;
    }

    /** Asks the pinned policy with the facts of the records and takes the deductions off; a tripped breaker pauses the claim. */
    public void compute(String no, List<Deduction> asked, String opinion, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        CompensationClaim claim = store.locked(no, actor);
        claim.state().after(ClaimStep.COMPUTE);
        String word = ClaimDesk.optional("opinion", opinion);
        Policy policy = store.policy(claim);
        Facts known = facts.of(claim, store.enrolment(claim), store.loan(claim, actor), policy, desk.today());
        Quote quote = policy.quote(known, claim.defaultedOn());
        boolean paused = quote.decision() == Quote.Decision.SUSPENDED;
        Computation computed =
                Computation.of(quote, quote.granted() ? asked : List.of()).coveredBy(bearers.parts(claim));
        CompensationClaim after = store.save(claim.with(paused ? ClaimStep.PAUSE : ClaimStep.COMPUTE, c -> {
            c.outcome = quote.decision();
            c.grounds = grounds(quote);
            c.facts = StoredFacts.write(known);
            c.computed = quote.amount();
            c.payable = computed.payable();
            c.computedBy = actor.userId();
        }));
        store.replaceShares(after, computed.shares());
        store.replaceDeductions(after, computed.deductions());
        if (paused) breakers.trip(after, policy, known);
        desk.done(
                actor,
                paused ? "compensation.pause" : "compensation.compute",
                no,
                claim,
                new ClaimDesk.Said(after, word),
                new ClaimEvent.Computed(no, actor.userId(), paused));
    }

    /**
     * Above the policy's threshold experts have to be heard first.
     *
     * @param experts three people of the pool, when the outcome is {@link ReviewOutcome#EXPERTS}
     */
    public void review(String no, ReviewOutcome outcome, List<Long> experts, String opinion, Actor actor) {
        actor.require(Role.CENTER_REVIEWER);
        CompensationClaim claim = store.locked(no, actor);
        // To return or to refuse is a way out of several states, but the reviewer's only where he is asked.
        claim.state().after(ClaimStep.REVIEW);
        if (claim.computedBy() != null) actor.requireOtherThan(claim.computedBy());
        String word = outcome == ReviewOutcome.PASS || outcome == ReviewOutcome.EXPERTS
                ? ClaimDesk.optional("opinion", opinion)
                : ClaimDesk.required("opinion", opinion);
        CompensationClaim reviewed =
                switch (outcome) {
                    case PASS -> passed(claim, actor);
                    case EXPERTS -> panelCalled(claim, experts, actor);
                    case RETURN -> claim.after(ClaimStep.RETURN);
                    case REJECT -> claim.with(ClaimStep.REFUSE, c -> c.reviewedBy = actor.userId());
                };
        CompensationClaim after = store.save(reviewed);
        desk.done(
                actor,
                "compensation.review",
                no,
                claim,
                new ClaimDesk.Said(after, word),
                new ClaimEvent.Reviewed(no, actor.userId(), outcome));
    }

    private CompensationClaim passed(CompensationClaim claim, Actor actor) {
        requireGranted(claim);
        if (needsExperts(claim) && claim.panelRound() == 0)
            throw new Rejected(EXPERTS_REQUIRED, claim.payable().toString());
        return claim.with(ClaimStep.REVIEW, c -> c.reviewedBy = actor.userId());
    }

    private CompensationClaim panelCalled(CompensationClaim claim, List<Long> experts, Actor actor) {
        requireGranted(claim);
        if (!needsExperts(claim))
            throw new Rejected(EXPERTS_NOT_REQUIRED, claim.payable().toString());
        List<Long> seated =
                experts == null ? List.of() : experts.stream().distinct().toList();
        if (seated.size() != SEATS || users.names(seated).size() != SEATS)
            throw Rejected.field("experts", EXPERTS_TOO_FEW, SEATS);
        int round = claim.panelRound() + 1;
        panel.seat(claim.no(), round, seated);
        return claim.with(ClaimStep.CALL_EXPERTS, c -> {
            c.panelRound = round;
            c.reviewedBy = actor.userId();
        });
    }

    /**
     * Each expert has one voice in a round; two of three decide.
     *
     * @param seat whose voice it is; nobody votes for another
     */
    public void vote(String no, long seat, boolean approved, String opinion, Actor actor) {
        actor.require(Role.EXPERT);
        if (seat != actor.userId()) throw new Rejected(NOT_YOUR_SEAT);
        CompensationClaim claim = store.locked(no, actor);
        String word = ClaimDesk.required("opinion", opinion);
        if (claim.state() != ClaimState.EXPERT_PANEL) claim.after(ClaimStep.ENDORSE);
        if (votes(claim).stream().noneMatch(vote -> vote.expert() == seat)) throw new Rejected(NOT_YOUR_SEAT);
        if (panel.vote(no, claim.panelRound(), actor.userId(), approved, word, desk.now()) == 0)
            throw new Rejected(VOTED_ALREADY);
        List<Vote> given = votes(claim).stream().filter(Vote::isGiven).toList();
        long yes = given.stream().filter(Vote::approved).count();
        boolean endorsed = yes > SEATS / 2, decided = endorsed || given.size() - yes > SEATS / 2;
        CompensationClaim after =
                !decided ? claim : store.save(claim.after(endorsed ? ClaimStep.ENDORSE : ClaimStep.DISAGREE));
        desk.done(
                actor,
                "compensation.vote",
                no,
                claim,
                new ClaimDesk.Said(after, word),
                new ClaimEvent.Voted(no, actor.userId(), approved, decided, endorsed));
    }

    /** For the platform's own processes: who has not voted yet in the round that is open. */
    @Transactional(readOnly = true)
    public List<Long> seats(String no) {
        List<Vote> all = panel.votes(no);
        int round = all.stream().mapToInt(Vote::round).max().orElse(0);
        return all.stream()
                .filter(vote -> vote.round() == round && !vote.isGiven())
                .map(Vote::expert)
                .toList();
    }

    private List<Vote> votes(CompensationClaim claim) {
        return panel.votes(claim.no()).stream()
                .filter(vote -> vote.round() == claim.panelRound())
                .toList();
    }

    /** The director approves what another has reviewed, or ends the claim. */
    public void decide(String no, boolean approved, String opinion, Actor actor) {
        actor.require(Role.CENTER_DIRECTOR);
        CompensationClaim claim = store.locked(no, actor);
        claim.state().after(ClaimStep.APPROVE);
        if (claim.computedBy() != null) actor.requireOtherThan(claim.computedBy());
        if (claim.reviewedBy() != null) actor.requireOtherThan(claim.reviewedBy());
        String word = approved ? ClaimDesk.optional("opinion", opinion) : ClaimDesk.required("opinion", opinion);
        CompensationClaim after = store.save(
                claim.with(approved ? ClaimStep.APPROVE : ClaimStep.REFUSE, c -> c.approvedBy = actor.userId()));
        desk.done(
                actor,
                approved ? "compensation.approve" : "compensation.refuse",
                no,
                claim,
                new ClaimDesk.Said(after, word),
                new ClaimEvent.Approved(no, actor.userId(), approved));
        if (approved) notices.issue(after, ShareNotice.Kind.APPROVAL, actor);
    }

    boolean needsExperts(CompensationClaim claim) {
        Money threshold = store.policy(claim).procedure().expertThreshold();
        return threshold != null && claim.payable().exceeds(threshold);
    }

    private static void requireGranted(CompensationClaim claim) {
        if (claim.outcome() != Quote.Decision.GRANTED || !claim.payable().isPositive())
            throw new Rejected(CLAIM_NOT_GRANTED, claim.grounds());
    }

    private static String grounds(Quote quote) {
        return String.join(",", quote.reasons().stream().map(Quote.Ground::code).toList());
    }
}
