package cn.ippledge.policy.web;

import cn.ippledge.policy.Policy;
import cn.ippledge.policy.rule.AwardTerms;
import cn.ippledge.policy.rule.CompensationTerms;
import cn.ippledge.policy.rule.InterestTerms;
import cn.ippledge.policy.rule.RewardTerms;
import cn.ippledge.policy.rule.SubsidyTerms;
import cn.ippledge.policy.rule.Terms;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a policy pays, to whom and up to where, in a few sentences: read off its parameters, so it cannot say anything else. */
final class Summary {

    private final Words words;
    private final List<String> sentences = new ArrayList<>();

    private Summary(Words words) {
        this.words = words;
    }

    static List<String> of(Policy policy, Words words) {
        Summary summary = new Summary(words);
        summary.say("policy.says.to." + policy.kind());
        summary.terms(policy.rule().terms());
        if (policy.rule().tables().named("gates").isPresent()) summary.say("policy.says.gates");
        return List.copyOf(summary.sentences);
    }

    private void terms(Terms terms) {
        if (terms instanceof SubsidyTerms subsidy) subsidy(subsidy);
        if (terms instanceof CompensationTerms compensation) compensation(compensation);
        if (terms instanceof RewardTerms reward)
            say("policy.says.reward", reward.ratio().percent());
        if (terms instanceof AwardTerms) say("policy.says.awards");
    }

    private void subsidy(SubsidyTerms subsidy) {
        if (subsidy.interest() != null) interest(subsidy.interest());
        for (SubsidyTerms.FeeTerms fee : subsidy.fees()) {
            String item = words.text("item." + fee.item().name());
            if (fee.ofPrincipal() != null)
                say("policy.says.feeOfPrincipal", item, fee.ofPrincipal().percent());
            else say("policy.says.fee", item, fee.ratio().percent());
            cap("policy.says.feeCap", fee.cap(), item);
            cap("policy.says.feeYearCap", fee.yearCap(), item);
        }
        cap("policy.says.yearCap", subsidy.yearCap());
        cap("policy.says.lifeCap", subsidy.lifeCap());
        if (subsidy.requiresSettlement()) say("policy.says.settled");
        if (subsidy.exclusive()) say("policy.says.exclusive");
    }

    private void interest(InterestTerms interest) {
        String ratio = interest.ratio() == null
                ? words.text("policy.says.byTable")
                : interest.ratio().percent();
        String multiple = interest.lprMultiple().compareTo(BigDecimal.ONE) == 0
                ? "LPR"
                : words.text("policy.says.multiple", interest.lprMultiple().toPlainString());
        say("policy.says.interest." + interest.base(), ratio, multiple);
        if (interest.lprDay() != null) say("policy.says.lprDay", words.text("lpr.day." + interest.lprDay()));
        if (interest.base().name().endsWith("RATE") || interest.base().name().equals("LPR"))
            say("policy.says.months", interest.months());
        if (interest.ipPartOnly()) say("policy.says.ipPart");
        if (interest.notAboveActualInterest()) say("policy.says.actualInterest");
        cap("policy.says.loanCap", interest.cap());
    }

    private void compensation(CompensationTerms compensation) {
        for (CompensationTerms.ShareTerms share : compensation.shares()) {
            String party = words.text("share." + share.party());
            if (share.share() == null) say("policy.says.shareByTable", party);
            else say("policy.says.share", party, share.share().percent());
        }
        if (compensation.lender() != null) say("policy.says.rest", words.text("share." + compensation.lender()));
        else say("policy.says.restByMode");
        rate("policy.says.ratioCeiling", compensation.ratioCeiling());
        if (compensation.ipPartOnly()) say("policy.says.ipLoss");
        rate("policy.says.jointCeiling", compensation.jointCeiling());
        rate("policy.says.breaker", compensation.breaker());
        if (compensation.poolLimited()) say("policy.says.poolLimited");
    }

    private void cap(String key, Money cap, Object... before) {
        if (cap == null) return;
        List<Object> args = new ArrayList<>(List.of(before));
        args.add(words.money(cap));
        say(key, args.toArray());
    }

    private void rate(String key, Rate rate) {
        if (rate != null) say(key, rate.percent());
    }

    private void say(String key, Object... args) {
        sentences.add(words.text(key, args));
    }
}
