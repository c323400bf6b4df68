package cn.ippledge.ledger;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ReconciliationMapper {

    /** An explanation with who gave it. */
    record Difference(
            long id,
            Long bankLineId,
            Long entryId,
            Integer lineNo,
            String explanation,
            long explainedBy,
            Long clearedBy) {}

    /** Neither matched nor cleared, oldest first. */
    List<BankLine> openBank(@Param("bookId") long bookId, @Param("offset") long offset, @Param("limit") int limit);

    List<BookLine> openBook(@Param("bookId") long bookId, @Param("offset") long offset, @Param("limit") int limit);

    /** Our open lines of the same money as one of the bank, the {@code most} nearest by day. */
    List<Reconciliation.Candidate> candidates(
            @Param("bookId") long bookId, @Param("bank") BankLine bank, @Param("most") int most);

    /**
     * How many lines of a book there are, and what became of them.
     *
     * @param cleared of both sides; {@code clearedAtBank} and {@code clearedInBook} without those that were matched after all
     */
    record Counts(long bankLines, long bookLines, long matched, long cleared, long clearedAtBank, long clearedInBook) {

        long openAtBank() {
            return bankLines - matched - clearedAtBank;
        }

        long openInBook() {
            return bookLines - matched - clearedInBook;
        }
    }

    Counts counts(@Param("bookId") long bookId);

    BankLine bankLine(@Param("bookId") long bookId, @Param("id") long id);

    BookLine bookLine(@Param("bookId") long bookId, @Param("entryId") long entryId, @Param("lineNo") int lineNo);

    void match(
            @Param("bank") BankLine bank,
            @Param("line") BookLine line,
            @Param("by") long by,
            @Param("at") LocalDateTime at);

    void explain(
            @Param("bookId") long bookId,
            @Param("bankLineId") Long bankLineId,
            @Param("line") BookLine line,
            @Param("explanation") String explanation,
            @Param("by") Actor by,
            @Param("at") LocalDateTime at);

    Difference difference(@Param("bookId") long bookId, @Param("id") long id);

    int clear(@Param("id") long id, @Param("by") Actor by, @Param("at") LocalDateTime at);

    /** What the bank's lines come to, received less paid. */
    Money bankSum(@Param("bookId") long bookId);
}
