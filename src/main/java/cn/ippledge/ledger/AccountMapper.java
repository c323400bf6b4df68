package cn.ippledge.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AccountMapper {

    /** Which account of a book is meant. */
    record Key(long bookId, AccountKind kind, String holder) {}

    List<Account> find(@Param("keys") Collection<Key> keys);

    /** Does nothing where somebody else was first. */
    int insert(@Param("key") Key key, @Param("slots") int slots);

    /** The rows of a new account's balance, all zero. */
    void insertBalance(
            @Param("account") Account account,
            @Param("slots") List<Integer> slots,
            @Param("forGood") LocalDate forGood);
}
