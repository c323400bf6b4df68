package cn.ippledge.financing.web;

import cn.ippledge.financing.ApplicationFilter;
import cn.ippledge.financing.ApplicationLine;
import cn.ippledge.financing.ApplicationState;
import cn.ippledge.financing.Applications;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Scope;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The applications one may see: as a list, and the newest few on the home page. */
@Controller
@RequestMapping("/applications")
class ApplicationPages {

    private static final Set<Scope.Kind> WITHOUT_APPLICATIONS = EnumSet.of(Scope.Kind.PARTNER, Scope.Kind.NOTHING);

    private static final int ON_HOME_PAGE = 5;

    private final Applications applications;

    ApplicationPages(Applications applications) {
        this.applications = applications;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) ApplicationState state,
            @RequestParam(defaultValue = "SAVED") ApplicationFilter.Sort sort,
            @RequestParam(defaultValue = "false") boolean ascending,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        ApplicationFilter filter = new ApplicationFilter(q, state, sort, ascending);
        model.addAttribute("page", applications.search(filter, Page.Request.page(page), actor));
        model.addAttribute("filter", filter);
        model.addAttribute("states", ApplicationState.values());
        model.addAttribute("url", url(filter));
        model.addAttribute("kind", actor.scope().kind());
        model.addAttribute("mayStart", actor.scope().kind() == Scope.Kind.ENTERPRISE);
        return htmx == null ? "financing/list" : "financing/list :: rows";
    }

    /** The case page belongs to the processes; this address is kept for links and people. */
    @GetMapping("/{no}")
    String show(@PathVariable String no, Actor actor) {
        return "redirect:/cases/" + applications.get(no, actor).no();
    }

    @GetMapping("/home")
    Object home(Model model, Actor actor) {
        if (WITHOUT_APPLICATIONS.contains(actor.scope().kind())) return new ResponseEntity<>(HttpStatus.NO_CONTENT);
        Page<ApplicationLine> newest =
                applications.search(ApplicationFilter.ALL, new Page.Request(1, ON_HOME_PAGE), actor);
        model.addAttribute("page", newest);
        model.addAttribute("mayStart", actor.scope().kind() == Scope.Kind.ENTERPRISE);
        return "financing/home";
    }

    private static String url(ApplicationFilter filter) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/applications");
        if (filter.q() != null) url.queryParam("q", filter.q());
        if (filter.state() != null) url.queryParam("state", filter.state());
        return url.queryParam("sort", filter.sort())
                .queryParam("ascending", filter.ascending())
                .toUriString();
    }
}
