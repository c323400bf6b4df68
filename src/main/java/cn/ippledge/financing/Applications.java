package cn.ippledge.financing;

import cn.ippledge.party.Parties;
import cn.ippledge.record.CaseNumbers;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The application itself: written, submitted, looked for, withdrawn by the enterprise or cancelled by the center or bank. */
@Service
@Transactional
public class Applications {

    private final Cases cases;
    private final ApplicationMapper mapper;
    private final RequestRules rules;
    private final Findings findings;
    private final ApplicationEnd end;
    private final CaseNumbers numbers;
    private final Parties parties;
    private final Clock clock;

    Applications(
            Cases cases,
            ApplicationMapper mapper,
            RequestRules rules,
            Findings findings,
            ApplicationEnd end,
            CaseNumbers numbers,
            Parties parties,
            Clock clock) {
        this.cases = cases;
        this.mapper = mapper;
        this.rules = rules;
        this.findings = findings;
        this.end = end;
        this.numbers = numbers;
        this.parties = parties;
        this.clock = clock;
    }

    /** Begins a draft for the actor's own enterprise. */
    public String start(PartyId enterprise, Actor actor) {
        requireEnterprise(actor).requireAt(enterprise);
        String no = numbers.next("FA", LocalDate.now(clock));
        cases.create(
                Application.draft(
                        no, enterprise, parties.organisation(enterprise).region(), LocalDateTime.now(clock)),
                actor);
        return no;
    }

    /** Stores a draft or a supplement as far as it has come. Saving what is already there changes nothing. */
    public Application save(SaveDraft command, Actor actor) {
        Application before = cases.open(command.no(), actor);
        requireEnterprise(actor);
        if (!before.editable()) throw new Rejected(CommonReason.WRONG_STATE, before.state());
        if (before.version() != command.version()) throw new Stale(before.no());
        if (before.request().equals(command.request())) return before;
        if (before.rightsFixed() && !before.rights().equals(command.request().rights()))
            throw Rejected.field("rights", FinancingReason.RIGHTS_ALREADY_VALUED);
        rules.requireSensible(command.request(), before);
        replaceLists(command);
        cases.save("application.save", before, before.saved(command.request(), LocalDateTime.now(clock)), null, actor);
        return cases.get(before.no(), actor);
    }

    /** Hands the draft to the finance center; every obstacle is named at once. */
    public void submit(String no, Actor actor) {
        Application draft = cases.open(no, actor);
        requireEnterprise(actor);
        Application submitted = draft.submitted(LocalDateTime.now(clock));
        rules.requireComplete(draft);
        findings.refresh(draft, LocalDate.now(clock));
        cases.save("application.submit", draft, submitted, null, actor);
        cases.publish(new FinancingEvent.Submitted(
                no, actor.userId(), draft.enterprise(), draft.region(), parties.center(draft.region())));
    }

    /** The enterprise takes its application back, at any step before the contract. */
    public void withdraw(String no, String reason, Actor actor) {
        Application before = cases.open(no, actor);
        requireEnterprise(actor);
        end.end("application.withdraw", before, before.withdrawn(Words.required("reason", reason)), actor);
    }

    /**
     * Ended from the other side: by the center's reviewer or director at any step, by the bank that has it when the
     * contract does not come about.
     */
    public void cancel(String no, String reason, Actor actor) {
        Application before = cases.open(no, actor);
        if (!mayCancel(before, actor)) throw new Denied(CommonReason.ROLE_REQUIRED);
        end.end("application.cancel", before, before.cancelled(Words.required("reason", reason)), actor);
    }

    /** That it is out of sight is an answer, which undoes nothing of the command that asked. */
    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public Application get(String no, Actor actor) {
        return cases.get(no, actor);
    }

    @Transactional(readOnly = true)
    public Page<ApplicationLine> search(ApplicationFilter filter, Page.Request page, Actor actor) {
        Sight sight = cases.sight(actor);
        List<ApplicationLine> lines = mapper.search(filter, sight, page.offset(), page.size());
        return page.of(lines, mapper.count(filter, sight));
    }

    public static boolean mayWithdraw(Application application, Actor actor) {
        return application.withdrawable()
                && actor.organisation().equals(application.enterprise())
                && actor.hasAny(Role.ENTERPRISE_CLERK, Role.ENTERPRISE_PRINCIPAL);
    }

    public static boolean mayCancel(Application application, Actor actor) {
        if (!application.cancellable()) return false;
        if (actor.hasAny(Role.CENTER_REVIEWER, Role.CENTER_DIRECTOR)) return true;
        return actor.has(Role.BANK_MANAGER)
                && application.state() == ApplicationState.CONTRACTING
                && actor.organisation().equals(application.bank());
    }

    private void replaceLists(SaveDraft command) {
        mapper.removeRights(command.no());
        mapper.removeWishes(command.no());
        if (!command.request().rights().isEmpty())
            mapper.addRights(command.no(), command.request().rights());
        if (!command.request().wishedBanks().isEmpty())
            mapper.addWishes(command.no(), command.request().wishedBanks());
    }

    private static Actor requireEnterprise(Actor actor) {
        return actor.require(Role.ENTERPRISE_CLERK, Role.ENTERPRISE_PRINCIPAL);
    }
}
