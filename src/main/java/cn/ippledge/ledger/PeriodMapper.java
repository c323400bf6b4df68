package cn.ippledge.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PeriodMapper {

    /** Takes the book for this transaction; entries under way finish first. */
    LocalDate lockBook(@Param("bookId") long bookId);

    List<Long> accounts(@Param("bookId") long bookId);

    /** Takes every balance of the book, in the order in which postings take them. */
    List<Long> lockBalances(@Param("accounts") List<Long> accounts);

    /** Leaves those alone that say {@code forGood}. */
    void closeBalances(
            @Param("accounts") List<Long> accounts,
            @Param("through") LocalDate through,
            @Param("forGood") LocalDate forGood);

    /** For a book that is closed for good or kept again. */
    void fixBalances(@Param("accounts") List<Long> accounts, @Param("through") LocalDate through);

    void closeBook(@Param("bookId") long bookId, @Param("through") LocalDate through);

    /** Sums up each day with movement after {@code after} up to {@code through}. */
    int sumDays(
            @Param("bookId") long bookId,
            @Param("after") LocalDate after,
            @Param("through") LocalDate through,
            @Param("debitKinds") Collection<AccountKind> debitKinds);

    /** Numbers what is dated after {@code after} up to {@code through} and has no number, month by month behind the last one. */
    int number(@Param("bookId") long bookId, @Param("after") LocalDate after, @Param("through") LocalDate through);

    int forgetDays(@Param("accounts") List<Long> accounts, @Param("after") LocalDate after);
}
