package cn.ippledge.ledger;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface BalanceMapper {

    /** What one slot holds. */
    record Slot(int slot, Money balance, LocalDate closedThrough) {}

    /** Moves nothing, and returns 0, where the slot would fall below its bound or the day is closed. */
    int move(
            @Param("accountId") long accountId,
            @Param("slot") int slot,
            @Param("change") Money change,
            @Param("day") LocalDate day);

    /** What the slots hold as committed, in order; waits for nobody and takes nothing. */
    List<Slot> slots(@Param("accountId") long accountId);

    /** Takes every slot of the account for this transaction, in order. */
    List<Slot> lock(@Param("accountId") long accountId);

    /** Gives each slot its share, and the first the rest as well. */
    void spread(@Param("accountId") long accountId, @Param("share") Money share, @Param("rest") Money rest);

    /** What an account holds. */
    record Held(AccountKind kind, Money amount) {}

    /** The accounts of a book that hold anything, in their order; holders apart. */
    List<Held> held(@Param("bookId") long bookId);

    /** Null where the book has no such account. */
    Money sum(@Param("bookId") long bookId, @Param("kind") AccountKind kind, @Param("holder") String holder);
}
