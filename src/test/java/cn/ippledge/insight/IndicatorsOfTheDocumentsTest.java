package cn.ippledge.insight;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.shared.RegionCode;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every figure of the five documents, typed again from the documents and compared with what is shipped. */
class IndicatorsOfTheDocumentsTest {

    abstract static class Cases {

        @Autowired
        Indicators indicators;

        @ParameterizedTest
        @CsvSource(
                nullValues = "-",
                textBlock =
                        """
            # 运盐政发【2023】8号, table: 2020, 2025, cumulative increase
            140802, INVENTION_PATENTS_PER_10000,   2020, 1.1,     2025, 3.3,        2.2,        REACH
            140802, VALID_TRADEMARKS,              2020, 9324,    2025, 21266,      11942,      REACH
            140802, GEOGRAPHICAL_INDICATIONS,      2020, 0,       2025, 5,          5,          REACH
            140802, PLEDGE_REGISTERED_AMOUNT,      2020, 5000000, 2025, 30000000,   25000000,   REACH
            140802, COPYRIGHT_REGISTRATIONS,       2020, 4,       2025, 20,         16,         REACH
            140802, PROTECTION_SATISFACTION,       -,    -,       2025, 90,         -,          REACH
            # 朔政办发〔2021〕38号
            140600, VALID_INVENTION_PATENTS,       -,    -,       2025, 200,        -,          REACH
            140600, VALID_TRADEMARKS,              -,    -,       2025, 7000,       -,          REACH
            140600, AGRICULTURAL_INDICATIONS,      -,    -,       2025, 13,         -,          REACH
            140600, INDICATION_MARKS_AND_PRODUCTS, -,    -,       2025, 10,         -,          REACH
            140600, ENFORCEMENT_CLOSED_RATE,       -,    -,       2025, 95,         -,          AT_LEAST
            140600, RIGHTS_HELP_REPLY_RATE,        -,    -,       2025, 100,        -,          REACH
            # 济政字〔2017〕27号
            370800, INVENTION_PATENTS_PER_10000,   -,    -,       2020, 4.2,        -,          MORE_THAN
            370800, PCT_APPLICATIONS,              -,    -,       2020, 200,        -,          REACH
            370800, VALID_TRADEMARKS,              -,    -,       2020, 37500,      -,          REACH
            370800, COPYRIGHT_REGISTRATIONS,       -,    -,       2020, 10000,      -,          REACH
            # 南海区试点县工作方案: what is new counts from nothing at the end of 2021
            440605, VALID_INVENTION_PATENTS,       -,    -,       2025, 12000,      -,          MORE_THAN
            440605, VALID_TRADEMARKS,              -,    -,       2025, 250000,     -,          MORE_THAN
            440605, INDICATION_OUTPUT_GROWTH,      -,    -,       2025, 5,          -,          REACH
            440605, COPYRIGHT_REGISTRATIONS,       -,    -,       2025, 25000,      -,          REACH
            440605, PATENTS_INTO_STANDARDS,        2021, 0,       2025, 60,         60,         AT_LEAST
            440605, PLEDGE_REGISTERED_AMOUNT,      2021, 0,       2025, 1500000000, 1500000000, MORE_THAN
            # 济管市监〔2021〕105号: goals in words
            419001, PLEDGE_SERVICE_COVERAGE,       -,    -,       2025, -,          -,          IN_WORDS
            419001, PLEDGE_POLICY_ACCESS,          -,    -,       2025, -,          -,          IN_WORDS
            419001, PATENT_IMPLEMENTATION_RATE,    -,    -,       2025, -,          -,          IN_WORDS
            419001, PROTECTION_SATISFACTION,       -,    -,       2025, -,          -,          IN_WORDS
            """)
        void statesTheDocumentsFigures(
                String region,
                String code,
                Integer baseYear,
                BigDecimal base,
                Integer targetYear,
                BigDecimal target,
                BigDecimal increment,
                TargetBound bound) {
            Indicator indicator = indicators.get(new RegionCode(region), code);

            assertThat(indicator.baseYear()).isEqualTo(baseYear);
            assertThat(indicator.baseValue()).usingComparator(BY_VALUE).isEqualTo(base);
            assertThat(indicator.targetYear()).isEqualTo(targetYear);
            assertThat(indicator.targetValue()).usingComparator(BY_VALUE).isEqualTo(target);
            assertThat(indicator.increment()).usingComparator(BY_VALUE).isEqualTo(increment);
            assertThat(indicator.targetBound()).isEqualTo(bound);
        }

        /** The rows of the documents and, where a document sets no amount, the platform's own count without a target. */
        @ParameterizedTest
        @CsvSource({"140802, 6", "140600, 7", "370800, 5", "440605, 6", "419001, 5"})
        void hasNoOtherRows(String region, int rows) {
            List<Standing> standings = indicators.standings(new RegionCode(region), LocalDate.of(2025, 12, 31));

            assertThat(standings).hasSize(rows);
            assertThat(standings)
                    .filteredOn(s -> s.indicator().code().equals(Indicator.PLEDGE_REGISTERED_AMOUNT))
                    .singleElement()
                    .satisfies(s -> assertThat(s.current()).isNotNull());
        }

        @Test
        void quotesTheGoalInWordsAndItsPlace() {
            Indicator coverage = indicators.get(new RegionCode("419001"), "PLEDGE_SERVICE_COVERAGE");

            assertThat(coverage.targetWords(Locale.SIMPLIFIED_CHINESE)).isEqualTo("显著扩大");
            assertThat(coverage.targetWords(Locale.ENGLISH)).isEqualTo("markedly wider");
            assertThat(coverage.source(Locale.SIMPLIFIED_CHINESE)).isEqualTo("济管市监〔2021〕105号 一（三）发展目标");
            assertThat(coverage.source(Locale.ENGLISH)).isEqualTo("济管市监〔2021〕105号 Part 1(3)");
        }

        private static final java.util.Comparator<BigDecimal> BY_VALUE =
                java.util.Comparator.nullsFirst(java.util.Comparator.naturalOrder());
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
