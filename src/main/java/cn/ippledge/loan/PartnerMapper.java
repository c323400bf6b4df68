package cn.ippledge.loan;

import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Scope;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PartnerMapper {

    void insert(@Param("p") PartnerProduct product, @Param("key") GeneratedId key);

    Optional<PartnerProduct> find(
            @Param("id") long id, @Param("scope") Scope scope, @Param("region") RegionCode region);

    List<PartnerProduct> search(
            @Param("state") ProductState state,
            @Param("scope") Scope scope,
            @Param("region") RegionCode region,
            @Param("offset") long offset,
            @Param("size") int size);

    long count(@Param("state") ProductState state, @Param("scope") Scope scope, @Param("region") RegionCode region);

    int decide(
            @Param("p") PartnerProduct before,
            @Param("state") ProductState state,
            @Param("opinion") String opinion,
            @Param("byUser") long byUser,
            @Param("at") LocalDateTime at);

    List<PartnerProduct> offered(@Param("region") RegionCode region, @Param("on") LocalDate on);

    void attach(PartnerPart part);

    int detach(@Param("loanNo") String loanNo, @Param("partner") PartyId partner);

    List<PartnerPart> parts(String loanNo);
}
