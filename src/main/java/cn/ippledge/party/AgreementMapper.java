package cn.ippledge.party;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Scope;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AgreementMapper {

    record Share(String policy, Rate fundShare) {}

    Optional<Agreement> inForce(
            @Param("organisation") PartyId organisation, @Param("region") RegionCode region, @Param("on") LocalDate on);

    /** The first day of the first agreement that was ever in force; null where there is none. */
    LocalDate firstDay(@Param("organisations") List<PartyId> organisations, @Param("region") RegionCode region);

    List<Share> shares(long agreement);

    Optional<Agreement> findVisible(@Param("id") long id, @Param("scope") Scope scope);

    List<Agreement> search(
            @Param("filter") Agreements.Filter filter,
            @Param("scope") Scope scope,
            @Param("offset") long offset,
            @Param("size") int size);

    long count(@Param("filter") Agreements.Filter filter, @Param("scope") Scope scope);

    /** Confirmed ones of the same organisation and region whose days meet those of the given one. */
    List<Agreement> overlapping(@Param("agreement") Agreement agreement);

    int insert(
            @Param("row") EnterAgreement row,
            @Param("actor") Actor actor,
            @Param("at") LocalDateTime at,
            @Param("key") GeneratedId key);

    int insertShare(@Param("agreement") long agreement, @Param("policy") String policy, @Param("share") Rate share);

    /** 0 when it has been decided already. */
    int decide(
            @Param("id") long id,
            @Param("state") Agreement.State state,
            @Param("opinion") String opinion,
            @Param("actor") Actor actor,
            @Param("at") LocalDateTime at);

    /** 0 when it had ended already. */
    int end(
            @Param("id") long id,
            @Param("on") LocalDate on,
            @Param("reason") String reason,
            @Param("actor") Actor actor);
}
