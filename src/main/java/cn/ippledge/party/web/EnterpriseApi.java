package cn.ippledge.party.web;

import cn.ippledge.party.Enterprise;
import cn.ippledge.party.EnterpriseData;
import cn.ippledge.party.Enterprises;
import cn.ippledge.party.Industry;
import cn.ippledge.party.SizeClass;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Enterprises within the caller's sight. */
@RestController
@RequestMapping("/api/v1/enterprises")
class EnterpriseApi {

    record Items(List<Enterprise> items, long total) {}

    record Change(EnterpriseData data, int version) {}

    private final Enterprises enterprises;

    EnterpriseApi(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    @GetMapping
    Items search(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) SizeClass size,
            @RequestParam(required = false) Industry industry,
            @RequestParam(defaultValue = "false") boolean firstLoan,
            @RequestParam(defaultValue = "false") boolean startUp,
            @RequestParam(defaultValue = "1") int page,
            Actor actor) {
        Page<Enterprise> found = enterprises.search(
                new Enterprises.Filter(size, industry, firstLoan, startUp, q), Page.Request.page(page), actor);
        return new Items(found.items(), found.total());
    }

    @GetMapping("/{id}")
    Enterprise get(@PathVariable long id, Actor actor) {
        return enterprises.get(new PartyId(id), actor);
    }

    @PutMapping("/{id}")
    Enterprise update(@PathVariable long id, @RequestBody Change change, Actor actor) {
        if (change.data() == null) throw Rejected.field("data", CommonReason.REQUIRED);
        return enterprises.update(
                new Enterprises.UpdateEnterprise(new PartyId(id), change.data(), change.version()), actor);
    }
}
