package cn.ippledge.shared;

import static cn.ippledge.shared.IdentifierFault.IDENTIFIER_CHECK_DIGIT;
import static cn.ippledge.shared.IdentifierFault.IDENTIFIER_FORMAT;
import static cn.ippledge.shared.IdentifierFault.IDENTIFIER_MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ippledge.shared.Identifiers.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Public sample numbers; no number of a living person. */
class IdentifiersTest {

    @ParameterizedTest
    @CsvSource({
        "USCC, 914403001922038216",
        "USCC, 91440300708461136T",
        "USCC, 91110000802100433B",
        "USCC, 91310110666007217T",
        "USCC, 121200004013590816",
        "USCC, 9162010567592034XQ",
        "USCC, 91350100M000100Y43",
        "ORG_CODE, 19220382-1",
        "ORG_CODE, 70846113-6",
        "ORG_CODE, 80210043-3",
        "ORG_CODE, 66600721-7",
        "ORG_CODE, 40135908-1",
        "ORG_CODE, 67592034-X",
        "ORG_CODE, M000100Y-4",
        "RESIDENT_ID, 11010519491231002X",
        "RESIDENT_ID, 360426199101010071",
        "RESIDENT_ID, 321083197812162119",
        "RESIDENT_ID, 820000200009100032",
        "RESIDENT_ID, 440524188001010014",
        "PATENT, 200710308494.X",
        "PATENT, 95115608.X",
        "PATENT, 201080063196.9",
        "PATENT, 201510104674.0",
        "PATENT, 201510222662.8",
        "PATENT, 201520752249.8",
        "PATENT, 201510637001.1",
        "TRADEMARK, 10001234",
        "TRADEMARK, 12345678A",
        "SOFTWARE_COPYRIGHT, 2014SR001852",
        "SOFTWARE_COPYRIGHT, 2020SR0123456",
        "SOFTWARE_COPYRIGHT, 软著登字第0671096号",
        "SOFTWARE_COPYRIGHT, 国作登字-2021-L-00268255",
        "PLANT_VARIETY, CNA20191006012",
        "PLANT_VARIETY, CNA20201002638",
        "PLANT_VARIETY, CNA20080376.X",
        "IC_LAYOUT, BS.185559220",
        "BANK_CARD, 6222600260001072444",
        "BANK_CARD, 6225760008219524",
        "MOBILE, 13612345678"
    })
    void acceptsAValidNumberAsItIsWritten(Kind kind, String value) {
        assertThat(Identifiers.check(kind, value)).isEqualTo(new Identifiers.Check(true, value, null));
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "USCC,914403001922038216 ,914403001922038216",
                "USCC,91440300708461136t,91440300708461136T",
                "USCC,９１４４０３００１９２２０３８２１６,914403001922038216",
                "ORG_CODE,192203821,19220382-1",
                "RESIDENT_ID,11010519491231002x,11010519491231002X",
                "PATENT,ZL200710308494.x,200710308494.X",
                "PATENT,ZL 2007 1 0308494.X,200710308494.X",
                "PATENT,CN200710308494X,200710308494.X",
                "PATENT,95115608X,95115608.X",
                "IC_LAYOUT,BS185559220,BS.185559220",
                "BANK_CARD,6225 7600 0821 9524,6225760008219524",
                "MOBILE,+86 136-1234-5678,13612345678",
                "MOBILE,8613612345678,13612345678",
            })
    void bringsWhatWasTypedIntoItsWrittenForm(Kind kind, String typed, String normalized) {
        assertThat(Identifiers.check(kind, typed)).isEqualTo(new Identifiers.Check(true, normalized, null));
    }

    @ParameterizedTest
    @CsvSource({
        "USCC, 914403001922038217, IDENTIFIER_CHECK_DIGIT",
        "USCC, 9111000060003IOZSV, IDENTIFIER_FORMAT",
        "USCC, 91350211M00013FA1N, IDENTIFIER_CHECK_DIGIT",
        "ORG_CODE, 19220382-2, IDENTIFIER_CHECK_DIGIT",
        "RESIDENT_ID, 110105194912310021, IDENTIFIER_CHECK_DIGIT",
        "RESIDENT_ID, 36042619910102009X, IDENTIFIER_CHECK_DIGIT",
        "RESIDENT_ID, T60426199101010078, IDENTIFIER_FORMAT",
        "RESIDENT_ID, 110105194902301234, IDENTIFIER_DATE",
        "PATENT, 201510000000.0, IDENTIFIER_CHECK_DIGIT",
        "PATENT, 201541034171.7, IDENTIFIER_FORMAT",
        "PATENT, 20151103417.7, IDENTIFIER_FORMAT",
        "TRADEMARK, 123456789, IDENTIFIER_FORMAT",
        "SOFTWARE_COPYRIGHT, 2019R11L885247, IDENTIFIER_FORMAT",
        "SOFTWARE_COPYRIGHT, SR2020123456, IDENTIFIER_FORMAT",
        "PLANT_VARIETY, CNA2019100601, IDENTIFIER_FORMAT",
        "IC_LAYOUT, BS.18555922, IDENTIFIER_FORMAT",
        "BANK_CARD, 6228480402564890019, IDENTIFIER_CHECK_DIGIT",
        "MOBILE, 136123456781, IDENTIFIER_FORMAT",
        "MOBILE, 010-88993108, IDENTIFIER_FORMAT"
    })
    void saysWhatIsWrong(Kind kind, String value, IdentifierFault reason) {
        Identifiers.Check check = Identifiers.check(kind, value);

        assertThat(check.valid()).isFalse();
        assertThat(check.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource
    void refusesNothingAndBlanksForEveryKind(Kind kind) {
        assertThat(Identifiers.check(kind, null).reason()).isEqualTo(IDENTIFIER_MISSING);
        assertThat(Identifiers.check(kind, " \t　").reason()).isEqualTo(IDENTIFIER_MISSING);
    }

    @Test
    void doesNotTakeDigitsOfOtherScriptsForDigits() {
        assertThat(Identifiers.check(Kind.MOBILE, "١٣٦١٢٣٤٥٦٧٨").reason()).isEqualTo(IDENTIFIER_FORMAT);
    }

    @Test
    void aRequiredNumberNamesItsFieldWhenRefused() {
        Rejected refused = catchThrowableOfType(
                Rejected.class, () -> Identifiers.require(Kind.USCC, "creditCode", "914403001922038217"));

        assertThat(refused.fields()).singleElement().satisfies(field -> {
            assertThat(field.field()).isEqualTo("creditCode");
            assertThat(field.reason()).isEqualTo(IDENTIFIER_CHECK_DIGIT);
        });
    }

    @Test
    void givesTheWrittenFormOfARequiredNumber() {
        assertThat(Identifiers.require(Kind.PATENT, "number", " zl201510104674.0"))
                .isEqualTo("201510104674.0");
    }
}
