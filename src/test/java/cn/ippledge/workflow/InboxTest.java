package cn.ippledge.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import cn.ippledge.workflow.step.StepHandlers;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The inbox's own table on both databases: ranges, keys, counts, claims, reminders. */
class InboxTest {

    private static final RegionCode YANHU = new RegionCode("140802");
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 10, 12, 0);
    private static final AtomicLong NUMBERS = new AtomicLong(900_000);

    abstract static class Cases {

        @Autowired
        TaskMapper tasks;

        @Autowired
        Inbox inbox;

        @Autowired
        Reminders reminders;

        @Autowired
        Notifications notifications;

        @Autowired
        StepHandlers handlers;

        Actor clerk;
        Actor colleague;

        @BeforeEach
        void aCenterOfItsOwn() {
            PartyId center = new PartyId(NUMBERS.incrementAndGet());
            clerk = actor(center, Role.CENTER_CLERK, Role.CENTER_REVIEWER);
            colleague = actor(center, Role.CENTER_CLERK);
        }

        private static Actor actor(PartyId organisation, Role... roles) {
            long id = NUMBERS.incrementAndGet();
            return new Actor(id, "u" + id, "U" + id, organisation, OrganisationKind.CENTER, YANHU, Set.of(roles));
        }

        private String waits(Role role, String step, LocalDateTime since, LocalDate due) {
            return waits(role, step, since, due, "FA-T-" + NUMBERS.incrementAndGet(), "Enterprise");
        }

        private String waits(Role role, String step, LocalDateTime since, LocalDate due, String caseNo, String title) {
            tasks.insert(new NewTask(
                    "test-" + NUMBERS.incrementAndGet(),
                    caseNo,
                    "financing-application",
                    step,
                    null,
                    title,
                    YANHU,
                    clerk.organisation(),
                    role,
                    null,
                    clerk.userId(),
                    since,
                    due,
                    due == null ? null : due.minusDays(1)));
            return caseNo;
        }

        private List<String> listed(TaskQuery query, Actor actor) {
            return inbox.list(query, actor).items().stream().map(Task::caseNo).toList();
        }

        private static TaskQuery sorted(TaskSort sort) {
            return new TaskQuery(Box.GROUP, null, null, null, sort, null, null);
        }

        @Test
        void pagesByKeyThroughAllRolesWithoutLossOrDoubles() {
            for (int i = 0; i < 25; i++) {
                // two at the same moment, so that the id has to decide
                waits(Role.CENTER_CLERK, "eligibilityReview", NOON.plusMinutes(i), null);
                waits(Role.CENTER_REVIEWER, "overrideReview", NOON.plusMinutes(i), null);
            }
            List<Task> seen = new ArrayList<>();
            Cursor after = null;
            do {
                List<Task> page = inbox.list(
                                new TaskQuery(Box.GROUP, null, null, null, null, after, new Page.Request(1, 7)), clerk)
                        .items();
                seen.addAll(page);
                after = page.size() < 7
                        ? null
                        : new Cursor(page.get(6).createdAt(), page.get(6).id());
            } while (after != null);
            assertThat(seen).hasSize(50).doesNotHaveDuplicates();
            assertThat(seen)
                    .isSortedAccordingTo(Comparator.comparing(Task::createdAt)
                            .thenComparing(Task::id)
                            .reversed());
            assertThat(listed(sorted(TaskSort.NEWEST), colleague)).hasSize(20);
            assertThat(inbox.list(sorted(TaskSort.NEWEST), colleague).total()).isEqualTo(25);
        }

        @Test
        void everyStepOfTheModelsCanBeDone() {
            assertThat(handlers.steps()).isEqualTo(StepRules.WORKDAYS.keySet());
        }

        @Test
        void numberedPagesMeetTheSameRows() {
            for (int i = 0; i < 5; i++) waits(Role.CENTER_CLERK, "matchBanks", NOON.plusMinutes(i), null);
            List<String> all = listed(sorted(TaskSort.NEWEST), clerk);
            TaskQuery second = new TaskQuery(Box.GROUP, null, null, null, null, null, new Page.Request(2, 2));
            assertThat(listed(second, clerk)).isEqualTo(all.subList(2, 4));
        }

        @Test
        void nobodyElsesGroupIsListed() {
            waits(Role.CENTER_CLERK, "matchBanks", NOON, null);
            Actor elsewhere = actor(new PartyId(NUMBERS.incrementAndGet()), Role.CENTER_CLERK);
            Actor otherRole = actor(clerk.organisation(), Role.CENTER_DIRECTOR);
            assertThat(listed(sorted(TaskSort.NEWEST), elsewhere)).isEmpty();
            assertThat(listed(sorted(TaskSort.NEWEST), otherRole)).isEmpty();
        }

        @Test
        void everySortIsAnOrder() {
            String a = waits(Role.CENTER_CLERK, "matchBanks", NOON.plusHours(1), LocalDate.of(2026, 3, 20));
            String b = waits(Role.CENTER_CLERK, "eligibilityReview", NOON, null);
            String c = waits(Role.CENTER_CLERK, "assignEvaluator", NOON.plusHours(2), LocalDate.of(2026, 3, 12));
            assertThat(listed(sorted(TaskSort.NEWEST), clerk)).containsExactly(c, a, b);
            assertThat(listed(sorted(TaskSort.OLDEST), clerk)).containsExactly(b, a, c);
            assertThat(listed(sorted(TaskSort.DUE), clerk)).containsExactly(c, a, b);
            assertThat(listed(sorted(TaskSort.CASE_NO), clerk)).containsExactly(a, b, c);
            assertThat(listed(sorted(TaskSort.STEP), clerk)).containsExactly(c, b, a);
        }

        @Test
        void searchTakesWildcardsLiterally() {
            String percent = waits(Role.CENTER_CLERK, "matchBanks", NOON, null, "FA-P-1", "100% 晶材");
            waits(Role.CENTER_CLERK, "matchBanks", NOON, null, "FA-P-2", "1000 units");
            assertThat(listed(search("0%"), clerk)).containsExactly(percent);
            assertThat(listed(search("晶材"), clerk)).containsExactly(percent);
            assertThat(listed(search("_"), clerk)).isEmpty();
            assertThat(listed(search("FA-P"), clerk)).hasSize(2);
        }

        private static TaskQuery search(String q) {
            return new TaskQuery(Box.GROUP, q, null, null, null, null, null);
        }

        @Test
        void countingStopsAtOneThousand() {
            for (int i = 0; i < 1003; i++) waits(Role.CENTER_CLERK, "matchBanks", NOON, null);
            assertThat(inbox.counts(clerk).group()).isEqualTo(1000);
            assertThat(inbox.counts(clerk).started()).isEqualTo(1000);
        }

        @Test
        void aTaskIsClaimedOnceAndReleasedByItsHolder() {
            waits(Role.CENTER_CLERK, "eligibilityReview", NOON, null);
            long id = inbox.list(sorted(TaskSort.NEWEST), clerk).items().get(0).id();
            inbox.claim(id, clerk);
            assertThat(inbox.counts(clerk).mine()).isEqualTo(1);
            assertThat(inbox.actions(inbox.get(id, clerk), clerk))
                    .containsExactly(TaskAction.RELEASE, TaskAction.DECIDE);
            assertThat(inbox.actions(inbox.get(id, colleague), colleague)).isEmpty();
            assertThatThrownBy(() -> inbox.claim(id, colleague))
                    .isInstanceOfSatisfying(
                            Stale.class, stale -> assertThat(stale.reason()).isEqualTo(WorkflowReason.TASK_CLAIMED));
            assertThatThrownBy(() -> inbox.decide(id, Map.of(), colleague)).isInstanceOf(Stale.class);
            inbox.release(id, clerk);
            inbox.claim(id, colleague);
            assertThat(inbox.get(id, clerk).assignee()).isEqualTo(colleague.userId());
        }

        @Test
        void aStrangerDoesNotLearnThatTheTaskExists() {
            waits(Role.CENTER_CLERK, "eligibilityReview", NOON, null);
            long id = inbox.list(sorted(TaskSort.NEWEST), clerk).items().get(0).id();
            Actor elsewhere = actor(new PartyId(NUMBERS.incrementAndGet()), Role.CENTER_CLERK);
            assertThatThrownBy(() -> inbox.get(id, elsewhere)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> inbox.claim(id, elsewhere)).isInstanceOf(NotFound.class);
        }

        @Test
        void remindsTheGroupAndTellsTheSuperiorEachOnce() {
            LocalDate today = TestClock.START;
            String soon = waits(Role.CENTER_CLERK, "matchBanks", NOON, today.plusDays(1));
            String late = waits(Role.CENTER_CLERK, "matchBanks", NOON, today.minusDays(1));
            waits(Role.CENTER_CLERK, "matchBanks", NOON, today.plusDays(5));
            Actor director = actor(clerk.organisation(), Role.CENTER_DIRECTOR);
            while (reminders.sweep() > 0)
                ; // other tests' tasks may fill the first batches
            assertThat(told(clerk)).containsExactlyInAnyOrder("REMINDER " + soon, "REMINDER " + late);
            assertThat(told(director)).containsExactly("ESCALATION " + late);
            assertThat(notifications.unread(director)).isEqualTo(1);
            notifications.markAllRead(director);
            assertThat(notifications.unread(director)).isZero();
            assertThat(notifications.unread(clerk)).isEqualTo(2);
        }

        private List<String> told(Actor actor) {
            return notifications.list(Page.Request.page(1), actor).items().stream()
                    .map(n -> n.kind() + " " + n.caseNo())
                    .toList();
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
