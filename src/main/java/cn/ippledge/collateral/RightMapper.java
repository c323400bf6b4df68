package cn.ippledge.collateral;

import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RightMapper {

    void insert(@Param("rights") List<IpRight> rights);

    int update(IpRight right);

    Optional<IpRight> find(@Param("id") long id, @Param("scope") Scope scope);

    Optional<IpRight> findByNumber(
            @Param("type") RightType type, @Param("number") String number, @Param("niceClass") Integer niceClass);

    List<IpRight> byNumbers(@Param("numbers") Collection<String> numbers);

    List<IpRight> byIds(@Param("ids") Collection<Long> ids);

    List<IpRight> ofOwner(PartyId owner);

    List<IpRight> search(
            @Param("scope") Scope scope,
            @Param("filter") RightFilter filter,
            @Param("page") Page.Request page,
            @Param("today") LocalDate today);

    long count(@Param("scope") Scope scope, @Param("filter") RightFilter filter, @Param("today") LocalDate today);

    List<ProtectionTerms.Term> protectionTerms();
}
