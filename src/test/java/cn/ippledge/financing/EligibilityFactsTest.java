package cn.ippledge.financing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.collateral.RightType;
import cn.ippledge.shared.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EligibilityFactsTest {

    private static final PartyId ENTERPRISE = new PartyId(7);
    private static final LocalDate LOAN_END = LocalDate.of(2027, 3, 10);

    /** Facts under which everything passes; each test spoils one. */
    private static final class Facts {
        boolean mediumOrSmaller = true, inRegion = true, creditCodeValid = true, founded = true, consent = true;
        List<String> dishonesty = List.of(), abnormalFiling = List.of(), maliciousTrademark = List.of();
        List<RightFacts> rights = List.of(right("201010000001.1"));

        List<Finding> findings() {
            return new EligibilityFacts(
                            ENTERPRISE,
                            mediumOrSmaller,
                            inRegion,
                            creditCodeValid,
                            founded,
                            dishonesty,
                            abnormalFiling,
                            maliciousTrademark,
                            rights,
                            LOAN_END,
                            consent)
                    .findings();
        }

        Set<String> failing() {
            return findings().stream()
                    .filter(finding -> !finding.passed())
                    .map(Finding::code)
                    .collect(Collectors.toSet());
        }

        String detail(String code) {
            return findings().stream()
                    .filter(finding -> finding.code().equals(code))
                    .findAny()
                    .orElseThrow()
                    .detail();
        }
    }

    private final Facts facts = new Facts();

    private static RightFacts right(String number) {
        return new RightFacts(number, RightType.PATENT, ENTERPRISE, true, true, true, LocalDate.of(2030, 1, 1), false);
    }

    @Test
    void passesWhenNothingIsAgainstIt() {
        assertThat(facts.failing()).isEmpty();
        assertThat(facts.findings()).hasSize(FindingCode.values().length).allMatch(f -> f.detail()
                .isEmpty());
    }

    @Test
    void everyFindingCitesItsArticle() {
        assertThat(facts.findings()).allMatch(finding -> !finding.article().isBlank());
    }

    @Test
    void aLargeEnterpriseIsNoSme() {
        facts.mediumOrSmaller = false;
        assertThat(facts.failing()).containsExactly("SME_SIZE");
    }

    @Test
    void anEnterpriseElsewhereIsNotOfTheRegion() {
        facts.inRegion = false;
        assertThat(facts.failing()).containsExactly("IN_REGION");
    }

    @Test
    void theLicenceNeedsAValidCreditCodeAndAFoundingDay() {
        facts.creditCodeValid = false;
        assertThat(facts.failing()).containsExactly("LICENCE");
        facts.creditCodeValid = true;
        facts.founded = false;
        assertThat(facts.failing()).containsExactly("LICENCE");
    }

    @Test
    void aDishonestyEntryFailsWithoutVetoAndNamesItsSource() {
        facts.dishonesty = List.of("运城中院", "盐湖区法院");
        assertThat(facts.failing()).containsExactly("NOT_DISHONEST");
        assertThat(facts.detail("NOT_DISHONEST")).isEqualTo("运城中院, 盐湖区法院");
        assertThat(facts.findings()).noneMatch(Finding::failsWithVeto);
    }

    @Test
    void abnormalFilingAndMaliciousTrademarksAreTheOnlyVetoes() {
        facts.abnormalFiling = List.of("CNIPA 2026-1");
        facts.maliciousTrademark = List.of("CNIPA 2026-2");
        assertThat(facts.findings().stream().filter(Finding::failsWithVeto).map(Finding::code))
                .containsExactly("NO_ABNORMAL_FILING", "NO_MALICIOUS_TRADEMARK");
    }

    @Test
    void namesEveryRightThatIsNotInForce() {
        RightFacts ended = new RightFacts(
                "201010000002.X", RightType.PATENT, ENTERPRISE, false, true, true, LocalDate.of(2030, 1, 1), false);
        facts.rights = List.of(right("201010000001.1"), ended);
        assertThat(facts.failing()).containsExactly("RIGHTS_VALID");
        assertThat(facts.detail("RIGHTS_VALID")).isEqualTo("201010000002.X");
    }

    @Test
    void aRightOfAnotherOrWithoutItsCoOwnersConsentIsNotOwned() {
        facts.rights = List.of(
                new RightFacts("1", RightType.PATENT, new PartyId(8), true, true, true, LOAN_END, false),
                new RightFacts("2", RightType.PATENT, ENTERPRISE, true, true, false, LOAN_END, false));
        assertThat(facts.failing()).containsExactly("RIGHTS_OWNED");
        assertThat(facts.detail("RIGHTS_OWNED")).isEqualTo("1, 2");
    }

    @Test
    void anUnpaidAnnualFeeFails() {
        facts.rights = List.of(new RightFacts("1", RightType.PATENT, ENTERPRISE, true, false, true, LOAN_END, false));
        assertThat(facts.failing()).containsExactly("FEES_PAID");
    }

    @Test
    void aRightMayExpireOnTheLastDayOfTheLoanButNotADayBefore() {
        facts.rights = List.of(new RightFacts("1", RightType.PATENT, ENTERPRISE, true, true, true, LOAN_END, false));
        assertThat(facts.failing()).isEmpty();
        facts.rights = List.of(
                new RightFacts("1", RightType.PATENT, ENTERPRISE, true, true, true, LOAN_END.minusDays(1), false));
        assertThat(facts.failing()).containsExactly("TERM_COVERS_LOAN");
    }

    @Test
    void aPledgedPatentFailsWhileAPledgedTrademarkOnlyRanksBehind() {
        facts.rights = List.of(new RightFacts("1", RightType.TRADEMARK, ENTERPRISE, true, true, true, LOAN_END, true));
        assertThat(facts.failing()).isEmpty();
        facts.rights = List.of(new RightFacts("1", RightType.PATENT, ENTERPRISE, true, true, true, LOAN_END, true));
        assertThat(facts.failing()).containsExactly("NOT_PLEDGED");
    }

    @Test
    void withoutConsentNothingMayBePassedOn() {
        facts.consent = false;
        assertThat(facts.failing()).containsExactly("CONSENT");
    }
}
