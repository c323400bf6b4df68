package cn.ippledge.collateral;

import static cn.ippledge.collateral.RightFixtures.day;
import static cn.ippledge.collateral.RightFixtures.layout;
import static cn.ippledge.collateral.RightFixtures.mark;
import static cn.ippledge.collateral.RightFixtures.patent;
import static cn.ippledge.collateral.RightFixtures.software;
import static cn.ippledge.collateral.RightFixtures.variety;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.IdentifierFault;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightCheckTest {

    @Test
    void patentIsKeptInItsWrittenFormWithTermFeeAndAuthority() {
        IpRight right = patent().number(" zl201510104674.0 ").right();
        assertThat(right.number()).isEqualTo("201510104674.0");
        assertThat(right.status()).isEqualTo(RightStatus.VALID);
        assertThat(right.authority()).isEqualTo("CNIPA");
        assertThat(right.ownerNames()).isEqualTo("盐湖一号有限公司");
        // entered on 2026-03-10, the very anniversary: nothing said about fees means the one of today is still open
        assertThat(right.feeDueOn()).isEqualTo(day("2026-03-10"));
    }

    @Test
    void paidFeeMovesTheNextOneToItsAnniversary() {
        IpRight right = patent().feePaidUntil("2027-03-10").right();
        assertThat(right.feeDueOn()).isEqualTo(day("2027-03-10"));
        assertThat(right.feePaidUntil()).isEqualTo(day("2027-03-10"));
    }

    @Test
    void patentWithoutGrantIsAnApplicationAndOwesNoAnnualFee() {
        IpRight right = patent().grantedOn(null).right();
        assertThat(right.status()).isEqualTo(RightStatus.APPLIED);
        assertThat(right.feeDueOn()).isNull();
    }

    @Test
    void eachTypeGoesToItsOwnAuthority() {
        assertThat(mark().right().authority()).isEqualTo("CNIPA_TMO");
        assertThat(software().right().authority()).isEqualTo("CPCC");
        assertThat(variety().right().authority()).isEqualTo("MARA");
        assertThat(layout().right().authority()).isEqualTo("CNIPA");
    }

    @Test
    void forestryVarietyNumberIsTakenAsWritten() {
        assertThat(variety().number("20220031").authority("NFGA").right().number())
                .isEqualTo("20220031");
    }

    @Test
    void coOwnersAreSeparatedBySemicolonsOfEitherKeyboardNotByCommas() {
        IpRight right = patent().owners(true, "Salt Lake Co., Ltd.； 山西大学 ;张三").right();
        assertThat(right.ownerNames()).isEqualTo("Salt Lake Co., Ltd.;山西大学;张三");
    }

    @ParameterizedTest
    @CsvSource({
        "201510000000.0, IDENTIFIER_CHECK_DIGIT", // the check digit must be 6
        "201541034171.7, IDENTIFIER_FORMAT", // there is no kind 4
        "20151103417.7, IDENTIFIER_FORMAT" // 11 digits
    })
    void refusesAWrongPatentNumber(String number, IdentifierFault fault) {
        refused(patent().number(number), "number", fault);
    }

    @Test
    void refusesAKindThatTheNumberContradicts() {
        refused(patent().kind(PatentKind.UTILITY_MODEL), "number", RightReason.RIGHT_KIND_DIFFERS_FROM_NUMBER);
    }

    @Test
    void refusesFilingAfterTheNumbersYearButTakesADivisionsOlderDate() {
        refused(patent().filedOn("2016-01-04"), "number", RightReason.RIGHT_FILED_AFTER_NUMBER);
        assertThat(patent().filedOn("2013-05-06").right().expiresOn()).isEqualTo(day("2033-05-05"));
    }

    @Test
    void readsTheTwoDigitYearOfOldNumbers() {
        RightFixtures.Draft old = patent().number("95115608.X").grantedOn("1998-06-01");
        IpRight right = old.filedOn("1995-08-30").right();
        assertThat(right.number()).isEqualTo("95115608.X");
        assertThat(right.statusOn(RightFixtures.TODAY)).isEqualTo(RightStatus.TERMINATED);
        refused(old.filedOn("1996-01-02"), "number", RightReason.RIGHT_FILED_AFTER_NUMBER);
    }

    @Test
    void namesEveryMissingFieldAtOnce() {
        Rejected refusal = catchThrowableOfType(Rejected.class, () -> mark().title(" ")
                .number("")
                .niceClass(null)
                .grantedOn(null)
                .right());
        assertThat(refusal.fields())
                .extracting(Rejected.Field::field, Rejected.Field::reason)
                .containsExactlyInAnyOrder(
                        tuple("title", CommonReason.REQUIRED),
                        tuple("number", CommonReason.REQUIRED),
                        tuple("niceClass", CommonReason.REQUIRED),
                        tuple("grantedOn", CommonReason.REQUIRED));
    }

    @ParameterizedTest
    @CsvSource({"0", "46"})
    void refusesANiceClassOutsideOneToFortyFive(int niceClass) {
        refused(mark().niceClass(niceClass), "niceClass", CommonReason.OUT_OF_RANGE);
    }

    @Test
    void refusesFieldsOfAnotherType() {
        refused(patent().niceClass(9), "niceClass", RightReason.RIGHT_FIELD_NOT_FOR_TYPE);
        refused(software().feePaidUntil("2027-01-01"), "feePaidUntil", RightReason.RIGHT_FIELD_NOT_FOR_TYPE);
        refused(mark().authority("MARA"), "authority", RightReason.RIGHT_FIELD_NOT_FOR_TYPE);
    }

    @Test
    void refusesDatesThatHaveNotCome() {
        refused(software().completedOn("2026-03-11"), "completedOn", RightReason.RIGHT_DATE_IN_FUTURE);
    }

    @Test
    void refusesAGrantBeforeFiling() {
        refused(patent().grantedOn("2015-03-09"), "grantedOn", RightReason.RIGHT_DATE_BEFORE);
    }

    @Test
    void refusesFeesPaidBeyondTheTerm() {
        refused(patent().feePaidUntil("2035-03-10"), "feePaidUntil", RightReason.RIGHT_FEE_BEYOND_TERM);
    }

    @Test
    void refusesCoOwnershipThatTheNamesDoNotBear() {
        refused(patent().owners(true, "独家有限公司"), "ownerNames", RightReason.RIGHT_CO_OWNERS_DIFFER);
        refused(patent().owners(false, "甲公司;乙公司"), "ownerNames", RightReason.RIGHT_CO_OWNERS_DIFFER);
    }

    @Test
    void refusesAVarietyWithoutItsAuthority() {
        refused(variety().authority("CNIPA"), "authority", CommonReason.NOT_ONE_OF);
    }

    private static void refused(RightFixtures.Draft draft, String field, Reason reason) {
        Rejected refusal = catchThrowableOfType(Rejected.class, draft::right);
        assertThat(refusal).as("refusal of %s", field).isNotNull();
        assertThat(refusal.fields())
                .extracting(Rejected.Field::field, Rejected.Field::reason)
                .containsExactly(tuple(field, reason));
    }
}
