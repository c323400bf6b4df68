package cn.ippledge.loan;

import static cn.ippledge.loan.WarningKind.ANNUAL_FEE_DUE;
import static cn.ippledge.loan.WarningKind.REGISTRATION_LAPSING;
import static cn.ippledge.loan.WarningKind.RIGHT_EXPIRING;
import static cn.ippledge.loan.WarningKind.RIGHT_LOST;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.collateral.IpRight;
import cn.ippledge.collateral.PatentKind;
import cn.ippledge.collateral.Registration;
import cn.ippledge.collateral.RegistrationState;
import cn.ippledge.collateral.RightStatus;
import cn.ippledge.collateral.RightType;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate MATURITY = LocalDate.of(2027, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2040, 1, 1);

    /** Sixty days after 10 March is 9 May; after the due date the grace period is warned of under the same occasion. */
    @ParameterizedTest
    @CsvSource({"2026-05-10, 0", "2026-05-09, 1", "2026-03-10, 1", "2026-01-15, 1"})
    void warnsOfAnAnnualFeeSixtyDaysBeforeAndThroughTheGracePeriod(LocalDate feeDueOn, int warnings) {
        List<Watch.Finding> findings = watch().right(right(RightStatus.VALID, feeDueOn, LATER), MATURITY);

        assertThat(findings).hasSize(warnings).allMatch(finding -> finding.kind() == ANNUAL_FEE_DUE);
        if (warnings == 1) assertThat(findings.get(0).subject()).isEqualTo("7:" + feeDueOn);
    }

    @ParameterizedTest
    @CsvSource({"2027-02-28, 1", "2027-03-01, 0"})
    void warnsOfARightThatEndsBeforeTheLoan(LocalDate expiresOn, int warnings) {
        assertThat(watch().right(right(RightStatus.VALID, null, expiresOn), MATURITY))
                .hasSize(warnings)
                .allMatch(finding -> finding.kind() == RIGHT_EXPIRING);
    }

    @Test
    void saysOnlyThatALostRightIsLost() {
        assertThat(watch().right(right(RightStatus.INVALID, TODAY.minusDays(1), TODAY), MATURITY))
                .extracting(Watch.Finding::kind, Watch.Finding::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(RIGHT_LOST, "7:INVALID"));
    }

    /** 30, 7 and 1 days before; a day on which nobody looked belongs to the next stage. */
    @ParameterizedTest
    @CsvSource({
        "2026-04-10, ",
        "2026-04-09, 30",
        "2026-03-18, 30",
        "2026-03-17, 7",
        "2026-03-12, 7",
        "2026-03-11, 1",
        "2026-03-10, 1"
    })
    void remindsOfALapsingRegistrationInThreeStages(LocalDate termTo, String stage) {
        List<Watch.Finding> findings = watch().registration(registration(RegistrationState.REGISTERED, termTo));

        if (stage == null) assertThat(findings).isEmpty();
        else
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(REGISTRATION_LAPSING);
                assertThat(finding.subject()).isEqualTo("PR-1:" + termTo + ":" + stage);
            });
    }

    @Test
    void reportsAPledgeThatFellAway() {
        assertThat(watch().registration(registration(RegistrationState.LAPSED, null)))
                .extracting(Watch.Finding::kind)
                .containsExactly(RIGHT_LOST);
        assertThat(watch().registration(registration(RegistrationState.CANCELLED, null)))
                .isEmpty();
        assertThat(watch().registration(registration(RegistrationState.REGISTERED, null)))
                .isEmpty();
    }

    private static Watch watch() {
        return new Watch(TODAY);
    }

    private static IpRight right(RightStatus status, LocalDate feeDueOn, LocalDate expiresOn) {
        return new IpRight(
                7,
                new PartyId(1),
                new RegionCode("140802"),
                RightType.PATENT,
                PatentKind.INVENTION,
                "ZL1",
                "a process",
                null,
                null,
                null,
                expiresOn,
                feeDueOn,
                null,
                status,
                "owner",
                false,
                false,
                null,
                null,
                null,
                "CNIPA",
                false,
                null,
                1);
    }

    private static Registration registration(RegistrationState state, LocalDate termTo) {
        return new Registration(
                "PR-1",
                "FA-1",
                "C-1",
                "FA-1",
                RightType.TRADEMARK,
                "CNIPA_TMO",
                new PartyId(1),
                "pledgor",
                new PartyId(2),
                "pledgee",
                new RegionCode("140802"),
                Money.of("1000"),
                TODAY,
                TODAY,
                MATURITY,
                false,
                null,
                state,
                null,
                null,
                null,
                "R-1",
                TODAY,
                termTo,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1);
    }
}
