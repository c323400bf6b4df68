package cn.ippledge.collateral.web;

import cn.ippledge.collateral.IpRight;
import cn.ippledge.collateral.PledgeChange;
import cn.ippledge.collateral.PledgeChanges;
import cn.ippledge.collateral.Pledges;
import cn.ippledge.collateral.Registration;
import cn.ippledge.collateral.RegistrationFilter;
import cn.ippledge.collateral.RegistrationFinding;
import cn.ippledge.collateral.RegistrationState;
import cn.ippledge.collateral.RightType;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Page;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pledge registrations within the caller's sight. */
@RestController
@RequestMapping("/api/v1/registrations")
class RegistrationApi {

    record Items(List<Registration> items, long total) {}

    record Detail(
            Registration registration,
            List<IpRight> rights,
            List<RegistrationFinding> findings,
            List<PledgeChange> changes) {}

    private final Pledges pledges;
    private final PledgeChanges changes;

    RegistrationApi(Pledges pledges, PledgeChanges changes) {
        this.pledges = pledges;
        this.changes = changes;
    }

    @GetMapping
    Items search(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) RightType type,
            @RequestParam(required = false) RegistrationState state,
            @RequestParam(required = false) RegistrationFilter.Sort sort,
            @RequestParam(defaultValue = "1") int page,
            Actor actor) {
        Page<Registration> found =
                pledges.search(new RegistrationFilter(q, type, state, sort), Page.Request.page(page), actor);
        return new Items(found.items(), found.total());
    }

    @GetMapping("/{no}")
    Detail get(@PathVariable String no, Actor actor) {
        return new Detail(
                pledges.get(no, actor), pledges.rights(no, actor), pledges.findings(no, actor), changes.of(no, actor));
    }
}
