package cn.ippledge.policy.web;

import cn.ippledge.policy.Fact;
import cn.ippledge.policy.FactType;
import cn.ippledge.policy.Facts;
import cn.ippledge.policy.Policy;
import cn.ippledge.policy.PolicyBook;
import cn.ippledge.policy.PolicyKind;
import cn.ippledge.policy.Quote;
import cn.ippledge.policy.table.DecisionTable;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Explanation;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The policy book for programs, and what a policy would say of a case. Stores nothing. */
@RestController
@RequestMapping("/api/v1/policies")
class PolicyApi {

    record Line(
            String id,
            int version,
            PolicyKind kind,
            String title,
            String documentNo,
            LocalDate validFrom,
            LocalDate validTo,
            boolean illustrative,
            RegionCode region) {

        static Line of(Policy policy) {
            return new Line(
                    policy.id(),
                    policy.version(),
                    policy.kind(),
                    policy.title(),
                    policy.documentNo(),
                    policy.validFrom(),
                    policy.validTo(),
                    policy.illustrative(),
                    policy.region());
        }
    }

    record AskedFact(String name, FactType type, String label, boolean required) {}

    record Detail(
            String id,
            int version,
            PolicyKind kind,
            String title,
            String documentNo,
            LocalDate validFrom,
            LocalDate validTo,
            boolean illustrative,
            RegionCode region,
            Policy.Source source,
            List<AskedFact> facts,
            List<DecisionTable> tables,
            List<Policy.Article> articles) {}

    record Question(LocalDate on, Map<String, Object> facts) {
        Question complete() {
            if (on == null) throw Rejected.field("on", CommonReason.REQUIRED);
            if (facts == null) throw Rejected.field("facts", CommonReason.REQUIRED);
            return this;
        }
    }

    record Reason(String code, String article, String message) {}

    record Step(String label, String formula, Map<String, String> operands, String result) {}

    record Answer(
            String policy,
            int version,
            Quote.Decision decision,
            Money amount,
            List<Quote.Share> shares,
            List<Quote.ItemAmount> items,
            List<Reason> reasons,
            List<Step> steps) {}

    private final PolicyBook book;
    private final MessageSource messages;

    PolicyApi(PolicyBook book, MessageSource messages) {
        this.book = book;
        this.messages = messages;
    }

    @GetMapping
    List<Line> list(
            @RequestParam(required = false) RegionCode region,
            @RequestParam(required = false) PolicyKind kind,
            @RequestParam(required = false) LocalDate on) {
        return book.list(region, kind, on).stream().map(Line::of).toList();
    }

    @GetMapping("/{id}")
    Detail get(@PathVariable String id, Locale locale) {
        Policy policy = book.get(id);
        List<AskedFact> facts = policy.rule().facts().stream()
                .map(fact -> asked(fact, policy.rule().required().contains(fact), locale))
                .toList();
        return new Detail(
                policy.id(),
                policy.version(),
                policy.kind(),
                policy.title(),
                policy.documentNo(),
                policy.validFrom(),
                policy.validTo(),
                policy.illustrative(),
                policy.region(),
                policy.source(),
                facts,
                policy.rule().tables().all(),
                policy.articles());
    }

    @PostMapping("/{id}/quotes")
    Answer quote(@PathVariable String id, @RequestBody Question question, Locale locale) {
        Question asked = question.complete();
        Quote quote = book.quote(id, Facts.read(asked.facts()), asked.on());
        return new Answer(
                quote.policy(),
                quote.version(),
                quote.decision(),
                quote.amount(),
                quote.shares(),
                quote.items(),
                quote.reasons().stream().map(each -> reason(each, locale)).toList(),
                quote.explanation().steps().stream()
                        .map(each -> step(each, locale))
                        .toList());
    }

    private AskedFact asked(Fact fact, boolean required, Locale locale) {
        return new AskedFact(fact.name(), fact.type(), text("fact." + fact.name(), locale), required);
    }

    private Reason reason(Quote.Ground ground, Locale locale) {
        return new Reason(ground.code(), ground.article(), text("ground." + ground.code(), locale));
    }

    private Step step(Explanation.Step step, Locale locale) {
        return new Step(text("step." + step.label(), locale), step.formula(), step.operands(), step.result());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, key, locale);
    }
}
