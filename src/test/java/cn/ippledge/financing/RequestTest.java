package cn.ippledge.financing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RequestTest {

    private static Request request(String amount, Integer months, String purpose, List<Long> rights) {
        return new Request(
                amount == null ? null : Money.of(amount),
                months,
                purpose,
                RepaymentMethod.BULLET,
                rights,
                List.of(),
                true);
    }

    private static List<String> fields(List<Rejected.Field> found) {
        return found.stream().map(Rejected.Field::field).toList();
    }

    @Test
    void aDraftMayBeEmpty() {
        assertThat(Request.EMPTY.mistakes()).isEmpty();
    }

    @Test
    void submissionNamesEverythingMissingAtOnceAndLeavesTheWishForBanksOpen() {
        assertThat(fields(Request.EMPTY.obstacles()))
                .containsExactly("amount", "months", "purpose", "method", "rights", "consent");
    }

    @Test
    void aCompleteRequestHasNoObstacle() {
        assertThat(request("3000000", 12, "采购原料", List.of(1L)).obstacles()).isEmpty();
    }

    @Test
    void takesExactlyATrillionAndNotAFenMore() {
        assertThat(request("1000000000000.00", 12, "x", List.of(1L)).mistakes()).isEmpty();
        assertThat(fields(request("1000000000000.01", 12, "x", List.of(1L)).mistakes()))
                .containsExactly("amount");
    }

    @Test
    void refusesAnAmountOfNothing() {
        assertThat(request("0", 12, "x", List.of(1L)).mistakes())
                .containsExactly(new Rejected.Field("amount", CommonReason.MONEY_NOT_POSITIVE));
    }

    @Test
    void takesOneToAHundredAndTwentyMonths() {
        assertThat(request("1", 1, "x", List.of(1L)).mistakes()).isEmpty();
        assertThat(request("1", 120, "x", List.of(1L)).mistakes()).isEmpty();
        assertThat(fields(request("1", 0, "x", List.of(1L)).mistakes())).containsExactly("months");
        assertThat(fields(request("1", 121, "x", List.of(1L)).mistakes())).containsExactly("months");
    }

    @Test
    void aBlankPurposeIsNoPurpose() {
        assertThat(fields(request("1", 1, "  ", List.of(1L)).obstacles())).containsExactly("purpose");
        assertThat(fields(request("1", 1, "用".repeat(1001), List.of(1L)).mistakes()))
                .containsExactly("purpose");
    }

    @Test
    void refusesARightListedTwiceAndMoreThanFifty() {
        assertThat(request("1", 1, "x", List.of(1L, 1L)).mistakes())
                .containsExactly(new Rejected.Field("rights", FinancingReason.LISTED_TWICE));
        assertThat(request("1", 1, "x", LongStream.rangeClosed(1, 51).boxed().toList())
                        .mistakes())
                .containsExactly(new Rejected.Field("rights", FinancingReason.TOO_MANY_ITEMS, Request.MOST_RIGHTS));
    }

    @Test
    void refusesABankWishedTwice() {
        Request twice = new Request(null, null, null, null, List.of(), List.of(new PartyId(1), new PartyId(1)), false);
        assertThat(twice.mistakes()).containsExactly(new Rejected.Field("wishedBanks", FinancingReason.LISTED_TWICE));
    }
}
