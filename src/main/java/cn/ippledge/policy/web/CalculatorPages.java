package cn.ippledge.policy.web;

import cn.ippledge.policy.Facts;
import cn.ippledge.policy.Policy;
import cn.ippledge.policy.PolicyBook;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * "How much would I get, and why not more": open to everybody, without a login. All that was asked stands in the address; the
 * platform keeps nothing of it, and sets no cookie.
 */
@Controller
class CalculatorPages {

    private static final int TOO_MANY_REQUESTS = 429;

    private final PolicyBook book;
    private final QuoteLimit limit;
    private final MessageSource messages;
    private final Clock clock;

    CalculatorPages(PolicyBook book, QuoteLimit limit, MessageSource messages, Clock clock) {
        this.book = book;
        this.limit = limit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/calculator")
    String calculator(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Words words = new Words(messages, locale);
        LocalDate on = day(typed.get("on"));
        model.addAttribute("on", on);
        List<Policy> inForce = book.list(null, null, on);
        RegionCode region = region(typed.get("region"), typed.get("policy"));
        model.addAttribute("region", region);
        model.addAttribute("regions", choices(inForce, words));
        model.addAttribute(
                "policies",
                inForce.stream()
                        .filter(each -> region == null || region.equals(each.region()))
                        .toList());
        if (typed.getOrDefault("policy", "").isBlank()) return "policy/calculator";

        Policy policy = book.inForce(typed.get("policy"), on).orElseGet(() -> book.get(typed.get("policy")));
        model.addAttribute("policy", policy);
        model.addAttribute("policyRegion", PolicyView.region(policy, words));
        Map<String, String> errors = new HashMap<>();
        if (typed.containsKey("go")) {
            if (!limit.allows(request.getRemoteAddr())) {
                response.setStatus(TOO_MANY_REQUESTS);
                response.setHeader("Retry-After", "60");
                model.addAttribute("tooMany", QuoteLimit.A_MINUTE);
            } else answer(policy, typed, on, errors, words, model);
        }
        model.addAttribute("fields", FactField.of(policy, typed, errors, words));
        model.addAttribute("errors", errors);
        return "policy/calculator";
    }

    private void answer(
            Policy policy,
            Map<String, String> typed,
            LocalDate on,
            Map<String, String> errors,
            Words words,
            Model model) {
        try {
            Facts facts = TypedFacts.read(policy, typed);
            Facts completed = book.completed(policy, facts);
            Quote quote = book.quote(policy, completed, on);
            model.addAttribute("quote", QuoteView.of(quote, policy, words));
            model.addAttribute("better", new WhatIf(policy, on, book, words).than(quote, completed));
        } catch (Rejected rejected) {
            if (rejected.fields().isEmpty())
                errors.put("", reason(rejected.reason().name(), rejected.args(), words));
            for (Rejected.Field field : rejected.fields())
                errors.put(field.field(), reason(field.reason().name(), args(field, words), words));
        }
    }

    /** A missing fact is named as the page calls it. */
    private static List<Object> args(Rejected.Field field, Words words) {
        return field.args().stream()
                .map(each -> each.equals(field.field()) ? words.fact(field.field(), field.field()) : each)
                .map(Object.class::cast)
                .toList();
    }

    private static String reason(String name, List<Object> args, Words words) {
        return words.text("reason." + name, args.toArray());
    }

    private LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? LocalDate.now(clock) : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return LocalDate.now(clock);
        }
    }

    private RegionCode region(String code, String policy) {
        if (code != null && code.matches("\\d{6}")) return new RegionCode(code);
        if (policy == null || policy.isBlank()) return null;
        try {
            return book.get(policy).region();
        } catch (NotFound unknown) {
            return null;
        }
    }

    private static List<PolicyPages.RegionChoice> choices(List<Policy> policies, Words words) {
        return policies.stream()
                .filter(policy -> policy.region() != null)
                .map(policy -> new PolicyPages.RegionChoice(policy.region(), PolicyView.region(policy, words)))
                .distinct()
                .sorted(Comparator.comparing(choice -> choice.code().code()))
                .toList();
    }
}
