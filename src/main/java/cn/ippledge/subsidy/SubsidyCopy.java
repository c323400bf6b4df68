package cn.ippledge.subsidy;

import cn.ippledge.shared.Money;
import java.time.LocalDate;

/** The changeable parts of a claim, while a verb makes the next one. */
final class SubsidyCopy {

    private final SubsidyClaim from;
    String no;
    Integer policyVersion;
    LocalDate decidingDay;
    LocalDate periodFrom;
    LocalDate periodTo;
    String declared;
    SubsidyState state;
    LocalDate claimedOn;
    String computation;
    String digest;
    Money amount;
    Money granted;
    Integer budgetYear;
    SubsidyClaim.Publicity publicity;
    Long accountId;
    String batchNo;
    SubsidyClaim.Hands hands;
    LocalDate paidOn;
    String opinion;

    SubsidyCopy(SubsidyClaim from) {
        this.from = from;
        no = from.no();
        policyVersion = from.policyVersion();
        decidingDay = from.decidingDay();
        periodFrom = from.from();
        periodTo = from.to();
        declared = from.declared();
        state = from.state();
        claimedOn = from.claimedOn();
        computation = from.computation();
        digest = from.digest();
        amount = from.amount();
        granted = from.granted();
        budgetYear = from.budgetYear();
        publicity = from.publicity();
        accountId = from.accountId();
        batchNo = from.batchNo();
        hands = from.hands();
        paidOn = from.paidOn();
        opinion = from.opinion();
    }

    SubsidyClaim toClaim() {
        return new SubsidyClaim(
                no,
                from.kind(),
                from.policyId(),
                policyVersion,
                decidingDay,
                from.region(),
                from.claimant(),
                from.loanNo(),
                periodFrom,
                periodTo,
                declared,
                state,
                from.entitlement(),
                claimedOn,
                computation,
                digest,
                amount,
                granted,
                budgetYear,
                publicity,
                accountId,
                batchNo,
                from.group(),
                hands,
                paidOn,
                opinion,
                from.createdAt(),
                from.version());
    }
}
