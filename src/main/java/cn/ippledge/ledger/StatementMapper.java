package cn.ippledge.ledger;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Sums that people read. Closed days come from {@code ledger_day}, so that they cost the same however many entries there are. */
@Mapper
interface StatementMapper {

    /** What an account holds now, less what is dated after the day. */
    record Standing(long accountId, AccountKind kind, String holder, Money held, Money debitAfter, Money creditAfter) {

        AccountBalance balance() {
            Money after =
                    kind.normalSide() == Side.DEBIT ? debitAfter.minus(creditAfter) : creditAfter.minus(debitAfter);
            return new AccountBalance(accountId, kind, holder, held.minus(after));
        }
    }

    record Turnover(long accountId, Money debit, Money credit) {}

    /** @param kind null for every account of the book */
    List<Standing> open(@Param("bookId") long bookId, @Param("kind") AccountKind kind, @Param("day") LocalDate day);

    /** The same for a closed day. */
    List<Standing> closed(@Param("bookId") long bookId, @Param("kind") AccountKind kind, @Param("day") LocalDate day);

    /** The numbers given to entries of the days, month by month. */
    List<VoucherRange> vouchers(@Param("bookId") long bookId, @Param("from") LocalDate from, @Param("to") LocalDate to);

    /** How many entries of the days have no number yet. */
    long unnumbered(@Param("bookId") long bookId, @Param("from") LocalDate from, @Param("to") LocalDate to);

    List<Turnover> turnover(@Param("book") Book book, @Param("from") LocalDate from, @Param("to") LocalDate to);
}
