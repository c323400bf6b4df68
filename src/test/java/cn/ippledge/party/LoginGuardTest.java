package cn.ippledge.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.ippledge.party.Passwords.ChangePassword;
import cn.ippledge.party.UserAdministration.Invitation;
import cn.ippledge.party.UserAdministration.InviteUser;
import cn.ippledge.record.AuditLine;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Five wrong passwords in a row, by whichever way, shut the door for half an hour. */
class LoginGuardTest {

    abstract static class Cases {

        private static final String RIGHT = "Right-2026";

        @Autowired
        MockMvc web;

        @Autowired
        UserAdministration administration;

        @Autowired
        RightsChanges rights;

        @Autowired
        Passwords passwords;

        @Autowired
        Users users;

        @Autowired
        AuditTrail audit;

        @Autowired
        TestClock clock;

        @AfterEach
        void clockBack() {
            clock.setTo(TestClock.START);
        }

        @Test
        void aCorrectPasswordOpens() throws Exception {
            person("opens");

            assertThat(form("opens", RIGHT)).isEqualTo("/");
            assertThat(form("OPENS", RIGHT)).isEqualTo("/");
            assertThat(basic("opens", RIGHT)).isEqualTo(200);
        }

        @Test
        void locksAfterFiveFailuresOfBothKindsTogetherAndOpensAfterHalfAnHour() throws Exception {
            long id = person("locked-out");
            for (int i = 0; i < 3; i++) assertThat(form("locked-out", "wrong")).isEqualTo("/login?error");
            for (int i = 0; i < 2; i++) assertThat(basic("locked-out", "wrong")).isEqualTo(401);

            assertThat(form("locked-out", RIGHT)).isEqualTo("/login?error");
            assertThat(basic("locked-out", RIGHT)).isEqualTo(401);
            clock.advance(Duration.ofMinutes(30).minusSeconds(1));
            assertThat(basic("locked-out", RIGHT)).isEqualTo(401);
            clock.advance(Duration.ofSeconds(1));
            assertThat(basic("locked-out", RIGHT)).isEqualTo(200);
            assertThat(audit.ofCase("US-" + id))
                    .extracting(AuditLine::command)
                    .contains("party.login.lock")
                    .filteredOn("party.login.failure"::equals)
                    .hasSize(4);
        }

        @Test
        void afterALockTheCountBeginsAnew() throws Exception {
            person("again");
            for (int i = 0; i < 5; i++) basic("again", "wrong");
            clock.advance(Duration.ofMinutes(31));
            for (int i = 0; i < 4; i++) assertThat(basic("again", "wrong")).isEqualTo(401);

            assertThat(basic("again", RIGHT)).isEqualTo(200);
        }

        @Test
        void aSuccessForgetsFormerFailures() throws Exception {
            person("forgiven");
            for (int i = 0; i < 4; i++) basic("forgiven", "wrong");
            basic("forgiven", RIGHT);
            for (int i = 0; i < 4; i++) basic("forgiven", "wrong");

            assertThat(basic("forgiven", RIGHT)).isEqualTo(200);
        }

        @Test
        void aDisabledOrInvitedPersonDoesNotGetIn() throws Exception {
            long id = person("gone");
            administration.disable(id, users.actor("admin-system"));
            invite("uninvited");

            assertThat(form("gone", RIGHT)).isEqualTo("/login?error");
            assertThat(basic("gone", RIGHT)).isEqualTo(401);
            assertThat(basic("uninvited", "")).isEqualTo(401);
            assertThat(basic("never-heard-of", RIGHT)).isEqualTo(401);
        }

        @Test
        void changingAPasswordNeedsTheCurrentOneAndCountsWrongOnes() throws Exception {
            person("changer");
            var actor = users.actor("changer");
            for (int i = 0; i < 5; i++)
                assertThatThrownBy(() -> passwords.change(new ChangePassword("wrong", "Next-2026", "Next-2026"), actor))
                        .isInstanceOf(Rejected.class);

            assertThatThrownBy(() -> passwords.change(new ChangePassword(RIGHT, "Next-2026", "Next-2026"), actor))
                    .as("locked by now")
                    .isInstanceOf(Rejected.class);
            clock.advance(Duration.ofMinutes(31));
            passwords.change(new ChangePassword(RIGHT, "Next-2026", "Next-2026"), actor);
            assertThat(basic("changer", "Next-2026")).isEqualTo(200);
        }

        @Test
        void theLastFivePasswordsAreNotTakenAgain() throws Exception {
            person("recycler");
            var actor = users.actor("recycler");
            String current = RIGHT;
            for (int i = 1; i <= 5; i++) {
                String next = "Round-" + i + "-2026";
                if (i == 5) // five passwords so far: RIGHT and four rounds
                assertThatThrownBy(() -> passwords.change(new ChangePassword("Round-4-2026", RIGHT, RIGHT), actor))
                            .hasMessageContaining("PASSWORD_REUSED");
                passwords.change(new ChangePassword(current, next, next), actor);
                current = next;
            }
            passwords.change(new ChangePassword(current, RIGHT, RIGHT), actor);

            assertThat(basic("recycler", RIGHT)).isEqualTo(200);
        }

        @Test
        void theRepetitionMustMatch() {
            person("typist");

            assertThatThrownBy(() -> passwords.change(
                            new ChangePassword(RIGHT, "Next-2026", "Next-2027"), users.actor("typist")))
                    .hasMessageContaining("PASSWORDS_DIFFER");
        }

        private long person(String login) {
            Invitation invited = invite(login);
            passwords.redeem(new Passwords.RedeemToken(login, invited.token(), RIGHT, RIGHT));
            var security = users.actor("admin-security");
            rights.pending(security).stream()
                    .filter(change -> change.userId() == invited.userId())
                    .forEach(change -> rights.confirm(change.id(), "", security));
            return invited.userId();
        }

        private Invitation invite(String login) {
            var center = users.actor("center-clerk").organisation();
            return administration.invite(
                    new InviteUser(login, "新同事", center, Set.of(Role.CENTER_CLERK)), users.actor("admin-system"));
        }

        private String form(String login, String password) throws Exception {
            return web.perform(formLogin().user(login).password(password))
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl();
        }

        private int basic(String login, String password) throws Exception {
            return web.perform(post("/api/v1/amounts/uppercase")
                            .with(httpBasic(login, password))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"amount\":\"1409.50\"}"))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
