package cn.ippledge.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.party.UserAdministration.Invitation;
import cn.ippledge.party.UserAdministration.InviteUser;
import cn.ippledge.record.AuditLine;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Inviting, granting, taking away: never by one person alone, never one's own, always on record. */
class UserAdministrationTest {

    abstract static class Cases {

        @Autowired
        UserAdministration administration;

        @Autowired
        RightsChanges rights;

        @Autowired
        Passwords passwords;

        @Autowired
        Users users;

        @Autowired
        UserMapper mapper;

        @Autowired
        AuditTrail audit;

        @Autowired
        TestClock clock;

        @AfterEach
        void clockBack() {
            clock.setTo(TestClock.START);
        }

        @Test
        void anInvitedPersonSetsAPasswordAndGetsRightsOnlyWhenTheyAreConfirmed() {
            Invitation invited = invite("new-clerk", Role.CENTER_CLERK);
            redeem(invited, "First-2026");
            assertThat(users.actor("new-clerk").roles()).isEmpty();

            rights.confirm(pending(invited.userId()).id(), "同意", security());

            assertThat(users.actor("new-clerk").roles()).containsExactly(Role.CENTER_CLERK);
            assertThat(audit.ofCase("US-" + invited.userId()))
                    .extracting(AuditLine::command)
                    .containsExactly(
                            "party.user.invite",
                            "party.rights.propose",
                            "party.password.redeem",
                            "party.rights.confirm");
        }

        @Test
        void theOneWhoProposesDoesNotConfirm() {
            Invitation invited = invite("four-eyes", Role.CENTER_CLERK);
            long change = pending(invited.userId()).id();
            Actor both = with(system(), Role.ADMIN_SYSTEM, Role.ADMIN_SECURITY);

            refused(CommonReason.MAKER_IS_CHECKER, () -> rights.confirm(change, "", both));
            refused(CommonReason.ROLE_REQUIRED, () -> rights.confirm(change, "", system()));
            assertThat(mapper.roles(invited.userId())).isNull();
        }

        @Test
        void nobodyDecidesOnesOwnRights() {
            Actor security = security();
            refused(PartyReason.OWN_RIGHTS, () -> rights.propose(system().userId(), Set.of(), system()));
            refused(PartyReason.OWN_RIGHTS, () -> administration.disable(security.userId(), security));
            refused(PartyReason.OWN_RIGHTS, () -> administration.resetPassword(system().userId(), system()));
            rights.propose(security.userId(), Set.of(Role.ADMIN_SECURITY), system());
            RightsChange about = pending(security.userId());

            refused(PartyReason.OWN_RIGHTS, () -> rights.confirm(about.id(), "", security));
            rights.reject(about.id(), "", with(users.actor("admin-audit"), Role.ADMIN_SECURITY));
        }

        @Test
        void aProposalIsDecidedOnce() {
            Invitation invited = invite("decided-once", Role.CENTER_CLERK);
            long change = pending(invited.userId()).id();
            rights.reject(change, "岗位不符", security());

            refused(PartyReason.RIGHTS_CHANGE_DECIDED, () -> rights.confirm(change, "", security()));
            assertThat(mapper.roles(invited.userId())).isNull();
        }

        @Test
        void onePersonHasOneOpenProposal() {
            Invitation invited = invite("one-open", Role.CENTER_CLERK);

            refused(
                    PartyReason.RIGHTS_CHANGE_PENDING,
                    () -> rights.propose(invited.userId(), Set.of(Role.CENTER_DIRECTOR), system()));
        }

        @Test
        void grantsOnlyRolesOfTheOrganisationAndKeepsTheAdministratorsApart() {
            var center = users.actor("center-clerk").organisation();
            var operator = users.actor("admin-audit").organisation();

            refused(
                    PartyReason.ROLE_NOT_OF_KIND,
                    () -> administration.invite(
                            new InviteUser("not-a-banker", "某人", center, Set.of(Role.BANK_APPROVER)), system()));
            refused(
                    PartyReason.ADMIN_ROLES_APART,
                    () -> administration.invite(
                            new InviteUser("all-mighty", "某人", operator, Set.of(Role.ADMIN_SYSTEM, Role.ADMIN_AUDIT)),
                            system()));
            assertThat(mapper.findByLogin("not-a-banker")).isEmpty();
        }

        @Test
        void onlyTheSystemAdministratorInvites() {
            var center = users.actor("center-clerk").organisation();
            InviteUser invite = new InviteUser("by-director", "某人", center, Set.of(Role.CENTER_CLERK));

            refused(CommonReason.ROLE_REQUIRED, () -> administration.invite(invite, users.actor("center-director")));
            refused(CommonReason.ROLE_REQUIRED, () -> administration.invite(invite, security()));
        }

