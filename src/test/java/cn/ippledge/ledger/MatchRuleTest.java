package cn.ippledge.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is certain enough to be matched without a person. */
class MatchRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void theOnlyLineOfThatAmountAndDayIsMeant() {
        assertThat(matches(List.of(bank(1, DAY, "100", "")), List.of(book(1, DAY.minusDays(3), "100"))))
                .containsExactly("1=1");
        assertThat(matches(List.of(bank(1, DAY, "100", "")), List.of(book(1, DAY.minusDays(4), "100"))))
                .isEmpty();
        assertThat(matches(List.of(bank(1, DAY, "100", "")), List.of(book(1, DAY, "100.01"))))
                .isEmpty();
    }

    @Test
    void twoAlikeOnEitherSideAreLeftToPeople() {
        assertThat(matches(List.of(bank(1, DAY, "100", "")), List.of(book(1, DAY, "100"), book(2, DAY, "100"))))
                .isEmpty();
        assertThat(matches(List.of(bank(1, DAY, "100", ""), bank(2, DAY, "100", "")), List.of(book(1, DAY, "100"))))
                .isEmpty();
    }

    @Test
    void aNamedEntryCaseOrCauseDecidesAmongAlike() {
        List<BookLine> alike = List.of(book(1, DAY, "100"), book(2, DAY, "100"), book(3, DAY, "100"));
        assertThat(matches(List.of(bank(1, DAY.plusDays(9), "100", "JE-000000002")), alike))
                .containsExactly("1=2");
        assertThat(matches(List.of(bank(1, DAY, "100", "for RC-2026-000003")), alike))
                .containsExactly("1=3");
        assertThat(matches(List.of(bank(1, DAY, "100", "LR-2026-000001 paid")), alike))
                .containsExactly("1=1");
    }

    @Test
    void anEntryThatBearsTheBanksReferenceIsMeantAmongAlike() {
        List<BookLine> alike = List.of(book(1, DAY, "100"), saying(2, "RC-2026-000002 ref-1"), saying(3, "ref-12"));
        assertThat(matches(List.of(bank(1, DAY.plusDays(9), "100", "")), alike)).containsExactly("1=2");
        assertThat(matches(List.of(bank(2, DAY.plusDays(9), "100", "")), alike)).isEmpty();
    }

    @Test
    void whatIsNamedIsTakenBeforeWhatIsAlone() {
        // The second bank line names entry 1, so the first can only be entry 2.
        assertThat(matches(
                        List.of(bank(1, DAY, "100", ""), bank(2, DAY, "100", "JE-000000001")),
                        List.of(book(1, DAY, "100"), book(2, DAY, "100"))))
                .containsExactlyInAnyOrder("2=1", "1=2");
    }

    @Test
    void moneyInIsNeverMoneyOut() {
        BankLine paid = BankLine.told("r", DAY, null, Money.of("100"), null, "JE-000000001");
        assertThat(matches(List.of(paid), List.of(book(1, DAY, "100")))).isEmpty();
    }

    private static List<String> matches(List<BankLine> bank, List<BookLine> book) {
        return MatchRule.matches(bank, book).stream()
                .map(match -> match.bank().id() + "=" + match.line().entryId())
                .toList();
    }

    private static BankLine bank(long id, LocalDate day, String amount, String remark) {
        return new BankLine(id, "ref-" + id, day, Side.DEBIT, Money.of(amount), null, remark, null, null, null);
    }

    private static BookLine book(long id, LocalDate day, String amount) {
        return line(id, day, amount, "Text");
    }

    private static BookLine saying(long id, String narration) {
        return line(id, DAY, "100", narration);
    }

    private static BookLine line(long id, LocalDate day, String amount, String narration) {
        return new BookLine(
                id,
                1,
                day,
                Side.DEBIT,
                Money.of(amount),
                narration,
                "ledger.request:LR-2026-00000" + id,
                "RC-2026-00000" + id,
                null,
                null,
                null);
    }
}
