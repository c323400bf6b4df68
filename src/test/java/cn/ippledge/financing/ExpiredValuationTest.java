package cn.ippledge.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Refusal;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import cn.ippledge.workflow.Box;
import cn.ippledge.workflow.Inbox;
import cn.ippledge.workflow.Resumption;
import cn.ippledge.workflow.Task;
import cn.ippledge.workflow.TaskQuery;
import cn.ippledge.workflow.step.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A report is used for a year from its base date, here 1 March 2026; due diligence may last longer than that. */
class ExpiredValuationTest {

    abstract static class Cases {

        private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 1), DAY_AFTER = LAST_DAY.plusDays(1);

        @Autowired
        ApplicationContext context;

        @Autowired
        TestClock clock;

        @Autowired
        Inbox inbox;

        private Story story;
        private String no;

        @BeforeEach
        void valued() {
            clock.setTo(TestClock.START);
            story = new Story(context);
            no = story.valued();
        }

        @AfterEach
        void setTheClockBack() {
            clock.setTo(TestClock.START);
        }

        @Test
        void goesBackToAFirmAndComesAgainToDueDiligence() {
            clock.setTo(DAY_AFTER);
            refuses(
                    "VALUATION_EXPIRED",
                    () -> story.credit.finishDueDiligence(story.proposal(no, "1000000"), story.manager));

            decide(story.manager, "dueDiligence", Map.of("decision", List.of("REVALUE"), "opinion", List.of("")));
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.EVALUATOR_ASSIGNMENT);
            assertThat(story.get(no).evaluator()).isNull();

            decide(
                    story.centerClerk,
                    "assignEvaluator",
                    Map.of(
                            "decision", List.of("ASSIGN"),
                            "opinion", List.of(""),
                            "evaluator", List.of(story.appraiser.organisation().toString())));
            story.value(no, DAY_AFTER.minusDays(10));
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.DUE_DILIGENCE);
            // ten million at 40% for an invention
            assertThat(story.valuations.ceiling(no)).isEqualTo(Money.of("4000000"));
            assertThat(task(story.manager, "dueDiligence").caseNo()).isEqualTo(no);
        }

        @Test
        void resumesWhereTheFirmIsToBeChosen() {
            clock.setTo(DAY_AFTER);
            story.credit.finishDueDiligence(
                    new DueDiligence(no, DueDiligenceOutcome.REVALUE, null, null, null, null, null), story.manager);
            context.getBean(Resumption.class).resume(no);
            assertThat(task(story.centerClerk, "assignEvaluator").caseNo()).isEqualTo(no);
        }

        @Test
        void aReportThatCanBeUsedIsNotMadeAnew() {
            clock.setTo(LAST_DAY);
            refuses(
                    "VALUATION_STILL_VALID",
                    () -> story.credit.finishDueDiligence(
                            new DueDiligence(no, DueDiligenceOutcome.REVALUE, null, null, null, null, null),
                            story.manager));
            Task task = task(story.manager, "dueDiligence");
            assertThat(inbox.form(task, story.manager).decisions())
                    .extracting(Decision::id)
                    .containsExactly("PROPOSE", "SUPPLEMENT", "REJECT");
            clock.setTo(DAY_AFTER);
            assertThat(inbox.form(task, story.manager).decisions())
                    .extracting(Decision::id)
                    .containsExactly("REVALUE", "SUPPLEMENT", "REJECT");
        }

        private void decide(Actor actor, String step, Map<String, List<String>> given) {
            inbox.decide(task(actor, step).id(), given, actor);
        }

        private Task task(Actor actor, String step) {
            return inbox.list(TaskQuery.of(Box.GROUP), actor).items().stream()
                    .filter(task -> task.caseNo().equals(no) && task.step().equals(step))
                    .findFirst()
                    .orElseThrow();
        }

        private static void refuses(String reason, ThrowingCallable call) {
            assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                            refusal.reason().name())
                    .isEqualTo(reason));
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
