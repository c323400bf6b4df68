package cn.ippledge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Facts are read in their types or refused by name; what is left out has its default or is missing. */
class FactsTest {

    @Test
    void readsEveryTypeAndWritesItAgain() {
        Map<String, Object> given = new HashMap<>();
        given.put("principal", "1250000.00");
        given.put("annualRate", "0.0345");
        given.put("settledOn", "2024-02-29");
        given.put("ipShare", "1");
        given.put("quantity", "3");
        given.put("insured", true);
        given.put("mode", "BANK");
        given.put("fees", Map.of("valuation", "12.50", "insurance", "0.00"));
        Facts facts = Facts.read(given);

        assertThat(facts.money(Fact.principal)).isEqualTo(Money.of("1250000"));
        assertThat(facts.rate(Fact.annualRate)).isEqualTo(Rate.of("0.0345"));
        assertThat(facts.date(Fact.settledOn)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(facts.rate(Fact.ipShare)).isEqualTo(Rate.ONE);
        assertThat(facts.count(Fact.quantity)).isEqualTo(new BigDecimal("3"));
        assertThat(facts.flag(Fact.insured)).isTrue();
        assertThat(facts.choice(Fact.mode)).isEqualTo("BANK");
        assertThat(facts.fee(Item.VALUATION)).isEqualTo(Money.of("12.50"));
        assertThat(facts.fee(Item.GUARANTEE)).isEqualTo(Money.ZERO);
        assertThat(facts.asGiven()).isEqualTo(given);
        assertThat(Facts.read(facts.asGiven())).isEqualTo(facts).hasSameHashCodeAs(facts);
        assertThat(facts.toString()).contains("principal=1250000.00");
    }

    @Test
    void whatIsLeftOutHasItsDefaultOrIsMissing() {
        assertThat(Facts.NONE.flag(Fact.insured)).isFalse();
        assertThat(Facts.NONE.rate(Fact.ipShare)).isEqualTo(Rate.ONE);
        assertThat(Facts.NONE.count(Fact.quantity)).isEqualTo(BigDecimal.ONE);
        assertThat(Facts.NONE.money(Fact.grantedThisYear)).isEqualTo(Money.ZERO);
        assertThat(Facts.NONE.has(Fact.insured)).isFalse();
        refused(() -> Facts.NONE.money(Fact.principal), "principal", PolicyReason.FACT_MISSING);
        assertThatThrownBy(() -> Facts.NONE.require(java.util.Set.of(Fact.principal, Fact.insured, Fact.lpr)))
                .satisfies(e -> assertThat(((Rejected) e).fields())
                        .extracting(Rejected.Field::field)
                        .containsExactlyInAnyOrder("principal", "lpr"));
    }

    @Test
    void aNullIsLeftOut() {
        Map<String, Object> given = new HashMap<>();
        given.put("principal", null);
        assertThat(Facts.read(given)).isEqualTo(Facts.NONE);
        assertThat(Facts.NONE.with(Fact.lpr, Rate.of("0.03")).with(Fact.lpr, null))
                .isEqualTo(Facts.NONE);
        assertThat(Facts.NONE.with(Fact.lpr, Rate.of("0.03"))).isNotEqualTo(Facts.NONE);
    }

    @Test
    void comparesInFenAndHundredMillionths() {
        Facts facts = Facts.NONE
                .with(Fact.principal, Money.of("12.34"))
                .with(Fact.ipShare, Rate.of("0.3"))
                .with(Fact.registeredOn, LocalDate.of(2024, 1, 2))
                .with(Fact.settledOn, LocalDate.of(2024, 1, 1))
                .with(Fact.defaultedOn, LocalDate.of(2024, 1, 2));
        assertThat((BigDecimal) facts.tableValue(Fact.principal)).isEqualByComparingTo("1234");
        assertThat((BigDecimal) facts.tableValue(Fact.ipShare)).isEqualByComparingTo("30000000");
        assertThat(facts.tableValue(Fact.registeredAfterSettlement)).isEqualTo(true);
        assertThat(facts.tableValue(Fact.registeredAfterDefault)).isEqualTo(false);
        assertThat(Fact.registeredAfterDefault.asked()).isEqualTo(List.of(Fact.registeredOn, Fact.defaultedOn));
        assertThat(Fact.lpr.asked()).containsExactly(Fact.lpr);
        assertThat(Fact.named("registeredAfterDefault")).isNull();
    }

    @Test
    void refusesByName() {
        refused(Map.of("colour", "red"), "colour", PolicyReason.FACT_UNKNOWN);
        refused(Map.of("principal", "-0.01"), "principal", PolicyReason.FACT_NEGATIVE);
        refused(Map.of("ipShare", "-0.00000001"), "ipShare", CommonReason.RATE_OUT_OF_RANGE);
        refused(Map.of("ipShare", "1.00000001"), "ipShare", CommonReason.RATE_OUT_OF_RANGE);
        refused(Map.of("annualRate", "1"), "annualRate", CommonReason.RATE_OUT_OF_RANGE);
        refused(Map.of("quantity", "-1"), "quantity", PolicyReason.FACT_NEGATIVE);
        refused(Map.of("quantity", "1000001"), "quantity", CommonReason.OUT_OF_RANGE);
        refused(Map.of("settledOn", "1899-12-31"), "settledOn", CommonReason.OUT_OF_RANGE);
        refused(Map.of("settledOn", "2201-01-01"), "settledOn", CommonReason.OUT_OF_RANGE);
        refused(Map.of("settledOn", "2026-02-31"), "settledOn", CommonReason.NOT_A_DATE);
        refused(Map.of("item", "x".repeat(101)), "item", PolicyReason.FACT_ILL_TYPED);
        refused(Map.of("fees", Map.of("bribe", "1")), "fees", PolicyReason.FACT_UNKNOWN);
        assertThat(Facts.read(Map.of("item", "x".repeat(100))).choice(Fact.item))
                .hasSize(100);
        assertThat(Facts.read(Map.of("quantity", "1000000")).count(Fact.quantity))
                .isEqualTo("1000000");
        assertThat(Facts.read(Map.of("settledOn", "1900-01-01", "signedOn", "2200-12-31"))
                        .has(Fact.signedOn))
                .isTrue();
    }

    private static void refused(Map<String, Object> given, String field, Reason reason) {
        refused(() -> Facts.read(given), field, reason);
    }

    private static void refused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String field, Reason reason) {
        assertThatThrownBy(call).isInstanceOf(Rejected.class).satisfies(e -> {
            assertThat(((Rejected) e).fields())
                    .extracting(Rejected.Field::field)
                    .containsExactly(field);
            assertThat(((Rejected) e).reason()).isEqualTo(reason);
        });
    }
}
