package cn.ippledge.party;

import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface EnterpriseMapper {

    Optional<Enterprise> find(PartyId id);

    Optional<Enterprise> findByCreditCode(String creditCode);

    Optional<Enterprise> findVisible(@Param("id") PartyId id, @Param("scope") Scope scope);

    List<Enterprise> search(
            @Param("filter") Enterprises.Filter filter,
            @Param("scope") Scope scope,
            @Param("offset") long offset,
            @Param("size") int size);

    long count(@Param("filter") Enterprises.Filter filter, @Param("scope") Scope scope);

    int insert(@Param("id") PartyId id, @Param("data") EnterpriseData data, @Param("sizeClass") SizeClass sizeClass);

    /** 0 when somebody saved in between. */
    int update(
            @Param("id") PartyId id,
            @Param("data") EnterpriseData data,
            @Param("sizeClass") SizeClass sizeClass,
            @Param("version") int version);

    /** What the enterprise says today counts from today; twice a day the later word stands. */
    int keepStanding(
            @Param("id") PartyId id,
            @Param("data") EnterpriseData data,
            @Param("sizeClass") SizeClass sizeClass,
            @Param("from") LocalDate from);

    /** The newest on or before the day, else the earliest. */
    Optional<Standing> standing(@Param("id") PartyId id, @Param("on") LocalDate on);

    int rename(@Param("id") PartyId id, @Param("name") String name);
}
