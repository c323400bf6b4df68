package cn.ippledge.party;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Scope;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface KeyListMapper {

    List<KeyList> visible(@Param("scope") Scope scope, @Param("today") LocalDate today);

    Optional<KeyList> findVisible(@Param("id") long id, @Param("scope") Scope scope, @Param("today") LocalDate today);

    boolean exists(@Param("region") RegionCode region, @Param("name") String name);

    int insert(
            @Param("row") KeyLists.OpenKeyList row,
            @Param("actor") Actor actor,
            @Param("at") LocalDateTime at,
            @Param("key") GeneratedId key);

    /** 0 when it had ended already. */
    int end(@Param("id") long id, @Param("on") LocalDate on, @Param("actor") Actor actor);
}
