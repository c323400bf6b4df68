package cn.ippledge.party;

import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface OrganisationMapper {

    Optional<Organisation> find(PartyId id);

    /** Commands about one organisation that must not cross queue behind this row until the transaction ends. */
    PartyId lock(PartyId id);

    Optional<Organisation> findByCreditCode(String creditCode);

    Optional<Organisation> findByName(
            @Param("kind") OrganisationKind kind, @Param("region") RegionCode region, @Param("name") String name);

    List<Organisation> seated(@Param("kind") OrganisationKind kind, @Param("region") RegionCode region);

    List<Organisation> admitted(@Param("kind") OrganisationKind kind, @Param("region") RegionCode region);

    List<Organisation> byIds(@Param("ids") Collection<PartyId> ids);

    List<PartyId> children(PartyId parent);

    int countConnections(@Param("ones") List<PartyId> ones, @Param("others") List<PartyId> others);

    List<Organisation> search(
            @Param("filter") Organisations.Filter filter, @Param("offset") long offset, @Param("size") int size);

    long count(@Param("filter") Organisations.Filter filter);

    List<Connection> connections(PartyId organisation);

    List<RegionCode> admissions(PartyId organisation);

    int insert(@Param("row") Organisation row, @Param("key") GeneratedId key);

    int update(Organisation changed);

    int admit(@Param("organisation") PartyId organisation, @Param("region") RegionCode region);

    int dismiss(@Param("organisation") PartyId organisation, @Param("region") RegionCode region);

    int connect(@Param("one") PartyId one, @Param("other") PartyId other, @Param("reason") String reason);
}
