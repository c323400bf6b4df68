package cn.ippledge.collateral;

import static cn.ippledge.collateral.Refusals.refused;
import static cn.ippledge.collateral.RightType.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Rejected;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

/** A patent is pledged once (notice 461 art. 11(9)); other rights rank by the time of registration (Civil Code art. 414). */
class DoublePledgeTest {

    abstract static class Cases extends PledgeCases {

        @Autowired
        PledgeRightMapper links;

        @Test
        @Transactional
        void secondPledgeOfAPatentIsRefusedWhileOneIsPendingOrLive() {
            long patent = right(PATENT);
            Actor other = users.actor("bank2-manager");
            String pending = opened(patent);
            refused(() -> pledges.open(contract(other.organisation(), patent), other), "rights PAT-09");
            pledges.withdraw(pending, manager);
            String live = registered(patent);
            refused(() -> pledges.open(contract(other.organisation(), patent), other), "rights PAT-09");
            assertThat(pledges.livePledges(patent)).singleElement().satisfies(pledge -> {
                assertThat(pledge.no()).isEqualTo(live);
                assertThat(pledge.ranking()).isEqualTo(1);
            });
        }

        @Test
        @Transactional
        void databaseItselfRefusesASecondPendingOrLivePledgeOfAPatent() {
            long patent = right(PATENT);
            opened(patent);
            String another = opened(right(PATENT));
            IpRight pledged = rightMapper.byIds(List.of(patent)).get(0);
            assertThatThrownBy(() -> links.link(another, PATENT, List.of(pledged.id())))
                    .isInstanceOf(DuplicateKeyException.class);
        }

        @Test
        @Transactional
        void laterPledgeOfAMarkIsDisclosedAndRanksBehind() {
            long mark = right(TRADEMARK);
            String earlier = registered(mark), later = signed(mark);
            FilingForm usual = pledges.form(later, manager);
            refused(() -> pledges.file(new FileRegistration(later, usual), manager), "statements COM-09");
            pledges.file(new FileRegistration(later, disclosing(usual)), manager);
            assertThat(pledges.findings(later, manager)).singleElement().satisfies(found -> {
                assertThat(found.rule()).isEqualTo("COM-09");
                assertThat(found.stops()).isFalse();
            });
            registrar.accept(later, true, null, first);
            propose(later);
            clock.advance(Duration.ofMinutes(5));
            registrar.decideResult(later, true, null, second);
            assertThat(pledges.livePledges(mark))
                    .extracting(pledge -> pledge.ranking() + " " + pledge.no())
                    .containsExactly("1 " + earlier, "2 " + later);
        }

        @Test
        @Transactional
        void markPledgedMeanwhileIsNotRegisteredUndisclosed() {
            long mark = right(TRADEMARK);
            String slow = underReview(mark), quick = underReview(mark);
            propose(slow);
            propose(quick);
            registrar.decideResult(quick, true, null, second);
            refused(() -> registrar.decideResult(slow, true, null, second), "statements COM-09");
        }

        /** Eight contracts over one patent at the same moment: one is opened, seven are refused with the rule. */
        @Test
        void ofManyContractsOverOnePatentOneIsOpened() throws Exception {
            long patent = right(PATENT);
            List<OpenPledges> contracts = new ArrayList<>();
            for (int i = 0; i < 8; i++) contracts.add(contract(patent));
            List<String> answers = atOnce(contracts.stream()
                    .<Callable<String>>map(
                            contract -> () -> pledges.open(contract, manager).get(0))
                    .toList());
            assertThat(answers).filteredOn("PAT-09"::equals).hasSize(7);
            List<LivePledge> live = pledges.livePledges(patent);
            assertThat(live).hasSize(1);
            assertThat(answers).contains(live.get(0).no());
            pledges.withdraw(live.get(0).no(), manager);
        }

        /** Two contracts over two patents in opposite order wait for each other at most once, never for ever. */
        @Test
        void contractsOverTheSamePatentsInOppositeOrderDoNotDeadlock() throws Exception {
            long one = right(PATENT), two = right(PATENT);
            OpenPledges forth = contract(one, two), back = contract(two, one);
            List<String> answers =
                    atOnce(List.of(() -> pledges.open(forth, manager).get(0), () -> pledges.open(back, manager)
                            .get(0)));
            assertThat(answers).filteredOn("PAT-09"::equals).hasSize(1);
            pledges.withdraw(pledges.livePledges(one).get(0).no(), manager);
        }

        /** The case number each got, or the rule that refused it. */
        private static List<String> atOnce(List<Callable<String>> commands) throws Exception {
            CyclicBarrier start = new CyclicBarrier(commands.size());
            ExecutorService threads = Executors.newFixedThreadPool(commands.size());
            try {
                List<Future<String>> running = new ArrayList<>();
                for (Callable<String> command : commands)
                    running.add(threads.submit(() -> {
                        start.await(20, TimeUnit.SECONDS);
                        return command.call();
                    }));
                List<String> answers = new ArrayList<>();
                for (Future<String> each : running) answers.add(answer(each));
                return answers;
            } finally {
                threads.shutdownNow();
            }
        }

        private static String answer(Future<String> running) throws Exception {
            try {
                return running.get(60, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Rejected rejected)
                    return rejected.reason().name();
                throw e;
            }
        }

        private static FilingForm disclosing(FilingForm form) {
            Set<FilingStatement> statements = EnumSet.copyOf(form.statements());
            statements.add(FilingStatement.EARLIER_PLEDGE_DISCLOSED);
            return new FilingForm(
                    form.channel(),
                    form.claimKind(),
                    form.currency(),
                    false,
                    null,
                    null,
                    null,
                    null,
                    form.contract(),
                    form.documents(),
                    statements,
                    form.note());
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
