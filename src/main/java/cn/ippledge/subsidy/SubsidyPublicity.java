package cn.ippledge.subsidy;

import cn.ippledge.policy.WorkCalendar;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.BusinessDays;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.subsidy.SubsidyClaim.Publicity;
import cn.ippledge.subsidy.SubsidyEvent.ObjectionOutcome;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 公示. A granted claim is shown to everybody for some working days; an objection stops the clock until it is decided. */
@Service
@Transactional
public class SubsidyPublicity {

    private static final Role[] OBJECTORS = {
        Role.ENTERPRISE_CLERK, Role.ENTERPRISE_PRINCIPAL, Role.BANK_MANAGER, Role.IP_CLERK, Role.CENTER_CLERK
    };

    private final SubsidyStore store;
    private final PublicityMapper mapper;
    private final SubsidyMapper claims;
    private final SubsidyAccounts accounts;
    private final WorkCalendar calendar;
    private final SubsidyDesk desk;

    SubsidyPublicity(
            SubsidyStore store,
            PublicityMapper mapper,
            SubsidyMapper claims,
            SubsidyAccounts accounts,
            WorkCalendar calendar,
            SubsidyDesk desk) {
        this.store = store;
        this.mapper = mapper;
        this.claims = claims;
        this.accounts = accounts;
        this.calendar = calendar;
        this.desk = desk;
    }

    /** For everybody, signed in or not, with masked names. @param region null for all */
    @Transactional(readOnly = true)
    public Page<PublicLine> published(RegionCode region, Page.Request page) {
        LocalDate today = desk.today();
        return page.of(
                        mapper.published(region, today, page.offset(), page.size()),
                        mapper.countPublished(region, today))
                .map(PublicLine::masked);
    }

    @Transactional(readOnly = true)
    public List<Objection> objections(String no, Actor actor) {
        store.visible(no, actor);
        return mapper.objections(no);
    }

    /** Anybody who is known here, or the clerk for a citizen who wrote with his real name. */
    public long object(FileObjection said, Actor actor) {
        actor.require(OBJECTORS);
        SubsidyClaim claim = published(said.claimNo(), actor);
        LocalDate today = desk.today();
        store.save(claim.after(SubsidyStep.OBJECT).copy(c -> c.publicity = stopped(claim, today)));
        GeneratedId key = new GeneratedId();
        mapper.insert(
                new Objection(
                        0,
                        claim.no(),
                        said.objector(),
                        said.contact(),
                        said.content(),
                        today,
                        actor.userId(),
                        null,
                        null,
                        null,
                        null),
                key);
        desk.done(
                actor,
                "subsidy.object",
                claim.no(),
                null,
                said,
                new SubsidyEvent.Objected(claim.no(), actor.userId(), key.getId()));
        return key.getId();
    }

    /** One that is on show, with a masked name. */
    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public PublicLine shown(String no) {
        return mapper.shown(no, desk.today()).map(PublicLine::masked).orElseThrow(() -> new NotFound(no));
    }

    /** Upheld: the claim is verified anew and its money goes back. Dismissed, and none left: the clock runs on. */
    public void decide(String no, long objectionId, boolean upheld, String opinion, Actor actor) {
        actor.require(Role.CENTER_REVIEWER);
        SubsidyClaim claim = store.forCommand(no, actor);
        if (claim.state() != SubsidyState.OBJECTED)
            throw new Rejected(CommonReason.WRONG_STATE, claim.state().name());
        Objection objection = mapper.objection(no, objectionId).orElseThrow(() -> new NotFound(objectionId));
        actor.requireOtherThan(objection.filedBy());
        String word = Opinion.required(opinion);
        if (mapper.decide(objectionId, upheld, actor.userId(), desk.now(), word) == 0)
            throw new Rejected(SubsidyReason.OBJECTION_DECIDED);
        boolean more = mapper.objections(no).stream().anyMatch(Objection::isOpen);
        ObjectionOutcome outcome =
                upheld ? ObjectionOutcome.UPHELD : more ? ObjectionOutcome.NEXT : ObjectionOutcome.DISMISSED;
        SubsidyClaim kept =
                switch (outcome) {
                    case UPHELD -> verifiedAnew(claim, word, actor);
                    case NEXT -> claim;
                    case DISMISSED ->
                        store.save(
                                claim.after(SubsidyStep.DISMISS).copy(c -> c.publicity = runningOn(claim.publicity())));
                };
        desk.done(
                actor,
                "subsidy.decideObjection",
                no,
                objection,
                mapper.objection(no, objectionId).orElseThrow(),
                new SubsidyEvent.ObjectionDecided(
                        no,
                        actor.userId(),
                        outcome,
                        kept.publicity() == null ? null : kept.publicity().to()));
    }

    /** By the clock, once the last day is over. */
    public void end(String no) {
        SubsidyClaim claim = store.locked(no);
        if (claim.state() != SubsidyState.IN_PUBLICITY) return;
        if (!desk.today().isAfter(claim.publicity().to()))
            throw new Rejected(
                    SubsidyReason.PUBLICITY_NOT_OVER, claim.publicity().to());
        SubsidyClaim kept = store.save(claim.after(SubsidyStep.END_PUBLICITY));
        desk.doneBySystem(
                "subsidy.endPublicity", no, claim, kept, new SubsidyEvent.Publicised(no, SubsidyEvent.SYSTEM));
    }

    private SubsidyClaim verifiedAnew(SubsidyClaim claim, String opinion, Actor actor) {
        accounts.giveBack(claim, desk.today(), actor);
        store.withoutRows(claim.no());
        return store.save(claim.after(SubsidyStep.RETURN).withoutAmount().copy(c -> c.opinion = opinion));
    }

    /** A published claim is everybody's to see, so it is no secret that it exists. */
    private SubsidyClaim published(String no, Actor actor) {
        claims.lock(no);
        SubsidyClaim claim = claims.find(no).orElseThrow(() -> new NotFound(no));
        boolean shown = claim.state() == SubsidyState.IN_PUBLICITY || claim.state() == SubsidyState.OBJECTED;
        if (!shown) throw new NotFound(no);
        if (actor.scope().isRegion() && !actor.region().equals(claim.region())) throw new NotFound(no);
        return claim;
    }

    private Publicity stopped(SubsidyClaim claim, LocalDate today) {
        Publicity runs = claim.publicity();
        return runs.left() != null ? runs : new Publicity(runs.from(), runs.to(), workdaysLeft(today, runs.to()));
    }

    private Publicity runningOn(Publicity stopped) {
        return new Publicity(stopped.from(), calendar.due(desk.today(), stopped.left()), null);
    }

    /** Working days after today up to and including the last. */
    private int workdaysLeft(LocalDate today, LocalDate last) {
        BusinessDays days = calendar.businessDays();
        return Math.toIntExact(today.plusDays(1)
                .datesUntil(last.isBefore(today) ? today.plusDays(1) : last.plusDays(1))
                .filter(days::isWorkday)
                .count());
    }
}
