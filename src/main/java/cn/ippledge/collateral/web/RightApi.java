package cn.ippledge.collateral.web;

import cn.ippledge.collateral.IpRight;
import cn.ippledge.collateral.IpRights;
import cn.ippledge.collateral.RightDetails;
import cn.ippledge.collateral.RightFilter;
import cn.ippledge.collateral.RightStatus;
import cn.ippledge.collateral.RightType;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Page;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
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

    /** @param standing where the right stands today; {@code status} is what was last found */
    record Answer(@JsonUnwrapped IpRight right, RightStatus standing) {}

    private final IpRights rights;
    private final Clock clock;

    RightApi(IpRights rights, Clock clock) {
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping
    Page<Answer> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) RightType type,
            @RequestParam(required = false) RightStatus status,
            @RequestParam(required = false) RightFilter.Sort sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            Actor actor) {
        return rights.search(new RightFilter(q, type, status, sort), new Page.Request(page, size), actor)
                .map(this::answer);
    }

    @GetMapping("/{id}")
    Answer get(@PathVariable long id, Actor actor) {
        return answer(rights.get(id, actor));
    }

    @PostMapping
    ResponseEntity<Answer> add(@RequestBody RightDetails details, Actor actor) {
        long id = rights.add(details, actor);
        return ResponseEntity.created(URI.create("/api/v1/rights/" + id)).body(get(id, actor));
    }

    private Answer answer(IpRight right) {
        return new Answer(right, right.statusOn(LocalDate.now(clock)));
    }
}
