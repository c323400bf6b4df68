package cn.ippledge.party;

import cn.ippledge.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface WatchlistMapper {

    List<WatchlistEntry> activeOn(@Param("creditCode") String creditCode, @Param("on") LocalDate on);

    Optional<WatchlistEntry> findSame(
            @Param("kind") WatchlistKind kind,
            @Param("creditCode") String creditCode,
            @Param("validFrom") LocalDate validFrom);

    Optional<WatchlistEntry> findVisible(@Param("id") long id, @Param("scope") Scope scope);

    List<WatchlistEntry> search(
            @Param("filter") Watchlists.Filter filter,
            @Param("scope") Scope scope,
            @Param("offset") long offset,
            @Param("size") int size);

    long count(@Param("filter") Watchlists.Filter filter, @Param("scope") Scope scope);

    int insert(@Param("row") WatchlistEntry row, @Param("key") GeneratedId key);

    /** 0 when it had ended already. */
    int end(@Param("id") long id, @Param("on") LocalDate on);
}
