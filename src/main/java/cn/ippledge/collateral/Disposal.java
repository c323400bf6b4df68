package cn.ippledge.collateral;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/**
 * 质物处置. The realisation of one registered pledge.
 *
 * @param answerBy the last day for the owner to answer the notice
 * @param ownerAgrees null while there is no answer
 * @param appraised what the valuation for the disposal found, kept with the result that was held against it
 * @param waived what of the price will never come in; asked for while {@code waiverCheckedBy} is null
 * @param opinion of whoever decided last
 */
public record Disposal(
        String no,
        String registrationNo,
        String loanNo,
        String contractNo,
        RightType type,
        PartyId pledgor,
        String pledgorName,
        PartyId pledgee,
        String pledgeeName,
        RegionCode region,
        DisposalState state,
        DisposalGround ground,
        String reason,
        LocalDate openedOn,
        long openedBy,
        LocalDate noticedOn,
        LocalDate answerBy,
        Boolean ownerAgrees,
        String ownerWord,
        DisposalMethod method,
        String buyer,
        Money price,
        LocalDate soldOn,
        Money appraised,
        Long resultBy,
        Long checkedBy,
        Money waived,
        String waiverReason,
        Long waiverBy,
        Long waiverCheckedBy,
        LocalDate endedOn,
        String opinion,
        int version) {

    static Disposal opened(
            String no, Registration pledge, SecuredDebt debt, OpenDisposal wanted, LocalDate today, long byUser) {
        return new Disposal(
                no,
                pledge.no(),
                debt.loanNo(),
                pledge.contractNo(),
                pledge.type(),
                pledge.pledgor(),
                pledge.pledgorName(),
                pledge.pledgee(),
                pledge.pledgeeName(),
                pledge.region(),
                DisposalState.VALUATION,
                wanted.ground(),
                wanted.reason().strip(),
                today,
                byUser,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    /** The finance center checks a price below the valuation; the bank alone would judge its own haste. */
    public boolean belowValue() {
        return price != null && appraised != null && appraised.exceeds(price);
    }

    /** What came in stays below the valuation: then the finance center decides on the rest, as on a price below it. */
    public boolean belowValueWhenWaived() {
        return waived != null && appraised != null && appraised.exceeds(price.minus(waived));
    }
}
