package cn.ippledge.compensation;

import cn.ippledge.Platform;
import cn.ippledge.ledger.BookKind;
import cn.ippledge.ledger.Books;
import cn.ippledge.shared.Money;
import cn.ippledge.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The whole platform in a process of its own, its engine running, with six people who work off claims from the release to the
 * settlement until somebody kills it. The first start brings the claims as far as their publicity; the clock of the engine
 * ends it. Each payment that was answered is a line on the standard output; whatever fails is looked at again and done if it
 * still has to be, as a person does whose connection broke.
 */
final class ClaimLoad {

    static final String PREPARED = "PREPARED ", ANSWERED = "ANSWERED ", SETTLED = "SETTLED ";
    static final String CLAIMS = "--claims=";
    static final LocalDate PUBLISHED = TestClock.START, OVER = LocalDate.of(2026, 3, 18);
    private static final int PEOPLE = 6;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final PoolFixture given;
    private final ClaimPlay play;
    private final ClaimSettlements settlements;
    private final ClaimPayments payments;
    private final TestClock clock;
    private final JdbcTemplate jdbc;
    private final Books books;

    private ClaimLoad(ConfigurableApplicationContext platform) {
        given = PoolFixture.in(platform.getAutowireCapableBeanFactory());
        play = new ClaimPlay(platform, given);
        settlements = platform.getBean(ClaimSettlements.class);
        payments = platform.getBean(ClaimPayments.class);
        clock = platform.getBean(TestClock.class);
        jdbc = platform.getBean(JdbcTemplate.class);
        books = platform.getBean(Books.class);
    }

    public static void main(String[] arguments) {
        // The engine's timers read a clock of its own.
        engineOn(PUBLISHED);
        ConfigurableApplicationContext platform = SpringApplication.from(Platform::main)
                .with(TestClock.Configuration.class)
                .run(arguments)
                .getApplicationContext();
        lookOften(platform);
        ClaimLoad load = new ClaimLoad(platform);
        for (String argument : arguments)
            if (argument.startsWith(CLAIMS)) load.prepare(Integer.parseInt(argument.substring(CLAIMS.length())));
        load.clock.setTo(OVER);
        hurry(OVER);
        load.work();
    }

    private static void engineOn(LocalDate day) {
        ClockUtil.offset(away(day).toMillis());
    }

    private static Duration away(LocalDate day) {
        return Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(SHANGHAI), day));
    }

    /**
     * With every second a minute passes for the engine: what it had locked when it was killed is free again after five of them,
     * and so is what failed while the database was away.
     */
    private static void hurry(LocalDate day) {
        long started = System.nanoTime();
        Thread time = new Thread(() -> {
            while (true) {
                ClockUtil.offset(away(day)
                        .plus(Duration.ofNanos(System.nanoTime() - started).multipliedBy(60))
                        .toMillis());
                rest();
            }
        });
        time.setDaemon(true);
        time.start();
    }

    /** Nor does it sleep for a minute when it has found nothing. */
    private static void lookOften(ConfigurableApplicationContext platform) {
        JobExecutor executor =
                platform.getBean(ProcessEngineConfigurationImpl.class).getJobExecutor();
        executor.shutdown();
        executor.setWaitTimeInMillis(500);
        executor.setMaxWait(1_000);
        executor.start();
    }

    private void prepare(int claims) {
        long pool = books.ofKind(PoolFixture.YANHU, BookKind.RISK_POOL).get(0).id();
        List<String> loans = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            String principal = Money.ofFen(1_000_01 + 2 * i).toString();
            loans.add(given.loan(
                    "bank1-manager", principal, "10", LocalDate.of(2025, 6, 20), LocalDate.of(2025, 12, 20)));
            given.enrolled(loans.get(i), "yanhu-compensation", pool, principal);
        }
        inParallel(loans, loan -> {
            String no = play.filed(
                    loan,
                    "bank1-postloan",
                    jdbc.queryForObject("select principal from loan_loan where no = ?", String.class, loan),
                    "0");
            play.check(no);
            play.compute(no);
            play.pass(no);
            play.approve(no);
            play.publish(no);
            say(PREPARED + no);
        });
    }

    private void work() {
        List<String> claims = jdbc.queryForList(
                "select no from compensation_claim where loan_no like 'LN-T-%' order by no", String.class);
        inParallel(claims, this::workOff);
    }

    private void workOff(String no) {
        while (true) {
            try {
                CompensationClaim claim = play.claim(no);
                if (claim.state() == ClaimState.SETTLED) {
                    say(SETTLED + no);
                    return;
                }
                step(claim);
            } catch (RuntimeException broken) {
                // The answer is lost, not necessarily the step: the claim is looked at again.
                rest();
            }
        }
    }

    private void step(CompensationClaim claim) {
        String no = claim.no();
        switch (claim.state()) {
            case AWAITING_RELEASE -> payments.release(no, "", play.as("fiscal1"));
            case RELEASED, QUEUED -> {
                play.pay(no);
                say(ANSWERED + no + " " + claim.paid().plus(claim.due()));
            }
            case PAID -> play.receive(no, "bank1-postloan");
            case RECEIVED -> settlements.propose(no, Money.ZERO, "", play.as("center-clerk"));
            case SETTLING -> settlements.decide(no, true, "", play.as("center-reviewer"));
            default -> rest();
        }
    }

    private static void inParallel(List<String> some, Consumer<String> work) {
        ConcurrentLinkedQueue<String> queue = new ConcurrentLinkedQueue<>(some);
        List<Thread> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Thread person = new Thread(() -> {
                for (String next = queue.poll(); next != null; next = queue.poll()) work.accept(next);
            });
            people.add(person);
            person.start();
        }
        try {
            for (Thread person : people) person.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
    }
}
