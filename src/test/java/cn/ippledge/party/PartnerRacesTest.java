package cn.ippledge.party;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.party.PaymentAccounts.ProposeAccount;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Refusal;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people at once, on the database that has real locks: one of them comes second and is told so. */
@OnMySql
class PartnerRacesTest {

    @Autowired
    Agreements agreements;

    @Autowired
    PaymentAccounts accounts;

    @Autowired
    Parties parties;

    @Autowired
    Users users;

    @Test
    void ofTwoOverlappingAgreementsConfirmedAtOnceOneIsInForce() throws Exception {
        PartyId guarantor = users.actor("guarantor1").organisation();
        Actor director = users.actor("nanhai-director");
        for (int round = 0; round < 5; round++) {
            LocalDate from = LocalDate.of(2003 + round, 1, 1);
            long one = entered(guarantor, "并发甲" + round, from), other = entered(guarantor, "并发乙" + round, from);

            List<String> outcomes = together(
                    () -> agreements.confirm(one, null, director), () -> agreements.confirm(other, null, director));

            assertThat(outcomes).containsExactlyInAnyOrder("done", PartyReason.AGREEMENT_OVERLAPS.name());
        }
    }

    @Test
    void anAccountIsDecidedOnceThoughTwoConfirmAtOnce() throws Exception {
        Actor insurer = users.actor("insurer1");
        String name = parties.organisation(insurer.organisation()).name();
        for (int round = 0; round < 5; round++) {
            String number = "62220000000" + round;
            long id = accounts.propose(new ProposeAccount(name, number, "并发银行"), insurer);

            List<String> outcomes = together(
                    () -> accounts.confirm(id, number, null, users.actor("center-clerk")),
                    () -> accounts.confirm(id, number, null, users.actor("center-reviewer")));

            assertThat(outcomes).containsExactlyInAnyOrder("done", PartyReason.ACCOUNT_DECIDED.name());
            assertThat(accounts.of(insurer.organisation()).orElseThrow().accountNo())
                    .isEqualTo(number);
        }
    }

    private long entered(PartyId guarantor, String document, LocalDate from) {
        return agreements.enter(
                new EnterAgreement(
                        guarantor,
                        document,
                        from,
                        from.plusMonths(6),
                        null,
                        null,
                        null,
                        Money.of("1000000"),
                        Rate.ZERO,
                        Map.of()),
                users.actor("nanhai-clerk"));
    }

    private static List<String> together(Runnable... steps) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(steps.length);
        CyclicBarrier start = new CyclicBarrier(steps.length);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (Runnable step : steps) running.add(people.submit(outcome(start, step)));
            List<String> outcomes = new ArrayList<>();
            for (Future<String> one : running) outcomes.add(one.get());
            return outcomes;
        } finally {
            people.shutdown();
        }
    }

    private static Callable<String> outcome(CyclicBarrier start, Runnable step) {
        return () -> {
            start.await();
            try {
                step.run();
                return "done";
            } catch (Refusal refusal) {
                return refusal.reason().name();
            }
        };
    }
}
