package cn.ippledge.financing.web;

import cn.ippledge.collateral.RightValue;
import cn.ippledge.collateral.Valuation;
import cn.ippledge.collateral.ValuationState;
import cn.ippledge.collateral.Valuations;
import cn.ippledge.financing.Application;
import cn.ippledge.financing.Applications;
import cn.ippledge.financing.CreditDecisions;
import cn.ippledge.financing.Eligibility;
import cn.ippledge.financing.Invitation;
import cn.ippledge.financing.Matching;
import cn.ippledge.party.Parties;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Everything about one application that this reader may know, as a part of the case page. */
@Controller
class SummaryFragment {

    private final Applications applications;
    private final Eligibility eligibility;
    private final Matching matching;
    private final CreditDecisions credit;
    private final Valuations valuations;
    private final Parties parties;
    private final DraftView view;

    SummaryFragment(
            Applications applications,
            Eligibility eligibility,
            Matching matching,
            CreditDecisions credit,
            Valuations valuations,
            Parties parties,
            DraftView view) {
        this.applications = applications;
        this.eligibility = eligibility;
        this.matching = matching;
        this.credit = credit;
        this.valuations = valuations;
        this.parties = parties;
        this.view = view;
    }

    @GetMapping("/applications/{no}/summary")
    String summary(@PathVariable String no, Model model, Actor actor) {
        Application application = applications.get(no, actor);
        List<Invitation> invitations = matching.invitations(no, actor);
        model.addAttribute("financing", application);
        model.addAttribute("rights", view.chosenRights(application));
        model.addAttribute("banks", view.chosenBanks(application));
        model.addAttribute("values", signedValues(no));
        model.addAttribute("findings", eligibility.findings(no, actor));
        model.addAttribute("invitations", invitations);
        model.addAttribute("proposals", credit.proposals(no, actor));
        model.addAttribute("names", names(application, invitations));
        model.addAttribute(
                "mayEdit", application.editable() && actor.organisation().equals(application.enterprise()));
        model.addAttribute("mayWithdraw", Applications.mayWithdraw(application, actor));
        model.addAttribute("mayCancel", Applications.mayCancel(application, actor));
        return "financing/summary";
    }

    /** Nobody relies on a value before the firm has signed it. */
    private Map<Long, Money> signedValues(String no) {
        return valuations
                .current(no)
                .filter(valuation -> valuation.state() == ValuationState.SIGNED)
                .map(Valuation::values)
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(RightValue::rightId, RightValue::value));
    }

    private Map<PartyId, String> names(Application application, List<Invitation> invitations) {
        Map<PartyId, String> names = new HashMap<>();
        Stream.of(
                        Stream.of(application.enterprise()),
                        Stream.ofNullable(application.bank()),
                        Stream.ofNullable(application.evaluator()),
                        invitations.stream().map(Invitation::bank))
                .flatMap(ids -> ids)
                .forEach(id -> names.computeIfAbsent(
                        id, party -> parties.organisation(party).name()));
        return names;
    }
}
