package cn.ippledge.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ippledge.party.Enterprises.RegisterEnterprise;
import cn.ippledge.party.Enterprises.UpdateEnterprise;
import cn.ippledge.record.AuditLine;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.IdentifierFault;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EnterprisesTest {

    abstract static class Cases {

        private static final RegionCode YANHU = new RegionCode("140802");

        @Autowired
        Enterprises enterprises;

        @Autowired
        Users users;

        @Autowired
        UserMapper userMapper;

        @Autowired
        AuditTrail audit;

        @Autowired
        EnterpriseDocuments documents;

        @Test
        void registersAnEnterpriseWithItsFirstPerson() {
            PartyId id = enterprises.register(
                    new RegisterEnterprise(data("河东精工有限公司", " 9162010567592034xq"), "Hedong", "董事长", "Founder-2026"));

            Enterprise enterprise = enterprises.get(id);
            assertThat(enterprise.creditCode()).isEqualTo("9162010567592034XQ");
            // 40 people and 20 million yuan in industry: ≥ 20 and ≥ 3 million, below 300 people: small.
            assertThat(enterprise.sizeClass()).isEqualTo(SizeClass.SMALL);
            assertThat(users.actor("hedong").roles())
                    .containsExactlyInAnyOrder(Role.ENTERPRISE_CLERK, Role.ENTERPRISE_PRINCIPAL);
            assertThat(users.actor("hedong").organisation()).isEqualTo(id);
            assertThat(audit.ofCase("EN-" + id))
                    .extracting(AuditLine::command)
                    .containsExactly("party.enterprise.register");
            assertThat(enterprises.findByCreditCode("9162010567592034xq")).contains(enterprise);
        }

        @Test
        void oneCreditCodeIsOneEnterpriseAndARefusalLeavesNobodyBehind() {
            Rejected refused = catchThrowableOfType(
                    Rejected.class,
                    () -> enterprises.register(new RegisterEnterprise(
                            data("冒名公司", "91140802MA0K3X7D29"), "imposter", "某人", "Secret-2026")));

            assertThat(refused.reason()).isEqualTo(PartyReason.CREDIT_CODE_TAKEN);
            assertThat(userMapper.findByLogin("imposter")).isEmpty();
        }

        @Test
        void aWeakPasswordUndoesTheWholeRegistration() {
            assertThatThrownBy(() -> enterprises.register(
                            new RegisterEnterprise(data("弱口令公司", "91310110666007217T"), "weakling", "某人", "password")))
                    .hasMessageContaining("PASSWORD_TOO_PLAIN");

            assertThat(enterprises.findByCreditCode("91310110666007217T")).isEmpty();
        }

        @Test
        void namesEveryFieldThatIsWrongAtOnce() {
            EnterpriseData wrong = new EnterpriseData(
                    " ",
                    "914403001922038217",
                    null,
                    null,
                    null,
                    "法人",
                    "联系人",
                    "12345",
                    "nobody",
                    null,
                    -1,
                    null,
                    Money.of("-0.01"),
                    LocalDate.of(2999, 1, 1),
                    false,
                    false);

            Rejected refused = catchThrowableOfType(
                    Rejected.class,
                    () -> enterprises.register(new RegisterEnterprise(wrong, "wrong", "某人", "Secret-2026")));

            assertThat(refused.fields())
                    .extracting(Rejected.Field::field)
                    .containsExactlyInAnyOrder(
                            "name",
                            "creditCode",
                            "region",
                            "phone",
                            "email",
                            "industry",
                            "staff",
                            "revenue",
                            "assets",
                            "foundedOn");
            assertThat(refused.fields())
                    .filteredOn(field -> field.field().equals("creditCode"))
                    .singleElement()
                    .satisfies(field -> assertThat(field.reason()).isEqualTo(IdentifierFault.IDENTIFIER_CHECK_DIGIT));
        }

        @Test
        void refusesARegionThatIsNotServed() {
            EnterpriseData elsewhere = in(new RegionCode("110000"), "异地公司", "91110000802100433B");

            assertThatThrownBy(() ->
                            enterprises.register(new RegisterEnterprise(elsewhere, "elsewhere", "某人", "Secret-2026")))
                    .hasMessageContaining("REGION_NOT_SERVED");
        }

        @Test
        void savesOnceForEachVersionAndKeepsIdentity() {
            enterprises.register(
                    new RegisterEnterprise(data("更新公司", "911408006654021782"), "updater", "某人", "Secret-2026"));
            var actor = users.actor("updater");
            Enterprise before = enterprises.get(actor.organisation());
            EnterpriseData grown = data(before.name(), before.creditCode());

            Enterprise after = enterprises.update(new UpdateEnterprise(before.id(), grown, before.version()), actor);

            assertThat(after.version()).isEqualTo(before.version() + 1);
            assertThat(after.staff()).isEqualTo(40);
            assertThatThrownBy(
                            () -> enterprises.update(new UpdateEnterprise(before.id(), grown, before.version()), actor))
                    .isInstanceOf(Stale.class);
            assertThatThrownBy(() -> enterprises.update(
                            new UpdateEnterprise(
                                    before.id(), data(before.name(), "91440300708461136T"), after.version()),
                            actor))
                    .hasMessageContaining("IDENTITY_FIXED");
        }

        @Test
        void onlyItsOwnPeopleChangeAnEnterprise() {
            Enterprise other = enterprises.get(users.actor("sme1").organisation());
            UpdateEnterprise update =
                    new UpdateEnterprise(other.id(), data(other.name(), other.creditCode()), other.version());

            assertThatThrownBy(() -> enterprises.update(update, users.actor("sme2")))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> enterprises.update(update, users.actor("center-clerk")))
                    .isInstanceOf(Denied.class);
        }

        @Test
        void isSeenByItselfAndTheOfficesOfItsRegionOnly() {
            PartyId id = users.actor("sme1").organisation();

            assertThat(enterprises.get(id, users.actor("sme1")).id()).isEqualTo(id);
            assertThat(enterprises.get(id, users.actor("center-clerk")).id()).isEqualTo(id);
            for (String stranger : new String[] {"sme2", "nanhai-clerk", "bank1-manager", "appraiser1", "admin-system"})
                assertThatThrownBy(() -> enterprises.get(id, users.actor(stranger)))
                        .as(stranger)
                        .isInstanceOf(NotFound.class);
            assertThat(documents.mayRead("EN-" + id, users.actor("ipo1"))).isTrue();
            assertThat(documents.mayRead("EN-" + id, users.actor("sme2"))).isFalse();
            assertThat(documents.mayAdd("EN-" + id, users.actor("sme1"))).isTrue();
            assertThat(documents.mayAdd("EN-" + id, users.actor("center-clerk")))
                    .isFalse();
            assertThat(documents.knows("EN-" + id)).isTrue();
            assertThat(documents.knows("EN-999999999")).isFalse();
            assertThat(documents.knows("FA-2026-000001")).isFalse();
        }

        @Test
        void theListFollowsItsFiltersWithinSight() {
            var all = new Enterprises.Filter(null, null, false, false, null);
            var startUps = new Enterprises.Filter(null, Industry.SOFTWARE, true, true, "禾智");

            assertThat(enterprises
                            .search(all, Page.Request.page(1), users.actor("center-clerk"))
                            .total())
                    .isGreaterThanOrEqualTo(2);
            assertThat(enterprises
                            .search(all, Page.Request.page(1), users.actor("sme1"))
                            .items())
                    .extracting(Enterprise::creditCode)
                    .containsExactly("91140802MA0K3X7D29");
            assertThat(enterprises
                            .search(all, Page.Request.page(1), users.actor("bank1-manager"))
                            .total())
                    .isZero();
            assertThat(enterprises
                            .search(startUps, Page.Request.page(1), users.actor("center-clerk"))
                            .items())
                    .allSatisfy(e -> assertThat(e.startUp() && e.firstLoan()).isTrue());
            assertThat(enterprises
                            .search(
                                    new Enterprises.Filter(SizeClass.LARGE, null, false, false, null),
                                    Page.Request.page(1),
                                    users.actor("center-clerk"))
                            .items())
                    .extracting(Enterprise::sizeClass)
                    .doesNotContain(SizeClass.SMALL, SizeClass.MICRO, SizeClass.MEDIUM);
        }

        @Test
        void importsAnEnterpriseOnceAndOnlyIntoOnesOwnRegion() {
            var clerk = users.actor("nanhai-clerk");
            EnterpriseData opening = in(clerk.region(), "南海铸造厂", "121200004013590816");

            PartyId first = enterprises.importOne(opening, clerk).id();
            PartyId second = enterprises
                    .importOne(in(clerk.region(), "改名铸造厂", "121200004013590816"), clerk)
                    .id();

            assertThat(second).isEqualTo(first);
            assertThat(enterprises.get(first).name()).isEqualTo("南海铸造厂");
            assertThatThrownBy(() -> enterprises.importOne(in(YANHU, "越界公司", "91350100M000100Y43"), clerk))
                    .isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> enterprises.importOne(opening, users.actor("sme1")))
                    .isInstanceOf(Denied.class);
        }

        private static EnterpriseData data(String name, String creditCode) {
            return in(YANHU, name, creditCode);
        }

        private static EnterpriseData in(RegionCode region, String name, String creditCode) {
            return new EnterpriseData(
                    name,
                    creditCode,
                    region,
                    "东城街道",
                    null,
                    "法定代表人",
                    "联系人",
                    "0359-2222222",
                    null,
                    Industry.MANUFACTURING,
                    40,
                    Money.of("20000000"),
                    Money.of("30000000"),
                    LocalDate.of(2019, 4, 1),
                    false,
                    false);
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
