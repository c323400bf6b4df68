package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.ippledge.record.LeaveObjection;
import cn.ippledge.record.RecordReason;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import cn.ippledge.workflow.NotificationKind;
import cn.ippledge.workflow.Notifications;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A claim for all to see from Tuesday 10 March 2026 for five working days, until Tuesday 17 March. */
class PublishedClaimsTest {

    @ParameterizedTest
    @CsvSource({
        "'', 13800000000, text, objector, REQUIRED",
        "Li, '', text, contact, REQUIRED",
        "Li, 13800000000, ' ', content, REQUIRED",
        "Li, call me, text, contact, OBJECTION_CONTACT",
        "Li, 'a@b', text, contact, OBJECTION_CONTACT"
    })
    void asksForANameANumberAndWords(String name, String contact, String content, String field, String reason) {
        assertThatThrownBy(() -> new LeaveObjection("RC-1", name, contact, content))
                .isInstanceOfSatisfying(cn.ippledge.shared.Rejected.class, refusal -> {
                    assertThat(refusal.fields()).singleElement().satisfies(wrong -> {
                        assertThat(wrong.field()).isEqualTo(field);
                        assertThat(wrong.reason().name()).isEqualTo(reason);
                    });
                });
        assertThatThrownBy(() -> new LeaveObjection("RC-1", "Li", "li@example.cn", "x".repeat(501)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(CommonReason.TOO_LONG));
        assertThat(new LeaveObjection("RC-1", "Li", "0359-2020202", "x".repeat(500)).content())
                .hasSize(500);
    }

    @Transactional
    abstract static class Cases {

        @Autowired
        PublishedClaims published;

        @Autowired
        ClaimPublicity publicity;

        @Autowired
        ClaimPayments payments;

        @Autowired
        Notifications notifications;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        MockMvc mvc;

        @Autowired
        TestClock clock;

        PoolFixture given;
        ClaimPlay play;
        String no;

        @BeforeEach
        void claimApproved() {
            given = PoolFixture.in(beans);
            play = new ClaimPlay(beans, given);
            given.admit("bank1-manager");
            String loan = given.loan(
                    "bank1-manager", "1600000", "28800", LocalDate.of(2025, 6, 20), LocalDate.of(2025, 12, 20));
            given.enrolled(loan, "yanhu-compensation", given.pool("5000000"), "800000");
            no = play.filed(loan, "bank1-postloan", "1600000", "0");
            play.check(no);
            play.compute(no);
            play.pass(no);
            play.approve(no);
        }

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        @Test
        void isShownToTheWorldUntilItsLastDay() throws Exception {
            assertThat(found(null)).isEmpty();
            assertThat(anonymous("/publicity/claims/" + no).getStatus()).isEqualTo(404);
            play.publish(no);

            PublishedClaim claim = published.get(no);
            assertThat(claim.netLoss()).isEqualTo(Money.of("1600000"));
            assertThat(claim.amount()).isEqualTo(Money.of("800000"));
            assertThat(claim.until()).isEqualTo("2026-03-17");
            assertThat(page("/publicity/claims"))
                    .contains(no, "1,600,000.00", "800,000.00", "2026-03-17", "盐湖晶材", "华晋商业银行");
            assertThat(page("/publicity/claims/" + no)).contains("name=\"objector\"", "name=\"contact\"");
            assertThat(page("/publicity")).contains("/publicity/claims");
            assertThat(found("晶材")).containsExactly(no);
            assertThat(found("%")).isEmpty();

            clock.setTo(LocalDate.of(2026, 3, 18));
            assertThat(found(null)).isEmpty();
            assertThatThrownBy(() -> leave("Li", "late")).isInstanceOf(NotFound.class);
        }

        @Test
        void anybodyObjectsWithoutSigningInAndNothingOfThePersonIsShown() throws Exception {
            play.publish(no);
            MockHttpServletResponse answer =
                    send(Map.of("objector", "李四", "contact", "13800000001", "content", "借款人与银行人员有亲属关系"));
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(body(answer)).contains("role=\"status\"").doesNotContain("13800000001", "李四");
            assertThat(page("/publicity/claims/" + no)).doesNotContain("13800000001", "李四", "亲属");
            assertThat(page("/publicity/claims")).doesNotContain("李四");

            // it has reached the clerk and nobody else, and the clock runs on
            assertThat(as("center-clerk")).contains("李四", "13800000001", "亲属");
            for (String other : List.of("bank1-postloan", "fiscal1", "auditor1", "leader1"))
                assertThat(as(other)).as(other).doesNotContain("13800000001");
            assertThat(notifications
                            .list(Page.Request.page(1), play.as("center-clerk"))
                            .items())
                    .filteredOn(word -> word.kind() == NotificationKind.PUBLIC_OBJECTION)
                    .singleElement()
                    .satisfies(word -> assertThat(word.link()).isEqualTo("/cases/" + no));
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.IN_PUBLICITY);
        }

        @Test
        void keepsNothingFromMachinesAndRefusesWhatIsNotFilledIn() throws Exception {
            play.publish(no);
            MockHttpServletResponse machine =
                    send(Map.of("objector", "bot", "contact", "13800000001", "content", "spam", "website", "http://x"));
            assertThat(body(machine)).contains("role=\"status\"");
            MockHttpServletResponse empty = send(Map.of("objector", "", "contact", "x", "content", ""));
            assertThat(body(empty)).contains("is-invalid").doesNotContain("role=\"status\"");
            assertThat(published.objections(no, play.as("center-clerk"))).isEmpty();
        }

        /** Five a day from one address; the next day five more. */
        @Test
        void isLimitedForEachAddressAndDay() {
            play.publish(no);
            for (int i = 0; i < 5; i++) leave("Li " + i, "again");
            refused(RecordReason.OBJECTION_TOO_MANY, () -> leave("Li 6", "again"));
            published.leave(new LeaveObjection(no, "Wang", "13800000002", "from elsewhere"), "10.0.0.2");
            clock.setTo(LocalDate.of(2026, 3, 12));
            leave("Li 6", "again");
            assertThat(published.objections(no, play.as("center-clerk"))).hasSize(7);
        }

        /** Admitted on Thursday 12 March, dismissed on the 19th: the 13th, 16th and 17th are left, so 20, 23, 24 March. */
        @Test
        void stopsTheClockOnceTheClerkFindsItAdmissible() {
            play.publish(no);
            leave("Li", "the borrower is the banker's brother");
            long id = waiting();
            for (String stranger : List.of("center-reviewer", "bank1-postloan"))
                assertThatThrownBy(() -> published.decide(no, id, true, "", play.as(stranger)))
                        .as(stranger)
                        .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> published.decide(no, id, true, "", play.as("jining-clerk")))
                    .isInstanceOf(NotFound.class);

            clock.setTo(LocalDate.of(2026, 3, 12));
            published.decide(no, id, true, "", play.as("center-clerk"));
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.OBJECTED);
            refused(
                    RecordReason.OBJECTION_ANSWERED,
                    () -> published.decide(no, id, false, "no", play.as("center-clerk")));
            clock.setTo(LocalDate.of(2026, 3, 19));
            publicity.decideObjection(no, false, "no ground", play.as("center-reviewer"));
            assertThat(play.claim(no).publicityUntil()).isEqualTo("2026-03-24");
        }

        @Test
        void needsAReasonWhenItIsNotAdmissible() {
            play.publish(no);
            leave("Li", "I do not like it");
            long id = waiting();
            refused(CommonReason.REQUIRED, () -> published.decide(no, id, false, " ", play.as("center-clerk")));
            published.decide(no, id, false, "names no fact", play.as("center-clerk"));
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.IN_PUBLICITY);
            assertThat(published.objections(no, play.as("center-clerk")).get(0).reason())
                    .isEqualTo("names no fact");
        }

        /** Left on the last day, looked at after it: nothing is released before, and it is still heard. */
        @Test
        void isAnsweredBeforeAnythingIsReleased() {
            play.publish(no);
            clock.setTo(LocalDate.of(2026, 3, 17));
            leave("Li", "on the last day");
            clock.setTo(LocalDate.of(2026, 3, 18));
            given.timeRunsOut(no);
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.AWAITING_RELEASE);
            refused(RecordReason.OBJECTION_UNANSWERED, () -> payments.release(no, "", play.as("fiscal1")));
            refused(
                    CommonReason.WRONG_STATE,
                    () -> publicity.object(no, "somebody", "by letter, too late", play.as("center-clerk")));

            published.decide(no, waiting(), true, "", play.as("center-clerk"));
            assertThat(play.claim(no).state()).isEqualTo(ClaimState.OBJECTED);
            publicity.decideObjection(no, false, "no ground", play.as("center-reviewer"));
            // no working day was left: it ends with the day
            assertThat(play.claim(no).publicityUntil()).isEqualTo("2026-03-18");
            play.closePublicity(no);
            payments.release(no, "", play.as("fiscal1"));
            assertThat(play.claim(no).due()).isEqualTo(Money.of("400000"));
        }

        private void leave(String name, String content) {
            published.leave(new LeaveObjection(no, name, "13800000001", content), "10.0.0.1");
        }

        private long waiting() {
            return published.objections(no, play.as("center-clerk")).stream()
                    .filter(cn.ippledge.record.PublicObjection::isWaiting)
                    .findFirst()
                    .orElseThrow()
                    .id();
        }

        private List<String> found(String q) {
            return published.search(PoolFixture.YANHU, q, Page.Request.page(1)).items().stream()
                    .map(PublishedClaim::no)
                    .toList();
        }

        private MockHttpServletResponse send(Map<String, String> form) throws Exception {
            var request = post("/publicity/claims/" + no).with(csrf());
            form.forEach(request::param);
            return mvc.perform(request).andReturn().getResponse();
        }

        private MockHttpServletResponse anonymous(String path) throws Exception {
            return mvc.perform(get(path)).andReturn().getResponse();
        }

        private String page(String path) throws Exception {
            MockHttpServletResponse answer = anonymous(path);
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            return body(answer);
        }

        private String as(String login) throws Exception {
            return body(mvc.perform(get("/compensations/" + no + "/summary").with(user(login)))
                    .andReturn()
                    .getResponse());
        }

        private static String body(MockHttpServletResponse answer) throws Exception {
            return answer.getContentAsString(StandardCharsets.UTF_8);
        }

        static void refused(Reason reason, ThrowingCallable call) {
            assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
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
