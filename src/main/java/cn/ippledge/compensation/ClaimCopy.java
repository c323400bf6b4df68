package cn.ippledge.compensation;

import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/** A claim while it is being changed; nobody else sees it. */
final class ClaimCopy {

    String no;
    String enrolmentNo;
    String loanNo;
    PartyId bank;
    PartyId enterprise;
    RegionCode region;
    ClaimState state;
    LocalDate defaultedOn;
    LocalDate earliestOn;
    LocalDate latestOn;
    LocalDate reportedOn;
    LocalDate filedOn;
    Money principalLoss;
    Money interestLoss = Money.ZERO;
    Money disposalProceeds = Money.ZERO;
    Money otherLevelsPaid = Money.ZERO;
    Money recoveryCosts = Money.ZERO;
    String evidence = "";
    Quote.Decision outcome;
    String grounds;
    String facts;
    Money computed = Money.ZERO;
    Money payable = Money.ZERO;
    Money due = Money.ZERO;
    Money paid = Money.ZERO;
    boolean finalSettlement;
    int panelRound;
    LocalDate publicityFrom;
    LocalDate publicityUntil;
    LocalDate stoppedOn;
    Long queuePlace;
    long reportedBy;
    Long computedBy;
    Long reviewedBy;
    Long approvedBy;
    Long releasedBy;
    Long settledBy;
    int version = 1;

    ClaimCopy() {}

    ClaimCopy(CompensationClaim claim) {
        no = claim.no();
        enrolmentNo = claim.enrolmentNo();
        loanNo = claim.loanNo();
        bank = claim.bank();
        enterprise = claim.enterprise();
        region = claim.region();
        state = claim.state();
        defaultedOn = claim.defaultedOn();
        earliestOn = claim.earliestOn();
        latestOn = claim.latestOn();
        reportedOn = claim.reportedOn();
        filedOn = claim.filedOn();
        principalLoss = claim.principalLoss();
        interestLoss = claim.interestLoss();
        disposalProceeds = claim.disposalProceeds();
        otherLevelsPaid = claim.otherLevelsPaid();
        recoveryCosts = claim.recoveryCosts();
        evidence = claim.evidence();
        outcome = claim.outcome();
        grounds = claim.grounds();
        facts = claim.facts();
        computed = claim.computed();
        payable = claim.payable();
        due = claim.due();
        paid = claim.paid();
        finalSettlement = claim.finalSettlement();
        panelRound = claim.panelRound();
        publicityFrom = claim.publicityFrom();
        publicityUntil = claim.publicityUntil();
        stoppedOn = claim.stoppedOn();
        queuePlace = claim.queuePlace();
        reportedBy = claim.reportedBy();
        computedBy = claim.computedBy();
        reviewedBy = claim.reviewedBy();
        approvedBy = claim.approvedBy();
        releasedBy = claim.releasedBy();
        settledBy = claim.settledBy();
        version = claim.version();
    }

    CompensationClaim toClaim() {
        return new CompensationClaim(
                no,
                enrolmentNo,
                loanNo,
                bank,
                enterprise,
                region,
                state,
                defaultedOn,
                earliestOn,
                latestOn,
                reportedOn,
                filedOn,
                principalLoss,
                interestLoss,
                disposalProceeds,
                otherLevelsPaid,
                recoveryCosts,
                evidence,
                outcome,
                grounds,
                facts,
                computed,
                payable,
                due,
                paid,
                finalSettlement,
                panelRound,
                publicityFrom,
                publicityUntil,
                stoppedOn,
                queuePlace,
                reportedBy,
                computedBy,
                reviewedBy,
                approvedBy,
                releasedBy,
                settledBy,
                version);
    }
}
