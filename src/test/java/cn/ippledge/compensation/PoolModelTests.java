package cn.ippledge.compensation;

import static cn.ippledge.compensation.ClaimState.*;

import cn.ippledge.compensation.PoolModel.Claim;
import cn.ippledge.compensation.PoolSteps.Draw;
import cn.ippledge.testing.DomainOnly;
import cn.ippledge.testing.TestClock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;
import net.jqwik.api.statistics.Statistics;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestContextManager;

/**
 * Ten thousand steps at the doors of a pool, in any order that chance brings, against a plain model of it: what the model
 * bears is done, what it does not is refused for its reason, and after every step the database holds what the model holds, the
 * books balance, and nothing is posted twice. One run for each rule of a shortage.
 */
class PoolModelTests {

    private static final int STEPS = 250, TRIES = 14;

    @SpringBootTest(
            classes = DomainOnly.class,
            webEnvironment = WebEnvironment.NONE,
            properties = {
                "spring.datasource.url=jdbc:h2:mem:pool-model;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
                "platform.jobs=false",
                "platform.audit.anchor="
            })
    @ActiveProfiles("demo")
    @Import(TestClock.Configuration.class)
    static class Domain {}

    /** One of the things that can happen, how often, and whether there is anything it could happen to. */
    private record Happening(String name, int weight, Predicate<PoolSteps> possible, Deed deed)
            implements Action.Independent<PoolSteps> {

        interface Deed {
            void take(PoolSteps steps, Draw draw);
        }

        interface OnClaim {
            void take(PoolSteps steps, Claim claim, Draw draw);
        }

        /** Mostly to a claim for which it is time, now and then to any. */
        static Happening on(String name, int weight, Function<PoolSteps, List<Claim>> ripe, OnClaim deed) {
            return new Happening(name, weight, steps -> !ripe.apply(steps).isEmpty(), (steps, draw) -> {
                List<Claim> some = draw.oneIn(20) ? steps.world.model.claims : ripe.apply(steps);
                deed.take(steps, draw.of(some), draw);
            });
        }

        @Override
        public boolean precondition(PoolSteps steps) {
            return possible.test(steps);
        }

        @Override
        public Arbitrary<Transformer<PoolSteps>> transformer() {
            return Combinators.combine(numbers(), numbers(), numbers().map(n -> n * 9_973L), numbers())
                    .as(Draw::new)
                    .map(draw -> Transformer.mutate(name + " " + draw, steps -> deed.take(steps, draw)));
        }
    }

