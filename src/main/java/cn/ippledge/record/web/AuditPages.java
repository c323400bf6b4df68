package cn.ippledge.record.web;

import cn.ippledge.record.AuditFilter;
import cn.ippledge.record.AuditSearch;
import cn.ippledge.record.seal.Verifications;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NavItem;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The audit trail for those who audit: search, one entry in full, and the verification of the whole chain. */
@Controller
class AuditPages {

    private final AuditSearch search;
    private final Verifications verifications;

    AuditPages(AuditSearch search, Verifications verifications) {
        this.search = search;
        this.verifications = verifications;
    }

    @GetMapping("/audit")
    String list(
            @RequestParam(required = false) String caseNo,
            @RequestParam(required = false) String login,
            @RequestParam(required = false) String command,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) Long before,
            Actor actor,
            Model model) {
        AuditFilter filter = new AuditFilter(caseNo, login, command, from, to);
        AuditSearch.Slice slice = search.search(filter, before, actor);
        model.addAttribute("verifications", verifications.last());
        model.addAttribute("filter", filter);
        model.addAttribute("lines", slice.lines());
        model.addAttribute("older", slice.older() == null ? null : older(filter, slice.older()));
        return "record/audit";
    }

    @GetMapping("/audit/{id}")
    String entry(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("entry", search.get(id, actor));
        return "record/audit-entry";
    }

    @PostMapping("/audit/verification")
    String verify(Actor actor, Model model) {
        actor.require(Role.AUDITOR, Role.ADMIN_AUDIT);
        model.addAttribute("verification", verifications.full());
        return "record/verification";
    }

    @Bean
    static NavItem auditItem() {
        return new NavItem("nav.audit", "/audit", "shield-check", 90, Role.AUDITOR, Role.ADMIN_AUDIT);
    }

    private static String older(AuditFilter filter, long before) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/audit").queryParam("before", before);
        if (filter.caseNo() != null) url.queryParam("caseNo", "{caseNo}");
        if (filter.login() != null) url.queryParam("login", "{login}");
        if (filter.command() != null) url.queryParam("command", "{command}");
        if (filter.from() != null) url.queryParam("from", filter.from());
        if (filter.to() != null) url.queryParam("to", filter.to());
        return url.encode()
                .buildAndExpand(Map.of(
                        "caseNo", String.valueOf(filter.caseNo()),
                        "login", String.valueOf(filter.login()),
                        "command", String.valueOf(filter.command())))
                .toUriString();
    }
}
