package cn.ippledge.party;

import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Scope;
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

    int rename(@Param("id") PartyId id, @Param("name") String name);
}