    /** Evenly: a small number is no more interesting here than a large one. */
    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers()
                .between(1, 1_000_000)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
    }

    private static final List<Happening> HAPPENINGS = List.of(
            new Happening("days pass", 4, PoolSteps::timeIsLeft, PoolSteps::daysPass),
            new Happening("something comes", 9, PoolSteps::timeIsLeft, PoolSteps::somethingComes),
            new Happening("lend", 7, PoolSteps::timeIsLeft, PoolSteps::lend),
            new Happening("enrol", 12, steps -> !steps.ripeForEnrolment().isEmpty(), PoolSteps::enrol),
            new Happening("repay", 1, PoolSteps::someOwe, PoolSteps::repay),
            new Happening("report", 12, steps -> !steps.ripeForReport().isEmpty(), PoolSteps::report),
            Happening.on("file", 20, PoolSteps::ripeForFiling, PoolSteps::file),
            Happening.on("check", 20, steps -> steps.in(FILED), PoolSteps::check),
            Happening.on("lapse", 6, PoolSteps::ripeForLapse, PoolSteps::lapse),
            Happening.on("cure", 6, PoolSteps::ripeForCure, PoolSteps::cure),
            Happening.on("compute", 20, steps -> steps.in(CHECKED), PoolSteps::compute),
            Happening.on("resume", 4, steps -> steps.in(PAUSED), PoolSteps::resume),
            Happening.on("review", 20, steps -> steps.in(COMPUTED), PoolSteps::review),
            Happening.on("vote", 40, steps -> steps.in(EXPERT_PANEL), PoolSteps::vote),
            Happening.on("decide", 20, steps -> steps.in(REVIEWED), PoolSteps::decide),
            Happening.on("publish", 20, steps -> steps.in(APPROVED), PoolSteps::publish),
            Happening.on("object", 1, steps -> steps.in(IN_PUBLICITY), PoolSteps::object),
            Happening.on("decide objection", 10, steps -> steps.in(OBJECTED), PoolSteps::decideObjection),
            Happening.on("close publicity", 20, PoolSteps::ripeForClosing, PoolSteps::closePublicity),
            Happening.on("release", 14, steps -> steps.in(AWAITING_RELEASE), PoolSteps::release),
            Happening.on("pay", 14, steps -> steps.in(RELEASED, QUEUED), PoolSteps::pay),
            Happening.on("receive", 10, steps -> steps.in(PAID), PoolSteps::receive),
            Happening.on("propose", 10, steps -> steps.in(RECEIVED), PoolSteps::propose),
            Happening.on("settle", 10, steps -> steps.in(SETTLING), PoolSteps::settle),
            Happening.on("recover", 9, PoolSteps::paidSomething, PoolSteps::recover),
            Happening.on("refund", 8, PoolSteps::owingRefunds, PoolSteps::refund),
            Happening.on("propose reversal", 4, PoolSteps::paidSomething, PoolSteps::proposeReversal),
            Happening.on("decide reversal", 8, PoolSteps::pendingReversals, PoolSteps::decideReversal),
            new Happening("distribute", 6, PoolSteps::mayDistribute, PoolSteps::distribute),
            new Happening("ask", 4, steps -> true, PoolSteps::ask),
            new Happening("decide request", 5, PoolSteps::someAsk, PoolSteps::decideRequest),
            new Happening("close month", 1, steps -> true, PoolSteps::closeMonth));

    private static final List<String> COMMON = List.of(
            "enrol",
            "catch up",
            "report",
            "file",
            "check",
            "lapse",
            "compute",
            "review: PASS",
            "vote",
            "approve",
            "publish",
            "object",
            "dismiss",
            "close publicity",
            "release",
            "pay",
            "receive",
            "recover",
            "refund",
            "propose CLAW_BACK",
            "approve CLAW_BACK",
            "propose WRITE_OFF",
            "grant FUNDING",
            "grant WITHDRAWAL",
            "grant INTEREST",
            "grant BANK_CHARGES",
            "grant REVERSAL",
            "grant REOPENING",
            "close month");

    private static ApplicationContext domain() {
        return new TestContextManager(Domain.class).getTestContext().getApplicationContext();
    }

    /** The measures that the model plays by, made of the illustrative ones. */
    private static ApplicationContext withMeasures() {
        ApplicationContext domain = domain();
        JdbcTemplate jdbc = domain.getBean(JdbcTemplate.class);
        if (jdbc.queryForObject(
                        "select count(*) from policy_version where body like '%PRO_RATA%' and policy_id = 'nanhai-compensation'",
                        Long.class)
                > 0) return domain;
        jdbc.update(
                """
                update policy_version set revision = revision + 1,
                  body = replace(body, '"QUEUE"', '"PRO_RATA"') where policy_id = 'nanhai-compensation'
                """);
        jdbc.update(
                """
                update policy_version set revision = revision + 1,
                  body = replace(replace(replace(body, '"QUEUE"', '"FIRST_COME"'), '"provisionalShare": "0.5",', ''),
                    '"lender": "BANK"', '"lender": "BANK", "breaker": "0.6"') where policy_id = 'jining-compensation'
                """);
        return domain;
    }

    @Provide
    Arbitrary<ActionChain<PoolSteps>> queue() {
        return chains(PoolMeasure.QUEUE);
    }

    @Provide
    Arbitrary<ActionChain<PoolSteps>> refuse() {
        return chains(PoolMeasure.REFUSE);
    }

    @Provide
    Arbitrary<ActionChain<PoolSteps>> share() {
        return chains(PoolMeasure.PRO_RATA);
    }

    private static Arbitrary<ActionChain<PoolSteps>> chains(PoolMeasure measure) {
        ActionChainArbitrary<PoolSteps> chain = ActionChain.startWith(
                () -> new PoolSteps(new PoolWorld(withMeasures(), measure, PoolModelTests::count)));
        for (Happening each : HAPPENINGS) chain = chain.withAction(each.weight(), each);
        return chain.withMaxTransformations(STEPS);
    }

    private static void count(String what, String outcome) {
        Statistics.label("steps").collect(what, outcome);
    }

    /** No action is dead, and every rule of a shortage came to bear. */
    private static void covered(List<String> outcomes) {
        Statistics.label("steps").coverage(coverage -> {
            for (String each : COMMON) coverage.check(each, "done").count(times -> times > 0);
            for (String each : outcomes) {
                String[] parts = each.split(" -> ");
                coverage.check(parts[0], parts[1]).count(times -> times > 0);
            }
        });
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void aPoolThatQueuesFollowsTheModel(@ForAll("queue") ActionChain<PoolSteps> chain) {
        chain.run();
        covered(List.of(
                "propose settlement -> done", "settle -> done", "settle -> SETTLEMENT_OUTDATED", "pay -> in part"));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void aPoolThatRefusesFollowsTheModel(@ForAll("refuse") ActionChain<PoolSteps> chain) {
        chain.run();
        covered(List.of("pay -> POOL_EXHAUSTED", "pay -> BREAKER_TRIPPED", "resume -> done"));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void aPoolThatSharesItsShortageFollowsTheModel(@ForAll("share") ActionChain<PoolSteps> chain) {
        chain.run();
        covered(List.of("propose settlement -> done", "settle -> done", "pay -> queued", "distribute -> done"));
    }
}
