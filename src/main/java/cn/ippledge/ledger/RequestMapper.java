package cn.ippledge.ledger;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RequestMapper {

    void insert(
            @Param("no") String no,
            @Param("request") MakeRequest request,
            @Param("amount") Money amount,
            @Param("by") Actor by,
            @Param("at") LocalDateTime at);

    void insertNewBook(@Param("no") String no, @Param("book") OpenBook book);

    void insertLines(@Param("no") String no, @Param("lines") List<NewLine> lines);

    LedgerRequest find(@Param("no") String no, @Param("region") RegionCode region);

    /** What a book that is asked for will be; null for a request about one that is open. */
    OpenBook newBook(@Param("no") String no);

    List<JournalLine> lines(@Param("no") String no);

    int decide(
            @Param("request") LedgerRequest request,
            @Param("state") RequestState state,
            @Param("by") Actor by,
            @Param("at") LocalDateTime at,
            @Param("opinion") String opinion);

    void opened(@Param("no") String no, @Param("bookId") long bookId);

    void posted(@Param("no") String no, @Param("entryId") long entryId);

    /** Newest first. @param bookId null for all books of the region; @param state null for all */
    List<LedgerRequest> page(
            @Param("region") RegionCode region,
            @Param("bookId") Long bookId,
            @Param("state") RequestState state,
            @Param("size") int size,
            @Param("offset") long offset);

    /** Waiting requests for a new book, oldest first. */
    List<LedgerRequest> proposals(@Param("region") RegionCode region);

    long count(@Param("region") RegionCode region, @Param("bookId") Long bookId, @Param("state") RequestState state);

    boolean hasEntries(@Param("bookId") long bookId);

    boolean isWaitingToReverse(@Param("entryId") long entryId);
}
