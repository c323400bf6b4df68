package cn.ippledge.collateral;

import static cn.ippledge.collateral.RightFixtures.day;
import static cn.ippledge.collateral.RightFixtures.layout;
import static cn.ippledge.collateral.RightFixtures.mark;
import static cn.ippledge.collateral.RightFixtures.patent;
import static cn.ippledge.collateral.RightFixtures.software;
import static cn.ippledge.collateral.RightFixtures.variety;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long each kind is protected; {@code expiresOn} is the last day. */
class RightTermsTest {

    @Test
    void inventionLastsTwentyYearsFromFiling() {
        assertThat(patent().right().expiresOn()).isEqualTo(day("2035-03-09"));
    }

    @Test
    void utilityModelLastsTenYearsFromFiling() {
        IpRight model = patent().number("201520752249.8")
                .kind(PatentKind.UTILITY_MODEL)
                .filedOn("2015-09-25")
                .right();
        assertThat(model.expiresOn()).isEqualTo(day("2025-09-24"));
    }

    @Test
    void designFiledFromJune2021LastsFifteenYearsAndAnOlderOneTen() {
        assertThat(RightFixtures.TERMS.patentEnd(PatentKind.DESIGN, day("2021-05-31")))
                .isEqualTo(day("2031-05-30"));
        assertThat(RightFixtures.TERMS.patentEnd(PatentKind.DESIGN, day("2021-06-01")))
                .isEqualTo(day("2036-05-31"));
    }

    @Test
    void markLastsTenYearsFromRegistration() {
        assertThat(mark().right().expiresOn()).isEqualTo(day("2028-03-20"));
    }

    @Test
    void renewedMarkEndsWithItsSecondTenYears() {
        IpRight renewed =
                mark().grantedOn("2014-03-21").markValidTo("2034-03-20").right();
        assertThat(renewed.expiresOn()).isEqualTo(day("2034-03-20"));
    }

    @Test
    void markCannotEndBetweenTwoPeriods() {
        assertThatThrownBy(() -> mark().markValidTo("2030-01-01").right())
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refusal -> assertThat(refusal.fields()).singleElement().satisfies(field -> {
                            assertThat(field.field()).isEqualTo("markValidTo");
                            assertThat(field.reason()).isEqualTo(RightReason.RIGHT_MARK_TERM);
                        }));
    }

    @Test
    void unpublishedSoftwareLastsFiftyYearsFromCompletion() {
        assertThat(software().right().expiresOn()).isEqualTo(day("2069-12-31"));
    }

    @Test
    void publishedSoftwareLastsFiftyYearsFromPublication() {
        assertThat(software().publishedOn("2020-02-01").right().expiresOn()).isEqualTo(day("2070-12-31"));
    }

    @Test
    void workPublishedAfterItsFiftyYearsStaysUnprotected() {
        // completed 1970: unpublished until the end of 2020, so a publication in 2022 opens nothing
        assertThat(RightFixtures.TERMS.workEnd(day("1970-05-05"), day("2022-01-01")))
                .isEqualTo(day("2020-12-31"));
    }

    @Test
    void varietyGrantedBeforeJune2025HasTheOldTerm() {
        assertThat(variety().right().expiresOn()).isEqualTo(day("2037-05-08"));
        assertThat(variety().woody().right().expiresOn()).isEqualTo(day("2042-05-08"));
        assertThat(variety().grantedOn("2025-05-31").right().expiresOn()).isEqualTo(day("2040-05-30"));
    }

    @Test
    void varietyGrantedSinceJune2025HasTheLongerTerm() {
        assertThat(variety().grantedOn("2025-06-01").right().expiresOn()).isEqualTo(day("2045-05-31"));
        assertThat(variety().grantedOn("2025-06-01").woody().right().expiresOn())
                .isEqualTo(day("2050-05-31"));
    }

    @Test
    void layoutRunsFromFilingWhenNeverUsed() {
        assertThat(layout().right().expiresOn()).isEqualTo(day("2028-07-04"));
    }

    @Test
    void layoutRunsFromFirstUseWhenThatWasEarlier() {
        assertThat(layout().firstUsedOn("2017-02-01").right().expiresOn()).isEqualTo(day("2027-01-31"));
    }

    @Test
    void layoutNeverOutlivesFifteenYearsFromCreation() {
        // filing 2018-07-05 + 10 would give 2028-07-04; creation 2012-01-15 + 15 gives 2027-01-14
        assertThat(layout().completedOn("2012-01-15").right().expiresOn()).isEqualTo(day("2027-01-14"));
    }

    @Test
    void refusesADayBeforeTheLawProtectedTheKind() {
        ProtectionTerms young = new ProtectionTerms(
                List.of(new ProtectionTerms.Term(ProtectionTerms.Kind.LAYOUT, LocalDate.of(2001, 10, 1), 10)));
        assertThatThrownBy(() -> young.years(ProtectionTerms.Kind.LAYOUT, LocalDate.of(2001, 9, 30)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("NO_PROTECTION_THEN");
    }
}
