package cn.ippledge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stricter and a more generous rule over the same past. */
class BackTestRunTest {

    private final PolicyBook book = mock();

    @BeforeEach
    void quoteWithoutATableOfRates() {
        when(book.quote(any(Policy.class), any(), any())).thenAnswer(call -> {
            Policy policy = call.getArgument(0);
            return policy.quote(call.getArgument(1), call.getArgument(2));
        });
    }

    private static PastCase past(String no, long subject, int year, String interest) {
        Facts facts = Facts.NONE.with(Fact.interestPaid, Money.of(interest));
        return new PastCase(no, subject, "企业" + subject, LocalDate.of(year, 12, 31), facts);
    }

    @Test
    void countsWhoGainsWhoLosesAndWhichCapBit() {
        // Yanhu pays 50% up to 200,000 a year; Nanhai 50% up to 500,000 a loan. Nanhai's is the draft.
        BackTestRun run = new BackTestRun(Shipped.policy("nanhai-interest"), Shipped.policy("yanhu-interest"), book);
        run.put(past("LN-1", 1, 2024, "600000.00")); // 200,000 before (capped), 300,000 after
        run.put(past("LN-2", 1, 2024, "100000.00")); // the year is used up before: 0; 50,000 after
        run.put(past("LN-3", 1, 2025, "100000.00")); // a new year: 50,000 both
        run.put(past("LN-4", 2, 2025, "1200000.00")); // 200,000 before; 600,000 capped at 500,000 after
        BackTest.Totals totals = run.totals();
        assertThat(totals.all()).isEqualTo(new BackTest.Sum(4, Money.of("450000.00"), Money.of("900000.00")));
        assertThat(totals.all().effect()).isEqualTo(Money.of("450000.00"));
        assertThat(totals.of(BackTest.Outcome.GAINS).cases()).isEqualTo(3);
        assertThat(totals.of(BackTest.Outcome.SAME).cases()).isEqualTo(1);
        assertThat(totals.years().get(2024).after()).isEqualTo(Money.of("350000.00"));
        assertThat(totals.caps()).containsOnlyKeys("CAP_LOAN");
        assertThat(totals.caps().get("CAP_LOAN")).isEqualTo(new BackTest.Bite(1, Money.of("100000.00")));
        assertThat(run.drain()).extracting(BackTest.Line::caseNo).containsExactly("LN-1", "LN-2", "LN-4");
    }

    @Test
    void theOtherWayRoundTheSameCasesLose() {
        BackTestRun run = new BackTestRun(Shipped.policy("yanhu-interest"), Shipped.policy("nanhai-interest"), book);
        run.put(past("LN-1", 1, 2024, "600000.00"));
        // 300,000 before, 200,000 after: the yearly cap takes 100,000.
        assertThat(run.totals().of(BackTest.Outcome.LOSES))
                .isEqualTo(new BackTest.Sum(1, Money.of("300000.00"), Money.of("200000.00")));
        assertThat(run.totals().caps().get("CAP_YEAR").taken()).isEqualTo(Money.of("100000.00"));
    }

    @Test
    void whatThePastBookDoesNotKnowIsNotJudged() {
        BackTestRun run = new BackTestRun(Shipped.policy("yanhu-interest"), null, book);
        run.put(new PastCase("LN-9", 9, "企业", LocalDate.of(2025, 12, 31), Facts.NONE));
        assertThat(run.totals().of(BackTest.Outcome.UNJUDGED).cases()).isEqualTo(1);
        assertThat(run.totals().missing()).containsEntry("interestPaid", 1L);
        assertThat(run.totals().against()).isZero();
        assertThat(run.drain()).singleElement().extracting(BackTest.Line::note).isEqualTo("interestPaid");
    }

    @Test
    void itsTotalsAreKeptAsTheyWere() {
        BackTestRun run = new BackTestRun(Shipped.policy("yanhu-interest"), null, book);
        run.put(past("LN-1", 1, 2024, "600000.00"));
        String kept = PolicyFile.JSON.writeValueAsString(run.totals());
        assertThat(PolicyFile.JSON.readValue(kept, BackTest.Totals.class)).isEqualTo(run.totals());
    }
}
