package cn.ippledge.compensation;

import static cn.ippledge.compensation.CompensationReason.DISPOSAL_ON_PLATFORM;
import static cn.ippledge.compensation.CompensationReason.LOSS_EXCEEDS_DEBT;

import cn.ippledge.collateral.DisposalReceipts;
import cn.ippledge.collateral.PledgeRealised;
import cn.ippledge.collateral.Proceeds;
import cn.ippledge.loan.Loan;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a disposal on the platform brings reaches the claim on its loan by itself, in the transaction that confirms the
 * receipt: while the loss is not computed it lessens the loss, afterwards it is a recovery. A loan without a claim leaves the
 * money where it is; a claim that is reported later takes it over.
 */
@Component
class DisposalProceeds {

    /** The policy has not been asked yet, or will be asked again. */
    private static final Set<ClaimState> NOT_COMPUTED =
            EnumSet.of(ClaimState.REPORTED, ClaimState.FILED, ClaimState.CHECKED, ClaimState.PAUSED);

    private final ClaimStore store;
    private final ClaimMapper claims;
    private final EnrolmentMapper enrolments;
    private final RealisedMapper mapper;
    private final Recoveries recoveries;
    private final DisposalReceipts disposals;
    private final ClaimDesk desk;

    DisposalProceeds(
            ClaimStore store,
            ClaimMapper claims,
            EnrolmentMapper enrolments,
            RealisedMapper mapper,
            Recoveries recoveries,
            DisposalReceipts disposals,
            ClaimDesk desk) {
        this.store = store;
        this.claims = claims;
        this.enrolments = enrolments;
        this.mapper = mapper;
        this.recoveries = recoveries;
        this.disposals = disposals;
        this.desk = desk;
    }

    @EventListener
    void on(PledgeRealised receipt) {
        CompensationClaim claim = claims.openOfLoan(receipt.loanNo())
                .or(() -> reportedMeanwhile(receipt.loanNo()))
                .map(open -> store.locked(open.no()))
                .filter(open -> !open.state().cameToNothing())
                .orElse(null);
        if (claim == null) return;
        String reference = reference(receipt.disposalNo(), receipt.reference());
        if (mapper.count(claim.no(), reference) > 0) return;
        if (!NOT_COMPUTED.contains(claim.state()))
            recoveries.realised(
                    claim,
                    new RecordRecovery(
                            claim.no(),
                            RecoveryKind.DISPOSAL,
                            reference,
                            receipt.on(),
                            receipt.gross(),
                            receipt.costs()),
                    receipt.byUser());
        else count(claim, new Realised(claim.no(), reference, receipt.on(), receipt.gross(), receipt.costs()));
    }

    /** A claim that is reported at this very moment does not see this receipt yet; it is waited for, or waits. */
    private Optional<CompensationClaim> reportedMeanwhile(String loanNo) {
        return enrolments.lockOfLoan(loanNo).flatMap(enrolled -> claims.openOfLoan(loanNo));
    }

    /** A claim begins with what the disposals of its loan have brought before it. */
    void takeOver(CompensationClaim claim) {
        CompensationClaim counted = claim;
        for (Proceeds receipt : disposals.confirmedOfLoan(claim.loanNo()))
            counted = count(
                    counted,
                    new Realised(
                            claim.no(),
                            reference(receipt.disposalNo(), receipt.reference()),
                            receipt.receivedOn(),
                            receipt.gross(),
                            receipt.costs()));
    }

    /**
     * What the filed claim counts as proceeds: the bank's word, or what the platform has seen where the pledge is disposed of
     * on it. The loss is stated before disposal; how much of the proceeds the bank has booked as repayments already, it knows
     * alone, but less proceeds the loss is never more than what is owed.
     */
    Money filed(CompensationClaim claim, FileClaim filed, Loan loan) {
        Money seen =
                Money.sum(mapper.ofClaim(claim.no()).stream().map(Realised::net).toList());
        if (filed.principalLoss().minus(seen).exceeds(loan.outstanding())
                || filed.principalLoss().exceeds(loan.principal()))
            throw Rejected.field(
                    "principalLoss",
                    LOSS_EXCEEDS_DEBT,
                    filed.principalLoss().toString(),
                    loan.outstanding().toString());
        if (!disposals.isDisposing(claim.loanNo())) return filed.disposalProceeds();
        Money counted = claim.disposalProceeds();
        if (!filed.disposalProceeds().isZero() && !filed.disposalProceeds().equals(counted))
            throw Rejected.field("disposalProceeds", DISPOSAL_ON_PLATFORM, claim.loanNo(), counted.toString());
        return counted;
    }

    private CompensationClaim count(CompensationClaim claim, Realised receipt) {
        mapper.insert(receipt);
        CompensationClaim after = store.save(
                claim.with(c -> c.disposalProceeds = claim.disposalProceeds().plus(receipt.net())));
        desk.doneBySystem("compensation.countProceeds", claim.no(), claim, after);
        return after;
    }

    private static String reference(String disposalNo, String receipt) {
        return disposalNo + ":" + receipt;
    }
}
