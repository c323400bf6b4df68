package cn.ippledge.collateral.web;

import cn.ippledge.collateral.IpRight;
import cn.ippledge.collateral.IpRights;
import cn.ippledge.collateral.RightDetails;
import cn.ippledge.collateral.RightFilter;
import cn.ippledge.collateral.RightStatus;
import cn.ippledge.collateral.RightType;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Page;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The file of IP rights for programs. */
@RestController
@RequestMapping("/api/v1/rights")
class RightApi {

    private final IpRights rights;

    RightApi(IpRights rights) {
        this.rights = rights;
    }

    @GetMapping
    Page<IpRight> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) RightType type,
            @RequestParam(required = false) RightStatus status,
            @RequestParam(required = false) RightFilter.Sort sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            Actor actor) {
        return rights.search(new RightFilter(q, type, status, sort), new Page.Request(page, size), actor);
    }

    @GetMapping("/{id}")
    IpRight get(@PathVariable long id, Actor actor) {
        return rights.get(id, actor);
    }

    @PostMapping
    ResponseEntity<IpRight> add(@RequestBody RightDetails details, Actor actor) {
        long id = rights.add(details, actor);
        return ResponseEntity.created(URI.create("/api/v1/rights/" + id)).body(rights.get(id, actor));
    }
}
