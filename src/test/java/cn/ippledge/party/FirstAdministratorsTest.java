package cn.ippledge.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.ippledge.party.FirstAdministrators.Person;
import cn.ippledge.party.FirstAdministrators.SetUp;
import cn.ippledge.party.UserAdministration.Invitation;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.TestClock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first people of an installation: only with the token of the log, only while there is nobody. */
class FirstAdministratorsTest {

    private final UserMapper users = mock(UserMapper.class);
    private final OrganisationMapper organisations = mock(OrganisationMapper.class);
    private final RegionMapper regions = mock(RegionMapper.class);
    private final Passwords passwords = mock(Passwords.class);
    private final FirstAdministrators first = new FirstAdministrators(
            users, organisations, regions, passwords, mock(Users.class), mock(AuditTrail.class), new TestClock());

    @BeforeEach
    void anEmptyDatabase() {
        Region home = new Region(new RegionCode("140802"), "运城市盐湖区", "市场监督管理局");
        when(regions.all()).thenReturn(List.of(home));
        when(regions.lock(home.code())).thenReturn(Optional.of(home));
        when(users.findByLogin(anyString())).thenReturn(Optional.empty());
        when(organisations.insert(any(), any())).thenAnswer(call -> {
            call.<GeneratedId>getArgument(1).setId(1);
            return 1;
        });
        when(users.insert(any(), any())).thenAnswer(call -> {
            User row = call.getArgument(0);
            long id = row.login().length();
            call.<GeneratedId>getArgument(1).setId(id);
            when(users.find(id))
                    .thenReturn(Optional.of(new User(
                            id, row.login(), row.name(), row.organisation(), null, row.state(), null, null, null)));
            return 1;
        });
    }

    @Test
    void makesThreePeopleOfWhomOnlyTheFirstHasAPassword() {
        String token = first.newToken();

        List<Invitation> invitations = first.complete(setUp(" " + token + " "));

        assertThat(invitations).extracting(Invitation::login).containsExactly("security1", "auditor");
        assertThat(invitations)
                .extracting(Invitation::token)
                .doesNotHaveDuplicates()
                .doesNotContain(token);
        verify(passwords).set(any(), eq("First-2026"));
        verify(users).replaceRoles("system".length(), Set.of(Role.ADMIN_SYSTEM));
        verify(users).replaceRoles("security1".length(), Set.of(Role.ADMIN_SECURITY));
    }

    @Test
    void refusesAWrongTokenAndANeverPrintedOne() {
        assertThat(first.isOpen()).isFalse();
        assertThatThrownBy(() -> first.complete(setUp("guess"))).hasMessageContaining("SETUP_DONE");
        first.newToken();

        assertThat(first.isOpen()).isTrue();
        assertThatThrownBy(() -> first.complete(setUp("guess"))).hasMessageContaining("TOKEN_INVALID");
        assertThatThrownBy(() -> first.complete(setUp(null))).hasMessageContaining("TOKEN_INVALID");
        verify(users, never()).insert(any(), any());
    }

    @Test
    void isShutAsSoonAsSomebodyHasAnAccount() {
        String token = first.newToken();
        when(users.countAll()).thenReturn(3L);

        assertThat(first.isOpen()).isFalse();
        assertThatThrownBy(() -> first.complete(setUp(token))).hasMessageContaining("SETUP_DONE");
    }

    @Test
    void printsNoTokenWherePeopleAre() {
        when(users.countAll()).thenReturn(1L);

        first.run(null);

        when(users.countAll()).thenReturn(0L);
        assertThat(first.isOpen()).isFalse();
    }

    private static SetUp setUp(String token) {
        return new SetUp(
                token,
                "运维中心",
                new Person("system", "甲"),
                "First-2026",
                new Person("security1", "乙"),
                new Person("auditor", "丙"));
    }
}
