package cn.ippledge.collateral;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/** The contract behind a registration, as it stands in both its beginnings: a draft to be filed, or a registration of the past. */
record PledgeContract(
        String loanKey,
        String contractNo,
        PartyId pledgor,
        String pledgorName,
        PartyId pledgee,
        String pledgeeName,
        RegionCode region,
        Money securedAmount,
        LocalDate signedOn,
        LocalDate debtFrom,
        LocalDate debtTo,
        boolean appraised,
        LocalDate appraisalBaseDate) {

    /** The loan's application is its key. */
    Registration draft(String no, RightType type, String authority, LocalDate dueOn) {
        return registration(no, loanKey, type, authority, RegistrationState.DRAFT, null, null, null, null, dueOn);
    }

    /** From before the platform: no application, nobody who has to act. */
    Registration registered(
            String no, RightType type, String authority, String registrationNo, LocalDate on, LocalDate termTo) {
        return registration(
                no,
                null,
                type,
                authority,
                RegistrationState.REGISTERED,
                SubmitChannel.WINDOW,
                registrationNo,
                on,
                termTo,
                null);
    }

    private Registration registration(
            String no,
            String applicationNo,
            RightType type,
            String authority,
            RegistrationState state,
            SubmitChannel channel,
            String registrationNo,
            LocalDate registeredOn,
            LocalDate termTo,
            LocalDate dueOn) {
        return new Registration(
                no,
                applicationNo,
                contractNo,
                loanKey,
                type,
                authority,
                pledgor,
                pledgorName,
                pledgee,
                pledgeeName,
                region,
                securedAmount,
                signedOn,
                debtFrom,
                debtTo,
                appraised,
                appraisalBaseDate,
                state,
                channel,
                null,
                null,
                registrationNo,
                registeredOn,
                termTo,
                null,
                dueOn,
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
}
