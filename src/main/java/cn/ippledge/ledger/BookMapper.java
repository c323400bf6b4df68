package cn.ippledge.ledger;

import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface BookMapper {

    /** A book to insert; takes the id that the database gives it. */
    final class Fresh {
        private long id;
        final OpenBook book;
        final LocalDate closedThrough;
        final long by;
        final LocalDateTime at;

        Fresh(OpenBook book, LocalDate closedThrough, long by, LocalDateTime at) {
            this.book = book;
            this.closedThrough = closedThrough;
            this.by = by;
            this.at = at;
        }

        long id() {
            return id;
        }
    }

    void insert(Fresh book);

    Book find(@Param("id") long id);

    Book visible(@Param("id") long id, @Param("region") RegionCode region);

    Book ofFund(@Param("fund") OpenBook fund);

    /** @param requestNo null for what the book begins with */
    void insertVersion(
            @Param("bookId") long bookId,
            @Param("from") LocalDate from,
            @Param("as") OpenBook as,
            @Param("requestNo") String requestNo);

    /** Oldest first. */
    List<BookVersion> versions(@Param("bookId") long bookId);

    BookVersion version(@Param("bookId") long bookId, @Param("day") LocalDate day);

    void change(@Param("id") long id, @Param("as") OpenBook as);

    /** @param on null for a book that is kept again */
    void close(@Param("id") long id, @Param("on") LocalDate on);

    List<Book> ofKind(
            @Param("region") RegionCode region, @Param("kind") BookKind kind, @Param("budgetYear") Integer budgetYear);
}
