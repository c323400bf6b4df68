package cn.ippledge.party;

import cn.ippledge.shared.Actor;
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
interface WatchlistMapper {

    List<WatchlistEntry> activeOn(@Param("creditCode") String creditCode, @Param("on") LocalDate on);

    /** {@code region} null: the lists of every region. */
    boolean onList(
            @Param("enterprise") PartyId enterprise,
            @Param("kind") WatchlistKind kind,
            @Param("region") RegionCode region,
            @Param("on") LocalDate on);

    Optional<WatchlistEntry> findSame(@Param("row") Watchlists.AddEntry row);

    Optional<WatchlistEntry> findVisible(@Param("id") long id, @Param("scope") Scope scope);

    List<WatchlistEntry> search(
            @Param("filter") Watchlists.Filter filter,
            @Param("scope") Scope scope,
            @Param("offset") long offset,
            @Param("size") int size);

    /** Of all that the filter finds, in its order. */
    List<Long> ids(@Param("filter") Watchlists.Filter filter, @Param("scope") Scope scope);

    List<WatchlistEntry> some(@Param("ids") List<Long> ids, @Param("scope") Scope scope);

    long count(@Param("filter") Watchlists.Filter filter, @Param("scope") Scope scope);

    int insert(
            @Param("row") Watchlists.AddEntry row,
            @Param("actor") Actor actor,
            @Param("at") LocalDateTime at,
            @Param("key") GeneratedId key);

    /** 0 when it had ended already. */
    int end(
            @Param("id") long id,
            @Param("on") LocalDate on,
            @Param("reason") String reason,
            @Param("actor") Actor actor,
            @Param("at") LocalDateTime at);
}
