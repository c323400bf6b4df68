package cn.ippledge.financing;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/**
 * A financing application. It changes by verbs, each allowed only where {@link Transitions} has a row for it.
 *
 * @param resumeAt while supplementing: the step that asked, and that goes on afterwards
 * @param askedFor while supplementing: what is asked for
 * @param bank the bank or branch that took the case
 * @param eligibilityBy the clerk who asked for an override; the reviewer must be somebody else
 * @param approved the terms of the approved offer
 * @param endReason why it was rejected, refused, closed, withdrawn or cancelled
 */
public record Application(
        String no,
        PartyId enterprise,
        RegionCode region,
        Request request,
        ApplicationState state,
        ApplicationState resumeAt,
        String askedFor,
        PartyId bank,
        PartyId evaluator,
        Long eligibilityBy,
        Terms approved,
        LocalDate offerExpiresOn,
        String contractNo,
        LocalDate contractSignedOn,
        String endReason,
        LocalDateTime savedAt,
        LocalDateTime submittedAt,
        int version) {

    static Application draft(String no, PartyId enterprise, RegionCode region, LocalDateTime at) {
        return new Application(
                no,
                enterprise,
                region,
                Request.EMPTY,
                ApplicationState.DRAFT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                at,
                null,
                0);
    }

    public Money amount() {
        return request.amount();
    }

    public Integer months() {
        return request.months();
    }

    public String purpose() {
        return request.purpose();
    }

    public RepaymentMethod method() {
        return request.method();
    }

    public List<Long> rights() {
        return request.rights();
    }

    public List<PartyId> wishedBanks() {
        return request.wishedBanks();
    }

    public boolean consent() {
        return request.consent();
    }

    public Money approvedAmount() {
        return approved == null ? null : approved.amount();
    }

    public Rate approvedRate() {
        return approved == null ? null : approved.annualRate();
    }

    public Integer approvedMonths() {
        return approved == null ? null : approved.months();
    }

    public RepaymentMethod approvedMethod() {
        return approved == null ? null : approved.method();
    }

    /** The enterprise can still write in it. */
    public boolean editable() {
        return state == ApplicationState.DRAFT || state == ApplicationState.SUPPLEMENT;
    }

    public boolean withdrawable() {
        return Transitions.allows(state, ApplicationVerb.WITHDRAW);
    }

    public boolean cancellable() {
        return Transitions.allows(state, ApplicationVerb.CANCEL);
    }

    /** Once a firm has valued the rights, a supplement may not exchange them. */
    public boolean rightsFixed() {
        return resumeAt == ApplicationState.DUE_DILIGENCE;
    }

    Application saved(Request asked, LocalDateTime at) {
        return copy(c -> {
            c.request = asked;
            c.savedAt = at;
        });
    }

    Application submitted(LocalDateTime at) {
        return move(ApplicationVerb.SUBMIT, c -> c.submittedAt = at);
    }

    Application passed() {
        return move(ApplicationVerb.PASS, c -> {});
    }

    Application overrideAsked(long clerk) {
        return move(ApplicationVerb.ASK_OVERRIDE, c -> c.eligibilityBy = clerk);
    }

    Application overrideDecided(boolean granted) {
        return move(granted ? ApplicationVerb.GRANT_OVERRIDE : ApplicationVerb.DENY_OVERRIDE, c -> {});
    }

    Application supplementAsked(String what) {
        return move(ApplicationVerb.ASK_SUPPLEMENT, c -> {
            c.resumeAt = state;
            c.askedFor = what;
        });
    }

    Application supplemented() {
        return to(Transitions.next(state, ApplicationVerb.SUPPLEMENT, resumeAt), c -> {
            c.resumeAt = null;
            c.askedFor = null;
        });
    }

    Application rejected(String why) {
        return end(ApplicationVerb.REJECT, why);
    }

    Application invited() {
        return move(ApplicationVerb.INVITE, c -> {});
    }

    Application takenBy(PartyId taker) {
        return move(ApplicationVerb.TAKE, c -> c.bank = taker);
    }

    Application leftUntaken() {
        return move(ApplicationVerb.LEAVE_UNTAKEN, c -> {});
    }

    Application closed(String why) {
        return end(ApplicationVerb.CLOSE, why);
    }

    Application assignedTo(PartyId firm) {
        return move(ApplicationVerb.ASSIGN_EVALUATOR, c -> c.evaluator = firm);
    }

    Application valuationDeclined() {
        return move(ApplicationVerb.DECLINE_VALUATION, c -> c.evaluator = null);
    }

    Application valuationSigned() {
        return move(ApplicationVerb.SIGN_VALUATION, c -> {});
    }

    Application valuationExpired() {
        return move(ApplicationVerb.REVALUE, c -> c.evaluator = null);
    }

    Application proposed() {
        return move(ApplicationVerb.PROPOSE, c -> {});
    }

    Application offered(Terms terms, LocalDate expiresOn) {
        return move(ApplicationVerb.APPROVE, c -> {
            c.approved = terms;
            c.offerExpiresOn = expiresOn;
        });
    }

    Application returned() {
        return move(ApplicationVerb.RETURN, c -> {});
    }

    Application offerAccepted() {
        return move(ApplicationVerb.ACCEPT, c -> {});
    }

    Application offerRefused(String why) {
        return end(ApplicationVerb.REFUSE, why);
    }

    Application signed(String contract, LocalDate on) {
        return move(ApplicationVerb.SIGN, c -> {
            c.contractNo = contract;
            c.contractSignedOn = on;
        });
    }

    Application withdrawn(String why) {
        return end(ApplicationVerb.WITHDRAW, why);
    }

    Application cancelled(String why) {
        return end(ApplicationVerb.CANCEL, why);
    }

    FinancingEvent.ContractSigned contractSigned(long by, List<String> registrations) {
        return new FinancingEvent.ContractSigned(
                no,
                by,
                contractNo,
                enterprise,
                bank,
                region,
                approved.amount(),
                approved.amount(),
                approved.annualRate(),
                approved.method().name(),
                approved.months(),
                contractSignedOn,
                registrations);
    }

    private Application end(ApplicationVerb verb, String why) {
        return move(verb, c -> c.endReason = why);
    }

    private Application move(ApplicationVerb verb, Consumer<ApplicationCopy> change) {
        return to(Transitions.next(state, verb, null), change);
    }

    private Application to(ApplicationState next, Consumer<ApplicationCopy> change) {
        return copy(change.andThen(c -> c.state = next));
    }

    private Application copy(Consumer<ApplicationCopy> change) {
        ApplicationCopy copy = new ApplicationCopy(this);
        change.accept(copy);
        return copy.toApplication();
    }
}
