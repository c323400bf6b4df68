package cn.ippledge.compensation;

import cn.ippledge.collateral.Valuation;
import cn.ippledge.collateral.ValuationState;
import cn.ippledge.collateral.Valuations;
import cn.ippledge.loan.LoanPartners;
import cn.ippledge.loan.LoanRecords;
import cn.ippledge.loan.PartnerPart;
import cn.ippledge.party.Organisation;
import cn.ippledge.party.Parties;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which organisation stands for a party of a claim, and how much of the party's share is its own. */
@Component
class ShareBearers {

    /** @param organisation null where the loan names nobody for the share */
    record Bearer(PartyId organisation, Money amount) {}

    private final Parties parties;
    private final LoanPartners partners;
    private final LoanRecords loans;
    private final Valuations valuations;

    ShareBearers(Parties parties, LoanPartners partners, LoanRecords loans, Valuations valuations) {
        this.parties = parties;
        this.partners = partners;
        this.loans = loans;
        this.valuations = valuations;
    }

    /** The parts of guarantors and insurers in the loan, as they were agreed before it was paid out. */
    List<PartnerPart> parts(CompensationClaim claim) {
        return partners.parts(claim.loanNo());
    }

    List<Bearer> of(Share share, CompensationClaim claim) {
        return switch (share.party()) {
            case FUND, PROVINCE, CITY, DISTRICT -> List.of(new Bearer(payer(claim), share.amount()));
            case BANK -> List.of(new Bearer(claim.bank(), share.amount()));
            case GUARANTOR -> ofKind(OrganisationKind.GUARANTOR, share, claim);
            case INSURER -> ofKind(OrganisationKind.INSURER, share, claim);
            case EVALUATOR -> List.of(new Bearer(evaluator(claim), share.amount()));
            case OTHER -> List.of();
        };
    }

    /** Several partners of a kind divide its share in the ratio of their parts in the loan. */
    private List<Bearer> ofKind(OrganisationKind kind, Share share, CompensationClaim claim) {
        List<PartnerPart> own =
                parts(claim).stream().filter(part -> part.kind() == kind).toList();
        if (own.isEmpty()) return List.of(new Bearer(null, share.amount()));
        List<Money> amounts = share.amount()
                .allocate(own.stream().map(part -> part.riskShare().value()).toList());
        List<Bearer> bearers = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) bearers.add(new Bearer(own.get(i).partner(), amounts.get(i)));
        return bearers;
    }

    /** Public money of all levels leaves through the region's fiscal office. */
    private PartyId payer(CompensationClaim claim) {
        List<Organisation> offices = parties.ofKind(OrganisationKind.FISCAL, claim.region());
        return offices.isEmpty()
                ? parties.center(claim.region())
                : offices.get(0).id();
    }

    private PartyId evaluator(CompensationClaim claim) {
        String application = loans.of(claim.loanNo()).loan().applicationNo();
        if (application == null) return null;
        return valuations
                .current(application)
                .filter(valuation -> valuation.state() == ValuationState.SIGNED)
                .map(Valuation::evaluator)
                .orElse(null);
    }
}
