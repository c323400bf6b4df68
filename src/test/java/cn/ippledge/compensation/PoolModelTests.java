package cn.ippledge.compensation;

import static cn.ippledge.compensation.ClaimState.*;

import cn.ippledge.compensation.PoolModel.Claim;
import cn.ippledge.compensation.PoolSteps.Draw;
import cn.ippledge.policy.Procedure.Shortage;
import cn.ippledge.testing.DomainOnly;
import cn.ippledge.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
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
import net.jqwik.api.Tag;
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
 * books balance, and nothing is posted twice. One run for each rule of a shortage, and for each kind of pool; profile {@code soak} takes fifty thousand.
 */
class PoolModelTests {

    private static final int STEPS = 250, TRIES = 10;

    /** Measures as they are shipped. */
    private static final Map<String, String> TEXTS = new HashMap<>();

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
    private record Happening(String name, int weight, Predicate<PoolSteps> possible, BiConsumer<PoolSteps, Draw> deed)
            implements Action.Independent<PoolSteps> {

        interface OnClaim<D> {
            void take(D deeds, Claim claim, Draw draw);
        }

        static <D extends Deeds> Happening of(
                String name, int weight, Function<PoolSteps, D> of, Predicate<D> possible, BiConsumer<D, Draw> deed) {
            return new Happening(
                    name,
                    weight,
                    steps -> possible.test(of.apply(steps)),
                    (steps, draw) -> deed.accept(of.apply(steps), draw));
        }

        /** Mostly to a claim for which it is time, now and then to any. */
        static <D extends Deeds> Happening on(
                String name, int weight, Function<PoolSteps, D> of, Function<D, List<Claim>> ripe, OnClaim<D> deed) {
            return of(name, weight, of, deeds -> !ripe.apply(deeds).isEmpty(), (deeds, draw) -> {
                List<Claim> some = draw.oneIn(20) ? deeds.model.claims : ripe.apply(deeds);
                deed.take(deeds, draw.of(some), draw);
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
                    .map(draw -> Transformer.mutate(name + " " + draw, steps -> deed.accept(steps, draw)));
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
            Happening.of("days pass", 3, PoolSteps::loans, LoanDeeds::timeIsLeft, LoanDeeds::daysPass),
            Happening.of("something comes", 6, PoolSteps::loans, LoanDeeds::timeIsLeft, LoanDeeds::somethingComes),
            Happening.of("lend", 7, PoolSteps::loans, LoanDeeds::timeIsLeft, LoanDeeds::lend),
            Happening.of(
                    "enrol",
                    14,
                    PoolSteps::loans,
                    deeds -> !deeds.ripeForEnrolment().isEmpty(),
                    LoanDeeds::enrol),
            Happening.of("repay", 1, PoolSteps::loans, LoanDeeds::someOwe, LoanDeeds::repay),
            Happening.of(
                    "report",
                    12,
                    PoolSteps::claims,
                    deeds -> !deeds.ripeForReport().isEmpty(),
                    ClaimDeeds::report),
            Happening.on("file", 30, PoolSteps::claims, ClaimDeeds::ripeForFiling, ClaimDeeds::file),
            Happening.on("check", 20, PoolSteps::claims, deeds -> deeds.in(FILED), ClaimDeeds::check),
            Happening.on("lapse", 6, PoolSteps::claims, ClaimDeeds::ripeForLapse, ClaimDeeds::lapse),
            Happening.on("cure", 6, PoolSteps::claims, ClaimDeeds::ripeForCure, ClaimDeeds::cure),
            Happening.on("compute", 20, PoolSteps::claims, deeds -> deeds.in(CHECKED), ClaimDeeds::compute),
            Happening.on("resume", 4, PoolSteps::claims, deeds -> deeds.in(PAUSED), ClaimDeeds::resume),
            Happening.on("review", 20, PoolSteps::claims, deeds -> deeds.in(COMPUTED), ClaimDeeds::review),
            Happening.on("vote", 40, PoolSteps::claims, deeds -> deeds.in(EXPERT_PANEL), ClaimDeeds::vote),
            Happening.on("decide", 20, PoolSteps::claims, deeds -> deeds.in(REVIEWED), ClaimDeeds::decide),
            Happening.on("publish", 20, PoolSteps::claims, deeds -> deeds.in(APPROVED), ClaimDeeds::publish),
            Happening.on("object", 1, PoolSteps::claims, deeds -> deeds.in(IN_PUBLICITY), ClaimDeeds::object),
            Happening.on(
                    "decide objection",
                    10,
                    PoolSteps::claims,
                    deeds -> deeds.in(OBJECTED),
                    ClaimDeeds::decideObjection),
            Happening.on(
                    "close publicity", 20, PoolSteps::claims, ClaimDeeds::ripeForClosing, ClaimDeeds::closePublicity),
            Happening.on(
                    "release", 20, PoolSteps::payments, deeds -> deeds.in(AWAITING_RELEASE), PaymentDeeds::release),
            Happening.on("pay", 18, PoolSteps::payments, deeds -> deeds.in(RELEASED, QUEUED), PaymentDeeds::pay),
            Happening.on("recall", 3, PoolSteps::payments, PaymentDeeds::ripeForRecall, PaymentDeeds::recall),
            Happening.of(
                    "confirm account",
                    3,
                    PoolSteps::payments,
                    PaymentDeeds::someAccountIsMissing,
                    PaymentDeeds::confirmAccount),
            Happening.on("receive", 16, PoolSteps::payments, deeds -> deeds.in(PAID), PaymentDeeds::receive),
            Happening.on("propose", 14, PoolSteps::payments, deeds -> deeds.in(RECEIVED), PaymentDeeds::propose),
            Happening.on("settle", 14, PoolSteps::payments, deeds -> deeds.in(SETTLING), PaymentDeeds::settle),
            Happening.on("recover", 5, PoolSteps::recoveries, RecoveryDeeds::paidSomething, RecoveryDeeds::recover),
            Happening.on("refund", 12, PoolSteps::recoveries, RecoveryDeeds::owingRefunds, RecoveryDeeds::refund),
            Happening.on(
                    "propose reversal",
                    3,
                    PoolSteps::recoveries,
                    RecoveryDeeds::paidSomething,
                    RecoveryDeeds::proposeReversal),
            Happening.on(
                    "decide reversal",
                    8,
                    PoolSteps::recoveries,
                    RecoveryDeeds::pendingReversals,
                    RecoveryDeeds::decideReversal),
            Happening.of("distribute", 6, PoolSteps::payments, PaymentDeeds::mayDistribute, PaymentDeeds::distribute),
            Happening.of("ask", 2, PoolSteps::books, deeds -> true, BookDeeds::ask),
            Happening.of("decide request", 3, PoolSteps::books, BookDeeds::someAsk, BookDeeds::decideRequest),
            Happening.of("close month", 1, PoolSteps::books, deeds -> true, BookDeeds::closeMonth));

    /** No action of these is dead, whichever the measure. */
    private static final List<String> COMMON = List.of(
            "enrol -> done",
            "catch up -> done",
            "report -> done",
            "put in papers -> done",
            "file -> done",
            "check -> done",
            "compute -> done",
            "review: PASS -> done",
            "approve -> done",
            "publish -> done",
            "close publicity -> done",
            "release -> done",
            "pay -> done",
            "receive -> done",
            "recover -> done",
            "refund -> done",
            "grant FUNDING -> done",
            "close month -> done");

    /** What chance brings too seldom to be waited for in every build. */
    private static final List<String> RARE = List.of(
            "object -> done",
            "dismiss -> done",
            "grant WITHDRAWAL -> done",
            "grant INTEREST -> done",
            "grant REVERSAL -> done",
            "lapse -> done",
            "return papers -> done",
            "check -> EVIDENCE_NOT_ACCEPTED",
            "file -> EVIDENCE_INCOMPLETE",
            "confirm account -> done",
            "pay -> BANK_ACCOUNT_NOT_CONFIRMED",
            "vote -> done",
            "resume -> done",
            "pay -> queued",
            "pay -> in part",
            "pay -> NOT_FIRST_IN_QUEUE",
            "pay -> POOL_EXHAUSTED",
            "pay -> DEFAULT_ENDED",
            "recall -> done",
            "pay -> BREAKER_TRIPPED",
            "distribute -> done",
            "propose settlement -> done",
            "settle -> done",
            "settle -> SETTLEMENT_OUTDATED",
            "pay refund -> done",
            "refund not seen -> done",
            "propose CLAW_BACK -> done",
            "approve CLAW_BACK -> done",
            "propose WRITE_OFF -> done",
            "approve WRITE_OFF -> done",
            "grant BANK_CHARGES -> done",
            "grant REOPENING -> done");

    private static ApplicationContext domain() {
        return new TestContextManager(Domain.class).getTestContext().getApplicationContext();
    }

    /** The measure's text that the model plays by, made of the illustrative one. */
    private static void play(PoolMeasure measure, JdbcTemplate jdbc) {
        String text = TEXTS.computeIfAbsent(
                measure.policy(),
                id -> jdbc.queryForObject("select body from policy_version where policy_id = ?", String.class, id));
        if (measure.shortage() == Shortage.PRO_RATA) text = text.replace("\"QUEUE\"", "\"PRO_RATA\"");
        if (measure == PoolMeasure.REFUSE)
            text = text.replace("\"QUEUE\"", "\"FIRST_COME\"")
                    .replace("\"provisionalShare\": \"0.5\",", "")
                    .replace("\"lender\": \"BANK\"", "\"lender\": \"BANK\", \"breaker\": \"0.6\"");
        jdbc.update(
                "update policy_version set revision = revision + 1, body = ? where policy_id = ? and body <> ?",
                text,
                measure.policy(),
                text);
    }

    private static PoolSteps begin(PoolMeasure measure) {
        ApplicationContext domain = domain();
        play(measure, domain.getBean(JdbcTemplate.class));
        return new PoolSteps(new PoolWorld(domain, measure, PoolModelTests::count));
    }

    @Provide
    Arbitrary<ActionChain<PoolSteps>> any() {
        return Arbitraries.oneOf(queue(), levels(), refuse(), share(), levelsShare());
    }

    @Provide
    Arbitrary<ActionChain<PoolSteps>> queue() {
        return chains(PoolMeasure.QUEUE);
    }

    @Provide
    Arbitrary<ActionChain<PoolSteps>> levels() {
        return chains(PoolMeasure.LEVELS);
    }

    @Provide
    Arbitrary<ActionChain<PoolSteps>> refuse() {
        return chains(PoolMeasure.REFUSE);
    }

    @Provide
    Arbitrary<ActionChain<PoolSteps>> share() {
        return chains(PoolMeasure.PRO_RATA);
    }

    @Provide
    Arbitrary<ActionChain<PoolSteps>> levelsShare() {
        return chains(PoolMeasure.LEVELS_SHARE);
    }

    private static Arbitrary<ActionChain<PoolSteps>> chains(PoolMeasure measure) {
        ActionChainArbitrary<PoolSteps> chain = ActionChain.startWith(() -> begin(measure));
        for (Happening each : HAPPENINGS) chain = chain.withAction(each.weight(), each);
        return chain.withMaxTransformations(STEPS);
    }

    private static void count(String what, String outcome) {
        Statistics.label("steps").collect(what, outcome);
    }

    private static void covered(List<String> outcomes) {
        Statistics.label("steps").coverage(coverage -> {
            for (String each : outcomes) {
                String[] parts = each.split(" -> ");
                coverage.check(parts[0], parts[1]).count(times -> times > 0);
            }
        });
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void aPoolThatQueuesFollowsTheModel(@ForAll("queue") ActionChain<PoolSteps> chain) {
        chain.run();
        covered(COMMON);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void poolsOfSeveralLevelsThatQueueFollowTheModel(@ForAll("levels") ActionChain<PoolSteps> chain) {
        chain.run();
        covered(COMMON);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void aPoolThatRefusesFollowsTheModel(@ForAll("refuse") ActionChain<PoolSteps> chain) {
        chain.run();
        covered(COMMON);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void aPoolThatSharesItsShortageFollowsTheModel(@ForAll("share") ActionChain<PoolSteps> chain) {
        chain.run();
        covered(COMMON);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void poolsOfSeveralLevelsThatShareTheirShortageFollowTheModel(@ForAll("levelsShare") ActionChain<PoolSteps> chain) {
        chain.run();
        covered(COMMON);
    }

    /** Fifty thousand steps: every rule of a shortage comes to bear, and every way out of a claim. */
    @Tag("soak")
    @Property(tries = 20 * TRIES, shrinking = ShrinkingMode.OFF)
    void everyPoolFollowsTheModelForLong(@ForAll("any") ActionChain<PoolSteps> chain) {
        chain.run();
        covered(COMMON);
        covered(RARE);
    }
}
