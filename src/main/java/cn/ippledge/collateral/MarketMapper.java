package cn.ippledge.collateral;

import cn.ippledge.shared.Page;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Lists only what may be sold now; nobody's scope limits it, for it holds nothing that is not public. */
@Mapper
interface MarketMapper {

    void list(
            @Param("code") String code,
            @Param("disposalNo") String disposalNo,
            @Param("rightId") long rightId,
            @Param("kind") RightKind kind,
            @Param("band") ValueBand band,
            @Param("at") LocalDateTime at);

    List<MarketItem> search(
            @Param("filter") MarketFilter filter,
            @Param("expiresAfter") LocalDate expiresAfter,
            @Param("page") Page.Request page);

    long count(@Param("filter") MarketFilter filter, @Param("expiresAfter") LocalDate expiresAfter);

    Optional<MarketItem> find(String code);

    Optional<String> disposalOf(String code);

    long leftBy(@Param("sender") String sender, @Param("since") LocalDateTime since);

    long leftFor(@Param("code") String code, @Param("since") LocalDateTime since);

    void leave(
            @Param("interest") LeaveInterest interest, @Param("sender") String sender, @Param("at") LocalDateTime at);

    List<Interest> interests(String disposalNo);
}
