package cn.ippledge.policy.web;

import cn.ippledge.policy.Fact;
import cn.ippledge.policy.FactType;
import cn.ippledge.policy.Facts;
import cn.ippledge.policy.Policy;
import cn.ippledge.policy.PolicyBook;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What another answer to one question would have brought: every yes or no turned round, and the whole loan secured by IP
 * rights. Only what makes the amount larger is told.
 */
final class WhatIf {

    /** @param amount finished text */
    record Other(String change, String amount) {}

    private final Policy policy;
    private final LocalDate on;
    private final PolicyBook book;
    private final Words words;

    WhatIf(Policy policy, LocalDate on, PolicyBook book, Words words) {
        this.policy = policy;
        this.on = on;
        this.book = book;
        this.words = words;
    }

    List<Other> than(Quote quote, Facts facts) {
        List<Other> better = new ArrayList<>();
        for (Fact fact : policy.rule().facts()) {
            if (fact.type() == FactType.FLAG) {
                boolean turned = !facts.flag(fact);
                String key = turned ? "calculator.whatIf.yes" : "calculator.whatIf.no";
                ask(words.text(key, words.text("fact." + fact.name())), facts.with(fact, turned), quote, better);
            }
            if (fact == Fact.ipShare && facts.rate(fact).compareTo(Rate.ONE) < 0)
                ask(words.text("calculator.whatIf.ipShare"), facts.with(fact, Rate.ONE), quote, better);
        }
        return better;
    }

    private void ask(String change, Facts facts, Quote quote, List<Other> better) {
        try {
            Quote other = book.quote(policy, facts, on);
            if (other.amount().exceeds(quote.amount())) better.add(new Other(change, words.money(other.amount())));
        } catch (Refusal asksForMore) {
            // The other answer leads to a question that was not asked; nothing can be promised.
        }
    }
}
