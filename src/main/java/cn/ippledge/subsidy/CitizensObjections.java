package cn.ippledge.subsidy;

import cn.ippledge.record.LeaveObjection;
import cn.ippledge.record.PublicObjection;
import cn.ippledge.record.PublicObjections;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Role;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What anybody has against a published subsidy; it stops the clock once the clerk has found it admissible. */
@Service
@Transactional
public class CitizensObjections {

    private final SubsidyPublicity publicity;
    private final PublicObjections objections;
    private final SubsidyStore store;

    CitizensObjections(SubsidyPublicity publicity, PublicObjections objections, SubsidyStore store) {
        this.publicity = publicity;
        this.objections = objections;
        this.store = store;
    }

    /** @param address where it came from; only its digest is kept */
    public void leave(LeaveObjection said, String address) {
        PublicLine line = publicity.shown(said.caseNo());
        objections.leave(said, line.region(), line.claimantName(), address);
    }

    /** For the finance center alone: names and numbers are in it. */
    @Transactional(readOnly = true)
    public List<PublicObjection> of(String no, Actor actor) {
        store.visible(no, actor);
        return actor.kind() == OrganisationKind.CENTER ? objections.ofCase(no) : List.of();
    }

    public void decide(String no, long id, boolean admissible, String reason, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        store.visible(no, actor);
        PublicObjection objection = objections.decide(no, id, admissible, reason, actor);
        if (admissible)
            publicity.object(
                    new FileObjection(no, objection.objector(), objection.contact(), objection.content()), actor);
    }
}
