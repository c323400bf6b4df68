package cn.ippledge.collateral;

import cn.ippledge.shared.Page;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ValuationMapper {

    void insert(@Param("valuation") Valuation valuation, @Param("region") RegionCode region);

    void insertRights(@Param("valuationId") long valuationId, @Param("rights") List<Long> rights);

    int update(@Param("valuation") Valuation valuation, @Param("liveApplication") String liveApplication);

    void saveValue(@Param("valuationId") long valuationId, @Param("value") RightValue value);

    Optional<ValuationHead> live(String applicationNo);

    List<ValuationHead> search(
            @Param("scope") Scope scope, @Param("state") ValuationState state, @Param("page") Page.Request page);

    long count(@Param("scope") Scope scope, @Param("state") ValuationState state);

    List<ValuationRow> rows(@Param("ids") Collection<Long> ids);

    List<PledgeRate> pledgeRates(LocalDate on);
}
