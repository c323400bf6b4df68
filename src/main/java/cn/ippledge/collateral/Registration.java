package cn.ippledge.collateral;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;

/**
 * One pledge registration with one authority: rights of one type of one application.
 *
 * @param applicationNo null for a registration from before the platform
 * @param loanKey the application or imported loan it secures; several registrations of one loan share it
 * @param receiptNo given when the bank files
 * @param termTo the last day of a mark's registered pledge, else null
 * @param dueOn the last day for whoever acts next, null when nobody has to
 * @param proposed the result that a second person has yet to confirm, by {@code proposedBy}, with its number and day
 * @param groundCodes the rules on which it was refused or sent back
 * @param revocation the ground of a proposed revocation, by {@code revocationBy}
 */
public record Registration(
        String no,
        String applicationNo,
        String contractNo,
        String loanKey,
        RightType type,
        String authority,
        PartyId pledgor,
        String pledgorName,
        PartyId pledgee,
        String pledgeeName,
        RegionCode region,
        Money securedAmount,
        LocalDate contractSignedOn,
        LocalDate debtFrom,
        LocalDate debtTo,
        boolean appraised,
        LocalDate appraisalBaseDate,
        RegistrationState state,
        SubmitChannel channel,
        String receiptNo,
        LocalDate filedOn,
        String registrationNo,
        LocalDate registeredOn,
        LocalDate termTo,
        LocalDate endedOn,
        LocalDate dueOn,
        ReviewOutcome proposed,
        Long proposedBy,
        String proposedNo,
        LocalDate proposedOn,
        @JsonIgnore String groundCodes,
        String opinion,
        RevocationGround revocation,
        Long revocationBy,
        int version) {

    @JsonProperty
    public List<String> grounds() {
        return Codes.split(groundCodes);
    }

    PledgeEvent registered(LocalDate on, long byUser) {
        return new PledgeEvent.Registered(no, byUser, loanKey, region, pledgor, pledgee, securedAmount, on);
    }

    PledgeEvent ended(RegistrationState terminal, LocalDate on, long byUser) {
        return new PledgeEvent.Ended(no, byUser, loanKey, region, terminal, on);
    }
}
