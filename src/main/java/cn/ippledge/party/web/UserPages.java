package cn.ippledge.party.web;

import cn.ippledge.party.Organisation;
import cn.ippledge.party.Parties;
import cn.ippledge.party.RightsChanges;
import cn.ippledge.party.UserAdministration;
import cn.ippledge.party.UserAdministration.InviteUser;
import cn.ippledge.party.UserLine;
import cn.ippledge.party.UserState;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** People of every organisation: found, invited, given other rights, shut out. */
@Controller
@RequestMapping("/admin/users")
class UserPages {

    record InviteForm(String login, String name, List<Role> roles) {}

    private final UserAdministration administration;
    private final RightsChanges rights;
    private final Parties parties;
    private final Notice notice;

    UserPages(UserAdministration administration, RightsChanges rights, Parties parties, Notice notice) {
        this.administration = administration;
        this.rights = rights;
        this.parties = parties;
        this.notice = notice;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) OrganisationKind kind,
            @RequestParam(required = false) UserState state,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        UserAdministration.Filter filter = new UserAdministration.Filter(kind, state, q);
        model.addAttribute("page", administration.search(filter, Page.Request.page(page), actor));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", OrganisationKind.values());
        model.addAttribute("states", UserState.values());
        model.addAttribute("system", actor.has(Role.ADMIN_SYSTEM));
        model.addAttribute("url", url(filter));
        return htmx == null ? "party/users" : "party/users :: rows";
    }

    @GetMapping("/new")
    String form(@RequestParam long organisation, Model model, Actor actor) {
        actor.require(Role.ADMIN_SYSTEM);
        model.addAttribute("form", new InviteForm(null, null, List.of()));
        return inviting(organisation, model);
    }

    @PostMapping("/new")
    String invite(
            @RequestParam long organisation,
            @ModelAttribute("form") InviteForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        try {
            InviteUser command =
                    new InviteUser(form.login(), form.name(), new PartyId(organisation), set(form.roles()));
            model.addAttribute("invitation", administration.invite(command, actor));
            return "party/invitation";
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return inviting(organisation, model);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model, Actor actor) {
        UserLine user = administration.get(id, actor);
        model.addAttribute("user", user);
        model.addAttribute("grantable", user.kind().roles());
        model.addAttribute("pending", rights.pending(actor).stream().anyMatch(change -> change.userId() == id));
        model.addAttribute("self", actor.userId() == id);
        model.addAttribute("system", actor.has(Role.ADMIN_SYSTEM));
        return "party/user";
    }

    @PostMapping("/{id}/roles")
    String propose(
            @PathVariable long id,
            @RequestParam(required = false) List<Role> roles,
            Actor actor,
            RedirectAttributes next) {
        rights.propose(id, set(roles), actor);
        notice.leave(next, "party.rights.proposed.done");
        return "redirect:/admin/users/" + id;
    }

    @PostMapping("/{id}/disable")
    String disable(@PathVariable long id, Actor actor, RedirectAttributes next) {
        administration.disable(id, actor);
        notice.leave(next, "party.user.disabled");
        return "redirect:/admin/users/" + id;
    }

    /** Answers with the token itself: it is shown once and is in no address or redirect. */
    @PostMapping("/{id}/reset")
    String reset(@PathVariable long id, Model model, Actor actor) {
        model.addAttribute("invitation", administration.resetPassword(id, actor));
        return "party/invitation";
    }

    private String inviting(long organisation, Model model) {
        Organisation at = parties.organisation(new PartyId(organisation));
        model.addAttribute("organisation", at);
        model.addAttribute("grantable", at.kind().roles());
        return "party/user-new";
    }

    private static Set<Role> set(List<Role> roles) {
        return roles == null || roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    private static String url(UserAdministration.Filter filter) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/admin/users");
        if (filter.text() != null) url.queryParam("q", filter.text());
        if (filter.kind() != null) url.queryParam("kind", filter.kind());
        if (filter.state() != null) url.queryParam("state", filter.state());
        return url.encode().toUriString();
    }
}
