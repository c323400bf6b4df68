package cn.ippledge.collateral;

import static cn.ippledge.collateral.RightFixtures.day;
import static cn.ippledge.collateral.RightFixtures.mark;
import static cn.ippledge.collateral.RightFixtures.patent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IpRightTest {

    /** Filed 2015-03-10, fees paid to 2027-03-10, so the grace period ends 2027-09-10. */
    @ParameterizedTest
    @CsvSource({"2027-03-10, VALID", "2027-03-11, FEE_OVERDUE", "2027-09-10, FEE_OVERDUE", "2027-09-11, TERMINATED"})
    void unpaidPatentPassesThroughArrearsToItsEnd(String on, RightStatus status) {
        assertThat(patent().feePaidUntil("2027-03-10").right().statusOn(day(on)))
                .isEqualTo(status);
    }

    @Test
    void markEndsTheDayAfterItsTerm() {
        assertThat(mark().right().statusOn(day("2028-03-20"))).isEqualTo(RightStatus.VALID);
        assertThat(mark().right().statusOn(day("2028-03-21"))).isEqualTo(RightStatus.TERMINATED);
    }

    @Test
    void whatTheOfficeFoundIsNotChangedByTime() {
        IpRight frozen = patent().right().mark(RightStatus.FROZEN, day("2026-03-10"));
        assertThat(frozen.statusOn(day("2040-01-01"))).isEqualTo(RightStatus.FROZEN);
        assertThat(frozen.checkedOn()).isEqualTo(day("2026-03-10"));
    }

    @Test
    void foundValidMeansThatTheFeeWasPaid() {
        IpRight overdue = patent().feePaidUntil("2026-03-10").right().mark(RightStatus.FEE_OVERDUE, day("2026-05-01"));
        IpRight valid = overdue.mark(RightStatus.VALID, day("2026-06-01"));
        assertThat(valid.feeDueOn()).isEqualTo(day("2027-03-10"));
        assertThat(valid.statusOn(day("2026-06-01"))).isEqualTo(RightStatus.VALID);
    }

    @Test
    void anApplicationCannotBeFoundValidWithoutItsGrant() {
        IpRight applied = patent().grantedOn(null).right();
        assertThatThrownBy(() -> applied.mark(RightStatus.VALID, day("2026-03-10")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("RIGHT_NOT_GRANTED");
    }

    @ParameterizedTest
    @EnumSource(RightStatus.class)
    void noStatusFollowsItselfOrGoesBackToApplied(RightStatus status) {
        assertThat(status.next()).isNotEmpty().doesNotContain(status, RightStatus.APPLIED);
    }

    @Test
    void anInvalidRightIsOnlyReopenedByAProcedure() {
        IpRight invalid = patent().right().mark(RightStatus.INVALID, day("2026-03-10"));
        assertThatThrownBy(() -> invalid.mark(RightStatus.VALID, day("2026-03-11")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("RIGHT_STATUS_NOT_NEXT");
    }

    @Test
    void correctionKeepsTheIdentityAndTheOfficesFinding() {
        IpRight disputed = patent().right().mark(RightStatus.DISPUTED, day("2026-03-10"));
        IpRight corrected = disputed.correctedTo(patent().title("新名称").right(), true);
        assertThat(corrected.title()).isEqualTo("新名称");
        assertThat(corrected.status()).isEqualTo(RightStatus.DISPUTED);
        assertThatThrownBy(() -> disputed.correctedTo(mark().right(), true))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("RIGHT_IDENTITY_FIXED");
    }

    @Test
    void grantTurnsAnApplicationIntoARight() {
        IpRight granted = patent().grantedOn(null).right().correctedTo(patent().right(), true);
        assertThat(granted.status()).isEqualTo(RightStatus.VALID);
    }
}
