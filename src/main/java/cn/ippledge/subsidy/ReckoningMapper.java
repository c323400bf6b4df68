package cn.ippledge.subsidy;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ReckoningMapper {

    /** The first and the last enterprise with a loan. */
    record Span(Long firstId, Long lastId) {}

    record OnLoan(String loanNo, Money amount) {}

    int insert(@Param("run") YearReckoning run, @Param("key") GeneratedId key);

    /** For the platform's own work. */
    Optional<YearReckoning> find(@Param("id") long id);

    Optional<YearReckoning> visible(@Param("id") long id, @Param("region") RegionCode region);

    List<YearReckoning> list(@Param("region") RegionCode region, @Param("offset") long offset, @Param("size") int size);

    long count(@Param("region") RegionCode region);

    /** Null ends where the region has no loan. */
    Span ends(@Param("region") RegionCode region);

    default Optional<Span> span(RegionCode region) {
        return Optional.ofNullable(ends(region)).filter(span -> span.firstId() != null);
    }

    List<OnLoan> grantedBefore(
            @Param("region") RegionCode region, @Param("policyId") String policyId, @Param("year") int year);

    int divided(@Param("id") long id, @Param("stretches") int stretches, @Param("alive") LocalDateTime alive);

    /** Nothing is changed when somebody has ended the run before; so with the next three. */
    int complete(@Param("id") long id, @Param("largest") String largest, @Param("now") LocalDateTime now);

    int cancel(@Param("id") long id, @Param("now") LocalDateTime now);

    int fail(@Param("id") long id, @Param("trouble") String trouble, @Param("now") LocalDateTime now);

    int abort(@Param("now") LocalDateTime now);

    int replaceEarlier(@Param("run") YearReckoning run);

    List<Long> withUselessRows();

    int removeRows(@Param("id") long id);

    int swept(@Param("id") long id);

    Optional<ReckonedRow> row(@Param("id") long id, @Param("loanNo") String loanNo);

    List<ReckonedRow> rowsOf(@Param("id") long id, @Param("loanNos") List<String> loanNos);

    /** The next rows in the order in which they were reckoned. */
    List<ReckonedRow> rowsAfter(
            @Param("id") long id,
            @Param("enterprise") long enterprise,
            @Param("loanNo") String loanNo,
            @Param("size") int size);
}
