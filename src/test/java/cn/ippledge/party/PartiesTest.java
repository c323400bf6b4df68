package cn.ippledge.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PartiesTest {

    abstract static class Cases {

        private static final RegionCode YANHU = new RegionCode("140802");

        @Autowired
        Parties parties;

        @Autowired
        Regions regions;

        @Autowired
        Users users;

        @Autowired
        OrganisationMapper mapper;

        @Test
        void servesTheFiveRegionsInTheirOrder() {
            assertThat(regions.all())
                    .extracting(region -> region.code() + " " + region.name())
                    .containsExactly("140802 运城市盐湖区", "140600 朔州市", "370800 济宁市", "440605 佛山市南海区", "419001 济源市");
            assertThat(regions.name(YANHU)).isEqualTo("运城市盐湖区");
            assertThatThrownBy(() -> regions.name(new RegionCode("110000"))).isInstanceOf(NotFound.class);
        }

        @Test
        void everyRegionHasACenterAndAnIpOffice() {
            for (Region region : regions.all()) {
                assertThat(parties.organisation(parties.center(region.code())).kind())
                        .isEqualTo(OrganisationKind.CENTER);
                assertThat(parties.organisation(parties.ipOffice(region.code())).region())
                        .isEqualTo(region.code());
            }
        }

        @Test
        void offersTheAdmittedBanksAndNotTheirHeadOffice() {
            assertThat(parties.ofKind(OrganisationKind.BANK, YANHU))
                    .extracting(Organisation::id)
                    .contains(at("bank1-manager"), at("bank2-manager"))
                    .doesNotContain(at("bank1-hq-approver"));
            assertThat(parties.ofKind(OrganisationKind.EVALUATOR, new RegionCode("440605")))
                    .extracting(Organisation::id)
                    .contains(at("appraiser1"), at("appraiser2"));
        }

        @Test
        void theBranchDecidesUpToItsLimitAndTheHeadOfficeBeyond() {
            PartyId branch = at("bank1-manager"), head = at("bank1-hq-approver");

            assertThat(parties.decidingBank(branch, Money.of("5000000.00"))).isEqualTo(branch);
            assertThat(parties.decidingBank(branch, Money.of("5000000.01"))).isEqualTo(head);
            assertThat(parties.decidingBank(at("bank2-manager"), Money.of("99000000")))
                    .isEqualTo(at("bank2-manager"));
        }

        @Test
        void refusesAnAmountThatNobodyMayDecide() {
            PartyId small = bank("孤岛村镇银行", null, Money.of("100"));

            assertThatThrownBy(() -> parties.decidingBank(small, Money.of("100.01")))
                    .isInstanceOfSatisfying(
                            Rejected.class, e -> assertThat(e.reason()).isEqualTo(PartyReason.ABOVE_EVERY_AUTHORITY));
        }

        @Test
        void aHeadOfficeKnowsItsBranches() {
            assertThat(parties.withBranches(at("bank1-hq-approver")))
                    .contains(at("bank1-hq-approver"), at("bank1-manager"))
                    .doesNotContain(at("bank2-manager"));
            assertThat(parties.withBranches(at("bank2-manager"))).containsExactly(at("bank2-manager"));
        }

        @Test
        void connectionsReachThroughHeadOffices() {
            PartyId head = bank("同源银行", null, null), branch = bank("同源银行东街支行", head, Money.of("1"));
            PartyId sister = bank("同源银行西街支行", head, Money.of("1")), stranger = bank("异源银行", null, null);
            PartyId evaluator = at("appraiser2");
            mapper.connect(min(head, evaluator), max(head, evaluator), "持股 30%");

            assertThat(parties.connected(head, head)).isTrue();
            assertThat(parties.connected(branch, head)).isTrue();
            assertThat(parties.connected(branch, sister)).isTrue();
            assertThat(parties.connected(evaluator, branch)).isTrue();
            assertThat(parties.connected(branch, evaluator)).isTrue();
            assertThat(parties.connected(stranger, evaluator)).isFalse();
            assertThat(parties.connected(branch, stranger)).isFalse();
        }

        @Test
        void readsAPersonsRightsByLogin() {
            var actor = users.actor("sme1");

            assertThat(actor.kind()).isEqualTo(OrganisationKind.ENTERPRISE);
            assertThat(actor.region()).isEqualTo(YANHU);
            assertThat(actor.roles()).isEqualTo(Set.of(Role.ENTERPRISE_CLERK, Role.ENTERPRISE_PRINCIPAL));
            assertThat(users.names(List.of(actor.userId(), -1L))).containsOnlyKeys(actor.userId());
            assertThat(users.holders(actor.organisation(), Role.ENTERPRISE_CLERK))
                    .extracting(UserName::login)
                    .containsExactly("sme1");
            assertThatThrownBy(() -> users.actor("nobody")).isInstanceOf(Denied.class);
        }

        private PartyId at(String login) {
            return users.actor(login).organisation();
        }

        private PartyId bank(String name, PartyId parent, Money limit) {
            GeneratedId key = new GeneratedId();
            mapper.insert(
                    new Organisation(null, OrganisationKind.BANK, name, null, YANHU, parent, limit, true, 0), key);
            return key.party();
        }

        private static PartyId min(PartyId a, PartyId b) {
            return a.value() < b.value() ? a : b;
        }

        private static PartyId max(PartyId a, PartyId b) {
            return a.value() < b.value() ? b : a;
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
