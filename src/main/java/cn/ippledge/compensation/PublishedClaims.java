package cn.ippledge.compensation;

import cn.ippledge.record.LeaveObjection;
import cn.ippledge.record.PublicObjection;
import cn.ippledge.record.PublicObjections;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 公示. Claims for everybody to see, and what anybody has against them. An objection stops the clock once the clerk has found it
 * admissible, and no payment is released while one waits for that word.
 */
@Service
@Transactional
public class PublishedClaims {

    private final PanelMapper mapper;
    private final PublicObjections objections;
    private final ClaimPublicity publicity;
    private final ClaimStore store;
    private final ClaimDesk desk;

    PublishedClaims(
            PanelMapper mapper,
            PublicObjections objections,
            ClaimPublicity publicity,
            ClaimStore store,
            ClaimDesk desk) {
        this.mapper = mapper;
        this.objections = objections;
        this.publicity = publicity;
        this.store = store;
        this.desk = desk;
    }

    /** @param region null for all; @param q part of a number or name, null for all */
    @Transactional(readOnly = true)
    public Page<PublishedClaim> search(RegionCode region, String q, Page.Request page) {
        String pattern = q == null || q.isBlank() ? null : new NoticeFilter(q, null).pattern();
        return page.of(
                mapper.published(region, pattern, desk.today(), page.offset(), page.size()),
                mapper.countPublished(region, pattern, desk.today()));
    }

    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public PublishedClaim get(String no) {
        return mapper.onShow(no, desk.today()).orElseThrow(() -> new NotFound(no));
    }

    /** @param address where it came from; only its digest is kept */
    public void leave(LeaveObjection said, String address) {
        PublishedClaim claim = get(said.caseNo());
        objections.leave(said, claim.region(), claim.enterpriseName(), address);
    }

    /** For the finance center alone: names and numbers are in it. */
    @Transactional(readOnly = true)
    public List<PublicObjection> objections(String no, Actor actor) {
        store.visible(no, actor);
        return actor.kind() == OrganisationKind.CENTER ? objections.ofCase(no) : List.of();
    }

    /** The clerk finds it admissible, and the clock stops until it is decided; or says why it is not. */
    public void decide(String no, long id, boolean admissible, String reason, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        CompensationClaim claim = store.locked(no, actor);
        PublicObjection objection = objections.decide(no, id, admissible, reason, actor);
        if (admissible) publicity.raise(claim, objection.objector(), objection.content(), actor);
    }
}
