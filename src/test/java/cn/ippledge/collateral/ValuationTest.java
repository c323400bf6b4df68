package cn.ippledge.collateral;

import static cn.ippledge.collateral.RightFixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuationTest {

    private static final LocalDate TODAY = day("2026-03-10");
    private static final LocalDateTime NOW = TODAY.atTime(10, 0);
    private static final PartyId FIRM = new PartyId(5);
    private static final Actor AUTHOR = appraiser(11, "钱评估");
    private static final List<RightValue> BOTH = List.of(
            new RightValue(1, Approach.INCOME, Money.of("4000000")),
            new RightValue(2, Approach.COST, Money.of("800000")));

    private final Valuation assigned = Valuation.assigned("FA-2026-000001", FIRM, List.of(1L, 2L), NOW);

    @Test
    void goesFromAssignmentToSignature() {
        Valuation signed = submitted(BOTH).sign("同意", appraiser(12, "孙签发"), NOW);
        assertThat(signed.state()).isEqualTo(ValuationState.SIGNED);
        assertThat(signed.total()).isEqualTo(Money.of("4800000.00"));
        assertThat(signed.authorId()).isEqualTo(11);
        assertThat(signed.signerId()).isEqualTo(12);
    }

    @Test
    void isUsableForOneYearFromItsBaseDate() {
        Valuation signed = submitted(BOTH).sign("同意", appraiser(12, "孙签发"), NOW);
        assertThat(signed.usableOn(day("2027-03-01"))).isTrue();
        assertThat(signed.usableOn(day("2027-03-02"))).isFalse();
        assertThat(submitted(BOTH).usableOn(TODAY)).isFalse();
    }

    @Test
    void returnedReportCanBeSubmittedAgainAndForgetsTheSignersWord() {
        Valuation returned = submitted(BOTH).returnToAuthor("折现率依据不足", appraiser(12, "孙签发"));
        assertThat(returned.state()).isEqualTo(ValuationState.RETURNED);
        Valuation again = returned.submit(report(TODAY, BOTH, "李评估"), AUTHOR, NOW);
        assertThat(again.state()).isEqualTo(ValuationState.SUBMITTED);
        assertThat(again.signerId()).isNull();
        assertThat(again.signerOpinion()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ASSIGNED, SUBMITTED DECLINED CANCELLED",
        "RETURNED, SUBMITTED DECLINED CANCELLED",
        "SUBMITTED, SIGNED RETURNED CANCELLED",
        "SIGNED, SUPERSEDED",
        "DECLINED, ''",
        "CANCELLED, ''",
        "SUPERSEDED, ''"
    })
    void movesOnlyAlongItsTable(ValuationState from, String to) {
        assertThat(from.next())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(to.isEmpty() ? new String[0] : to.split(" "));
    }

    @Test
    void refusesToSignWhatIsNotSubmittedAndToDeclineWhatIs() {
        assertThatThrownBy(() -> assigned.sign("同意", AUTHOR, NOW)).hasMessageContaining("WRONG_STATE");
        assertThatThrownBy(() -> submitted(BOTH).decline("无此专长")).hasMessageContaining("WRONG_STATE");
    }

    @Test
    void refusesABaseDateToComeOrOlderThanAYear() {
        refused(report(day("2026-03-11"), BOTH, "李评估"), "baseDate", ValuationReason.VALUATION_BASE_DATE_IN_FUTURE);
        refused(report(day("2025-03-09"), BOTH, "李评估"), "baseDate", ValuationReason.VALUATION_BASE_DATE_TOO_OLD);
        ValuationCheck.complete(report(day("2025-03-10"), BOTH, "李评估"), assigned, AUTHOR, TODAY);
    }

    @Test
    void refusesAReportThatLeavesARightOutOrAddsOne() {
        List<RightValue> one = BOTH.subList(0, 1);
        refused(report(TODAY, one, "李评估"), "values", ValuationReason.VALUATION_RIGHTS_DIFFER);
        List<RightValue> stranger = List.of(BOTH.get(0), BOTH.get(1), new RightValue(9, Approach.COST, Money.of("1")));
        refused(report(TODAY, stranger, "李评估"), "values", ValuationReason.VALUATION_RIGHTS_DIFFER);
    }

    @Test
    void refusesAnotherValueForTheSameRight() {
        List<RightValue> twice = List.of(BOTH.get(0), BOTH.get(1), BOTH.get(1));
        refused(report(TODAY, twice, "李评估"), "values[2]", ValuationReason.VALUATION_RIGHTS_REPEATED);
    }

    @Test
    void namesEachValueThatIsNotWhole() {
        List<RightValue> values = List.of(new RightValue(1, null, Money.ZERO), new RightValue(2, Approach.COST, null));
        Rejected refusal = catchThrowableOfType(
                Rejected.class, () -> ValuationCheck.complete(report(TODAY, values, "李评估"), assigned, AUTHOR, TODAY));
        assertThat(refusal.fields())
                .extracting(Rejected.Field::field, Rejected.Field::reason)
                .containsExactly(
                        tuple("values[1].approach", CommonReason.REQUIRED),
                        tuple("values[1].value", CommonReason.MONEY_NOT_POSITIVE),
                        tuple("values[2].value", CommonReason.REQUIRED));
    }

    @Test
    void refusesTheAuthorAsSecondAppraiser() {
        refused(report(TODAY, BOTH, "钱评估"), "secondAppraiser", ValuationReason.VALUATION_SAME_APPRAISER_TWICE);
        refused(report(TODAY, BOTH, " "), "secondAppraiser", CommonReason.REQUIRED);
    }

    private Valuation submitted(List<RightValue> values) {
        return assigned.submit(report(day("2026-03-01"), values, "李评估"), AUTHOR, NOW);
    }

    private void refused(SubmitValuation report, String field, Reason reason) {
        Rejected refusal =
                catchThrowableOfType(Rejected.class, () -> ValuationCheck.complete(report, assigned, AUTHOR, TODAY));
        assertThat(refusal).as("refusal of %s", field).isNotNull();
        assertThat(refusal.fields())
                .extracting(Rejected.Field::field, Rejected.Field::reason)
                .containsExactly(tuple(field, reason));
    }

    private static SubmitValuation report(LocalDate baseDate, List<RightValue> values, String second) {
        return new SubmitValuation("FA-2026-000001", "PG-2026-018", baseDate, values, second, "收益法为主");
    }

    private static Actor appraiser(long id, String name) {
        return new Actor(
                id,
                "u" + id,
                name,
                FIRM,
                OrganisationKind.EVALUATOR,
                new RegionCode("140802"),
                Set.of(Role.APPRAISER, Role.SIGNER));
    }
}
