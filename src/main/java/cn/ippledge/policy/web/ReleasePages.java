package cn.ippledge.policy.web;

import cn.ippledge.policy.PolicyReleases;
import cn.ippledge.shared.Actor;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The verbs by which a draft comes into force and a version goes out of it; the inbox offers the same. */
@Controller
@RequestMapping("/policies/drafts")
class ReleasePages {

    private final PolicyReleases releases;

    ReleasePages(PolicyReleases releases) {
        this.releases = releases;
    }

    @PostMapping("/{no}/submit")
    String submit(@PathVariable String no, Actor actor) {
        releases.submit(no, actor);
        return page(no);
    }

    @PostMapping("/{no}/test-decision")
    String acceptTest(
            @PathVariable String no,
            @RequestParam boolean accepted,
            @RequestParam(required = false) String opinion,
            Actor actor) {
        releases.acceptTest(no, accepted, opinion, actor);
        return page(no);
    }

    @PostMapping("/{no}/release")
    String release(
            @PathVariable String no,
            @RequestParam boolean released,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) String opinion,
            Actor actor) {
        if (released) releases.release(no, from, opinion, actor);
        else releases.sendBack(no, opinion, actor);
        return page(no);
    }

    @PostMapping("/withdraw")
    String withdraw(@RequestParam String id, @RequestParam int version, @RequestParam String reason, Actor actor) {
        return page(releases.requestWithdrawal(id, version, reason, actor));
    }

    @PostMapping("/{no}/withdrawal")
    String decideWithdrawal(
            @PathVariable String no,
            @RequestParam boolean approved,
            @RequestParam(required = false) String opinion,
            Actor actor) {
        releases.decideWithdrawal(no, approved, opinion, actor);
        return page(no);
    }

    private static String page(String no) {
        return "redirect:/policies/drafts/" + no;
    }
}
