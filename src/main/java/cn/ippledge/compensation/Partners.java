package cn.ippledge.compensation;

import cn.ippledge.party.Admission;
import cn.ippledge.party.Admissions;
import cn.ippledge.party.Enterprises;
import cn.ippledge.party.Standing;
import cn.ippledge.party.Watchlists;
import cn.ippledge.policy.Fact;
import cn.ippledge.policy.Facts;
import cn.ippledge.policy.Policy;
import cn.ippledge.policy.PolicyBook;
import cn.ippledge.policy.PolicyKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Under which rules a bank and an enterprise stand in a region on a day. */
@Component
class Partners {

    private final Admissions admissions;
    private final Enterprises enterprises;
    private final Watchlists lists;
    private final PolicyBook policies;

    Partners(Admissions admissions, Enterprises enterprises, Watchlists lists, PolicyBook policies) {
        this.admissions = admissions;
        this.enterprises = enterprises;
        this.lists = lists;
        this.policies = policies;
    }

    Admission admission(PartyId bank, RegionCode region, LocalDate day) {
        return admissions
                .of(bank, region, day)
                .orElseThrow(() -> new Rejected(CompensationReason.PARTNER_NOT_ADMITTED, day));
    }

    /** The region's compensation measure on the day. */
    Policy policy(RegionCode region, LocalDate day) {
        List<Policy> found = policies.list(region, PolicyKind.COMPENSATION, day);
        if (found.isEmpty()) throw new Rejected(CompensationReason.NO_COMPENSATION_POLICY, region.code());
        return found.get(0);
    }

    /** The version an enrolment is pinned to, with the share that the bank's agreement set on that day. */
    Policy pinned(Enrolment enrolment) {
        Policy policy = policies.version(enrolment.policy(), enrolment.policyVersion());
        return enrolment.fundShare() == null ? policy : policy.withFundShare(enrolment.fundShare());
    }

    /** What rules ask of the two: the enterprise's standing at signing, its place on the key lists, the bank's first year. */
    Facts about(Facts facts, PartyId enterprise, PartyId bank, RegionCode region, LocalDate signedOn, LocalDate day) {
        Standing standing = enterprises.standing(enterprise, signedOn);
        return facts.with(Fact.firstLoan, standing.firstLoan())
                .with(Fact.startUp, standing.startUp())
                .with(Fact.smallOrMicro, standing.smallOrMicro())
                .with(Fact.keyList, lists.onKeyList(enterprise, region, signedOn))
                .with(Fact.bankFirstBusinessYear, admissions.firstBusinessYear(bank, region, day));
    }
}