        @Test
        void aLoginIsTakenOnceWhateverItsCase() {
            invite("taken-login", Role.CENTER_CLERK);

            refused(PartyReason.LOGIN_TAKEN, () -> invite("Taken-Login", Role.CENTER_CLERK));
            refused(PartyReason.LOGIN_FORMAT, () -> invite("1", Role.CENTER_CLERK));
        }

        @Test
        void aDisabledPersonIsOutAtOnceAndComesBackOnlyByTwo() {
            Invitation invited = confirmed("leaver", Role.CENTER_CLERK);
            administration.disable(invited.userId(), security());

            assertThatThrownBy(() -> users.actor("leaver")).isInstanceOf(Denied.class);
            assertThat(mapper.roles(invited.userId())).isNull();

            rights.propose(invited.userId(), Set.of(Role.CENTER_CLERK), system());
            assertThatThrownBy(() -> users.actor("leaver")).isInstanceOf(Denied.class);
            rights.confirm(pending(invited.userId()).id(), "", security());
            redeem(administration.resetPassword(invited.userId(), system()), "Back-2026");
            assertThat(users.actor("leaver").roles()).containsExactly(Role.CENTER_CLERK);
        }

        @Test
        void disablingDropsAnOpenProposal() {
            Invitation invited = invite("dropped", Role.CENTER_CLERK);
            long change = pending(invited.userId()).id();
            administration.disable(invited.userId(), system());

            refused(PartyReason.RIGHTS_CHANGE_DECIDED, () -> rights.confirm(change, "", security()));
            refused(PartyReason.TOKEN_INVALID, () -> redeem(invited, "Late-2026"));
        }

        @Test
        void aTokenWorksOnceAndForThreeDays() {
            Invitation first = invite("token-once", Role.CENTER_CLERK);
            redeem(first, "Once-2026");
            refused(PartyReason.TOKEN_INVALID, () -> redeem(first, "Twice-2026"));

            Invitation late = administration.resetPassword(first.userId(), system());
            clock.advance(Duration.ofHours(72));
            refused(PartyReason.TOKEN_INVALID, () -> redeem(late, "Late-2026"));
        }

        @Test
        void aResetEndsTheOldPassword() {
            Invitation invited = confirmed("forgetful", Role.CENTER_CLERK);
            administration.resetPassword(invited.userId(), system());

            assertThat(mapper.find(invited.userId()).orElseThrow().passwordHash())
                    .isNull();
        }

        @Test
        void theListIsSearchedAndPaged() {
            confirmed("findable", Role.CENTER_REVIEWER);
            var filter = new UserAdministration.Filter(OrganisationKind.CENTER, UserState.ACTIVE, "findab");

            Page<UserLine> page = administration.search(filter, Page.Request.page(1), security());

            assertThat(page.total()).isEqualTo(1);
            assertThat(page.items()).singleElement().satisfies(line -> {
                assertThat(line.login()).isEqualTo("findable");
                assertThat(line.organisationName()).isEqualTo("运城市盐湖区知识产权金融服务中心");
                assertThat(line.roleSet()).containsExactly(Role.CENTER_REVIEWER);
            });
            assertThat(administration
                            .search(new UserAdministration.Filter(null, null, "%"), Page.Request.page(1), system())
                            .total())
                    .as("a percent sign is a character, not a wildcard")
                    .isZero();
            refused(
                    CommonReason.ROLE_REQUIRED,
                    () -> administration.search(filter, Page.Request.page(1), users.actor("center-director")));
        }

        private Invitation confirmed(String login, Role role) {
            Invitation invited = invite(login, role);
            redeem(invited, "First-2026");
            rights.confirm(pending(invited.userId()).id(), "", security());
            return invited;
        }

        private Invitation invite(String login, Role role) {
            var center = users.actor("center-clerk").organisation();
            return administration.invite(new InviteUser(login, "新同事", center, Set.of(role)), system());
        }

        private void redeem(Invitation invited, String password) {
            passwords.redeem(new Passwords.RedeemToken(invited.login(), invited.token(), password, password));
        }

        private RightsChange pending(long userId) {
            return rights.pending(security()).stream()
                    .filter(change -> change.userId() == userId)
                    .findFirst()
                    .orElseThrow();
        }

        private Actor system() {
            return users.actor("admin-system");
        }

        private Actor security() {
            return users.actor("admin-security");
        }

        private static Actor with(Actor actor, Role... roles) {
            return new Actor(
                    actor.userId(),
                    actor.login(),
                    actor.name(),
                    actor.organisation(),
                    actor.kind(),
                    actor.region(),
                    Set.of(roles));
        }

        private static void refused(Reason reason, ThrowingCallable call) {
            assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.reason())
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
