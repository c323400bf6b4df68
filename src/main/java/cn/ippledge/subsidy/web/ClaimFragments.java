package cn.ippledge.subsidy.web;

import cn.ippledge.party.Parties;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Role;
import cn.ippledge.subsidy.CitizensObjections;
import cn.ippledge.subsidy.ClawBacks;
import cn.ippledge.subsidy.FileObjection;
import cn.ippledge.subsidy.Subsidies;
import cn.ippledge.subsidy.SubsidyClaim;
import cn.ippledge.subsidy.SubsidyExplanations;
import cn.ippledge.subsidy.SubsidyPublicity;
import cn.ippledge.subsidy.SubsidyState;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Everything about one claim: as a part of the case page, as a page to print, as JSON; objections and claw-back. */
@Controller
@RequestMapping("/subsidies/{no}")
class ClaimFragments {

    private final SubsidyExplanations explanations;
    private final SubsidyPublicity publicity;
    private final CitizensObjections citizens;
    private final Subsidies subsidies;
    private final ClawBacks clawBacks;
    private final Parties parties;

    ClaimFragments(
            SubsidyExplanations explanations,
            SubsidyPublicity publicity,
            CitizensObjections citizens,
            Subsidies subsidies,
            ClawBacks clawBacks,
            Parties parties) {
        this.explanations = explanations;
        this.publicity = publicity;
        this.citizens = citizens;
        this.subsidies = subsidies;
        this.clawBacks = clawBacks;
        this.parties = parties;
    }

    @GetMapping("/summary")
    String summary(@PathVariable String no, Model model, Actor actor) {
        SubsidyClaim claim = fill(no, model, actor);
        boolean own = actor.organisation().equals(claim.claimant());
        boolean open = claim.state() == SubsidyState.DRAFT;
        model.addAttribute("mayEdit", own && open);
        model.addAttribute(
                "mayWithdraw",
                own && (open || claim.state() == SubsidyState.SUBMITTED || claim.state() == SubsidyState.PROPOSED));
        model.addAttribute("mayObject", shown(claim) && actor.hasAny(Role.CENTER_CLERK, Role.IP_CLERK));
        model.addAttribute("citizens", citizens.of(no, actor));
        model.addAttribute("mayAdmit", actor.has(Role.CENTER_CLERK));
        model.addAttribute("mayAskBack", claim.state() == SubsidyState.PAID && actor.has(Role.CENTER_REVIEWER));
        model.addAttribute("mayDecideBack", actor.has(Role.CENTER_DIRECTOR));
        return "subsidy/summary";
    }

    /** The same on paper. */
    @GetMapping("/explanation")
    String print(@PathVariable String no, Model model, Actor actor) {
        fill(no, model, actor);
        model.addAttribute("printing", true);
        return "subsidy/explanation";
    }

    @GetMapping("/explanation.json")
    @ResponseBody
    ResponseEntity<SubsidyExplanations.Explained> export(@PathVariable String no, Actor actor) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + no + ".json\"")
                .body(explanations.of(no, actor));
    }

    @GetMapping("/objection")
    String objectionForm(@PathVariable String no, Model model, Actor actor) {
        model.addAttribute("no", no);
        return "subsidy/objection";
    }

    @PostMapping("/objection")
    String object(
            @PathVariable String no,
            @RequestParam String objector,
            @RequestParam String contact,
            @RequestParam String content,
            Actor actor) {
        publicity.object(new FileObjection(no, objector, contact, content), actor);
        return "redirect:/publicity";
    }

    @PostMapping("/claw-back")
    String askBack(@PathVariable String no, @RequestParam String opinion, Actor actor) {
        clawBacks.ask(no, opinion, actor);
        return "redirect:/cases/" + no;
    }

    @PostMapping("/claw-back/decision")
    String decideBack(
            @PathVariable String no,
            @RequestParam boolean established,
            @RequestParam(required = false) String opinion,
            Actor actor) {
        clawBacks.decide(no, established, opinion, actor);
        return "redirect:/cases/" + no;
    }

    private SubsidyClaim fill(String no, Model model, Actor actor) {
        SubsidyExplanations.Explained how = explanations.of(no, actor);
        SubsidyClaim claim = how.claim();
        model.addAttribute("how", how);
        model.addAttribute("c", claim);
        model.addAttribute(
                "claimantName", parties.organisation(claim.claimant()).name());
        model.addAttribute("said", subsidies.declared(no, actor));
        model.addAttribute("objections", publicity.objections(no, actor));
        model.addAttribute("clawBack", clawBacks.of(no, actor).orElse(null));
        return claim;
    }

    private static boolean shown(SubsidyClaim claim) {
        return claim.state() == SubsidyState.IN_PUBLICITY || claim.state() == SubsidyState.OBJECTED;
    }
}
