package cn.ippledge.party;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The agreement by which a bank or a guarantor takes part in a region's pool.
 *
 * @param validTo the last day by the document; {@code endedOn} comes before it when the agreement was ended early
 * @param lineMultiple a bank's credit line as a multiple of its deposit
 * @param firstYearMultiple the volume that a bank promises for its first year, as a multiple of the deposit
 * @param deposit what the fund deposits with a bank
 * @param capital a guarantor's paid-in capital
 * @param payoutRatio what a guarantor paid out over the last three years, by what it guaranteed
 */
public record Agreement(
        long id,
        PartyId organisation,
        String organisationName,
        OrganisationKind kind,
        RegionCode region,
        String documentNo,
        LocalDate validFrom,
        LocalDate validTo,
        BigDecimal lineMultiple,
        BigDecimal firstYearMultiple,
        Money deposit,
        Money capital,
        Rate payoutRatio,
        State state,
        long enteredBy,
        String enteredByName,
        LocalDateTime enteredAt,
        String decidedByName,
        LocalDateTime decidedAt,
        String opinion,
        LocalDate endedOn,
        String endedByName,
        String endReason) {

    /** Labels: {@code agreementState.NAME}. */
    public enum State {
        ENTERED,
        CONFIRMED,
        REJECTED
    }

    public LocalDate lastDay() {
        return endedOn == null ? validTo : endedOn;
    }

    public boolean isInForce(LocalDate day) {
        return state == State.CONFIRMED && !day.isBefore(validFrom) && !day.isAfter(lastDay());
    }

    /** It can still be ended early. */
    public boolean mayEnd(LocalDate today) {
        return state == State.CONFIRMED && endedOn == null && !today.isAfter(validTo);
    }

    static String caseNo(long id) {
        return "AG-" + id;
    }
}
