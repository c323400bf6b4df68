package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A region's pools on one day.
 *
 * @param proRata a shortage is shared among all that wait
 * @param breaker the rate of a bank's losses above which payments pause; null where the policy has none
 * @param since the first day of the twelve months that the run-dry date goes by
 * @param months the last twelve, oldest first
 */
public record PoolView(
        LocalDate today,
        LocalDate since,
        String policy,
        String policyTitle,
        boolean illustrative,
        boolean proRata,
        Rate breaker,
        List<Fund> funds,
        List<Bank> banks,
        List<Month> months) {

    /**
     * @param closedOn since when the pool is closed for good; null while it is kept
     * @param balance at the custodian
     * @param payable released and not yet paid
     * @param available balance less what is payable
     * @param reserved exposure of what is enrolled
     * @param leverage reserved by balance, two decimals; null without a balance
     * @param limit of the policy for it; null without
     * @param paidOfYear from {@code since} to today, and {@code backOfYear} what came back
     * @param dryOn when the balance ends if payments go on as in the last twelve months; null while they do not lessen it
     */
    public record Fund(
            long book,
            String name,
            LocalDate closedOn,
            Money balance,
            Money payable,
            Money available,
            Money reserved,
            Money paid,
            Money recovered,
            Money receivable,
            BigDecimal leverage,
            Integer limit,
            Money paidOfYear,
            Money backOfYear,
            LocalDate dryOn) {

        /** What the payments of twelve months were more than what came back in them. */
        public Money netOfYear() {
            return paidOfYear.minus(backOfYear);
        }
    }

    /**
     * @param enrolled principal of the year, {@code loss} of the claims filed in it
     * @param overdue outstanding principal of its enrolled loans that are past due
     * @param lossRate null when nothing was enrolled this year
     * @param pausedSince null while payments go on
     * @param lifts loss that has to come back, or at the rate that much more enrolled, before payments go on
     */
    public record Bank(
            PartyId bank,
            String name,
            long loans,
            Money reserved,
            Money enrolled,
            Money overdue,
            Money loss,
            BigDecimal lossRate,
            LocalDate pausedSince,
            String pausedBy,
            Money lifts) {}

    public record Month(YearMonth month, Money paid, Money recovered) {}
}
