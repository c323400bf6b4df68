package cn.ippledge.policy.web;

import cn.ippledge.policy.Fact;
import cn.ippledge.policy.Policy;
import java.time.LocalDate;
import java.util.List;

/** A policy as a page shows it, finished in the reader's language. */
record PolicyView(
        Policy policy,
        String region,
        Standing standing,
        List<String> says,
        List<Line> terms,
        List<Line> procedure,
        List<TableView> tables,
        List<AskedFact> facts) {

    /** A parameter with what it says; a heading has no text. */
    record Line(String path, String label, String text, int depth) {}

    record AskedFact(String label, String type, boolean required) {}

    /** How a released version stands to a day. Labels: {@code policy.standing.NAME}. */
    enum Standing {
        IN_FORCE("green"),
        TO_COME("blue"),
        OVER("secondary");

        private final String tone;

        Standing(String tone) {
            this.tone = tone;
        }

        public String tone() {
            return tone;
        }

        static Standing of(Policy policy, LocalDate today) {
            if (policy.inForce(today)) return IN_FORCE;
            return policy.validFrom() != null && today.isBefore(policy.validFrom()) ? TO_COME : OVER;
        }
    }

    static PolicyView of(Policy policy, LocalDate today, Words words) {
        return new PolicyView(
                policy,
                region(policy, words),
                Standing.of(policy, today),
                Summary.of(policy, words),
                lines((Record) policy.rule().terms(), words),
                lines(policy.procedure(), words),
                policy.rule().tables().all().stream()
                        .map(table -> TableView.of(table, words))
                        .toList(),
                policy.rule().facts().stream()
                        .map(fact -> asked(fact, policy, words))
                        .toList());
    }

    static String region(Policy policy, Words words) {
        return policy.region() == null
                ? words.text("policy.region.none")
                : words.textOr("region." + policy.region(), policy.region().code());
    }

    /** Only what is laid down. */
    static List<Line> lines(Record record, Words words) {
        return Parameter.of(record.getClass(), record, 0).stream()
                .filter(Parameter::isSaid)
                .map(each -> new Line(each.path(), words.text(each.key()), each.text(words), each.depth()))
                .toList();
    }

    private static AskedFact asked(Fact fact, Policy policy, Words words) {
        return new AskedFact(
                words.text("fact." + fact.name()),
                words.text("fact.type." + fact.type()),
                policy.rule().required().contains(fact));
    }
}
