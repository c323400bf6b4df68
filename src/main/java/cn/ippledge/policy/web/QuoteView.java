package cn.ippledge.policy.web;

import cn.ippledge.policy.Policy;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.AmountInWords;
import cn.ippledge.shared.Explanation.Step;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A quote in words: how much, how it came about, where it was cut, and why not. */
record QuoteView(
        String decision,
        String tone,
        String amount,
        String inWords,
        List<Part> parts,
        List<Ground> grounds,
        List<Told> steps,
        List<Cut> cuts) {

    /** An item or a party with its amount. */
    public record Part(String name, String amount) {}

    /** @param article the text that the ground comes from, where it was visible */
    public record Ground(String text, String articleNo, String article) {}

    public record Told(String label, String sum, String result, boolean cap) {}

    /** @param lost how much less it became */
    public record Cut(String label, String limit, String lost) {}

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]+\\.[0-9]{2}");
    private static final Pattern FRACTION = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Set<String> FRACTIONS =
            Set.of("share", "ratio", "ceiling", "points", "rate", "annualRate", "lpr", "ipShare", "breaker");
    private static final Set<String> FRACTION_STEPS = Set.of("RATIO", "ADDITION", "CAP_RATIO", "RATE_CAPPED");
    private static final String CAP = "CAP_";

    static QuoteView of(Quote quote, Policy policy, Words words) {
        List<Part> parts = new ArrayList<>();
        quote.items()
                .forEach(item ->
                        parts.add(new Part(words.text("item." + item.item().name()), words.money(item.amount()))));
        quote.shares()
                .forEach(share ->
                        parts.add(new Part(words.text("share." + share.party()), words.money(share.amount()))));
        List<Step> steps = quote.explanation().steps();
        return new QuoteView(
                words.text("decision." + quote.decision()),
                quote.granted() ? "green" : "orange",
                words.money(quote.amount()),
                quote.amount().isPositive() && words.locale().getLanguage().equals(Locale.CHINESE.getLanguage())
                        ? AmountInWords.of(quote.amount())
                        : null,
                parts,
                quote.reasons().stream()
                        .map(each -> ground(each, policy, words))
                        .toList(),
                steps.stream().map(each -> told(each, words)).toList(),
                steps.stream()
                        .filter(step ->
                                step.label().startsWith(CAP) && step.operands().containsKey("amount"))
                        .map(step -> cut(step, words))
                        .toList());
    }

    private static Ground ground(Quote.Ground ground, Policy policy, Words words) {
        String article = policy.articles().stream()
                .filter(each -> each.no().equals(ground.article()))
                .map(Policy.Article::text)
                .findFirst()
                .orElse("");
        return new Ground(words.text("ground." + ground.code()), ground.article(), article);
    }

    private static Cut cut(Step step, Words words) {
        Money before = Money.of(step.operands().get("amount")), after = Money.of(step.result());
        return new Cut(words.text("step." + step.label()), words.money(after), words.money(before.minus(after)));
    }

    private static Told told(Step step, Words words) {
        List<String> operands = new ArrayList<>();
        for (Map.Entry<String, String> operand : step.operands().entrySet()) {
            if (operand.getValue().isBlank()) continue;
            operands.add(words.text(
                    "calculator.operand",
                    operandName(operand.getKey(), words),
                    value(operand.getValue(), FRACTIONS.contains(operand.getKey()), words)));
        }
        return new Told(
                words.text("step." + step.label()),
                String.join(words.text("calculator.operands"), operands),
                value(step.result(), FRACTION_STEPS.contains(step.label()), words),
                step.label().startsWith(CAP));
    }

    private static String operandName(String name, Words words) {
        return words.textOr("operand." + name, words.fact(name, name));
    }

    private static String value(String text, boolean fraction, Words words) {
        if (text.equals("true") || text.equals("false")) return words.flag(text.equals("true"));
        try {
            if (fraction && FRACTION.matcher(text).matches())
                return Rate.of(text).percent();
            return AMOUNT.matcher(text).matches() ? words.money(Money.of(text)) : text;
        } catch (Refusal notSuchANumber) {
            return text;
        }
    }
}
