package cn.ippledge.subsidy;

import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface EntitlementMapper {

    /** The newest word about a loan and a policy takes the place of the last one. */
    int keep(
            @Param("loanNo") String loanNo,
            @Param("policyId") String policyId,
            @Param("region") RegionCode region,
            @Param("claimant") PartyId claimant,
            @Param("outcome") Entitlement.Outcome outcome,
            @Param("claimNo") String claimNo,
            @Param("reasons") String reasons,
            @Param("on") LocalDate on);

    List<Entitlement> search(
            @Param("outcome") Entitlement.Outcome outcome,
            @Param("sight") SubsidySight sight,
            @Param("offset") long offset,
            @Param("size") int size);

    long count(@Param("outcome") Entitlement.Outcome outcome, @Param("sight") SubsidySight sight);

    Optional<LocalDate> doneOn(String job);

    /** One node gets it: only when nobody else's lease still runs. */
    int lease(
            @Param("job") String job,
            @Param("holder") String holder,
            @Param("now") LocalDateTime now,
            @Param("until") LocalDateTime until);

    int release(@Param("job") String job, @Param("holder") String holder, @Param("doneOn") LocalDate doneOn);
}
