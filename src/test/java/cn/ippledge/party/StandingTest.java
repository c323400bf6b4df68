package cn.ippledge.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.party.Enterprises.RegisterEnterprise;
import cn.ippledge.party.Enterprises.UpdateEnterprise;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What an enterprise was on a day, though it is something else today. */
class StandingTest {

    @Transactional
    abstract static class Cases {

        private static final LocalDate REGISTERED = TestClock.START, GROWN = REGISTERED.plusDays(90);

        @Autowired
        Enterprises enterprises;

        @Autowired
        Users users;

        @Autowired
        TestClock clock;

        @AfterEach
        void putTheClockBack() {
            clock.setTo(TestClock.START);
        }

        /** Industry: 40 people and 20 million are small (≥ 20, ≥ 3 million); 400 and 50 million are medium (≥ 300, ≥ 20 million). */
        @Test
        void keepsWhatItWasWhenItGrows() {
            Actor actor = registered();
            clock.setTo(GROWN);
            update(actor, 400, "50000000", false, false);
            PartyId id = actor.organisation();

            assertThat(enterprises.standing(id, GROWN.minusDays(1)))
                    .isEqualTo(new Standing(SizeClass.SMALL, true, true, REGISTERED));
            assertThat(enterprises.standing(id, REGISTERED).smallOrMicro()).isTrue();
            assertThat(enterprises.standing(id, GROWN)).isEqualTo(new Standing(SizeClass.MEDIUM, false, false, GROWN));
            assertThat(enterprises.standing(id, GROWN.plusYears(3)).smallOrMicro())
                    .isFalse();
        }

        @Test
        void saysTheEarliestThatItKnowsForDaysBeforeAndThatItIsLater() {
            Actor actor = registered();
            clock.setTo(GROWN);
            update(actor, 400, "50000000", false, false);

            Standing before = enterprises.standing(actor.organisation(), REGISTERED.minusDays(1));

            assertThat(before.sizeClass()).isEqualTo(SizeClass.SMALL);
            assertThat(before.recordedBy(REGISTERED.minusDays(1))).isFalse();
            assertThat(before.recordedBy(REGISTERED)).isTrue();
        }

        @Test
        void takesTheLaterWordOfADay() {
            Actor actor = registered();
            update(actor, 5, "20000000", false, true);

            // Five people are below 20: micro.
            assertThat(enterprises.standing(actor.organisation(), REGISTERED))
                    .isEqualTo(new Standing(SizeClass.MICRO, false, true, REGISTERED));
        }

        @Test
        void knowsNothingOfStrangers() {
            assertThatThrownBy(() -> enterprises.standing(new PartyId(999_999_999), REGISTERED))
                    .isInstanceOf(NotFound.class);
        }

        private Actor registered() {
            enterprises.register(
                    new RegisterEnterprise(data(40, "20000000", true, true), "standing", "某人", "Secret-2026"));
            return users.actor("standing");
        }

        private void update(Actor actor, int staff, String revenue, boolean firstLoan, boolean startUp) {
            int version = enterprises.get(actor.organisation()).version();
            enterprises.update(
                    new UpdateEnterprise(actor.organisation(), data(staff, revenue, firstLoan, startUp), version),
                    actor);
        }

        private static EnterpriseData data(int staff, String revenue, boolean firstLoan, boolean startUp) {
            return new EnterpriseData(
                    "成长机械有限公司",
                    "91330100799655058B",
                    new RegionCode("140802"),
                    "东城街道",
                    null,
                    "法定代表人",
                    "联系人",
                    "0359-2222222",
                    null,
                    Industry.MANUFACTURING,
                    staff,
                    Money.of(revenue),
                    Money.of("30000000"),
                    LocalDate.of(2019, 4, 1),
                    firstLoan,
                    startUp);
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
