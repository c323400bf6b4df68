package cn.ippledge.ledger;

import cn.ippledge.shared.Actor;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface BankImportMapper {

    BankLine byReference(@Param("bookId") long bookId, @Param("reference") String reference);

    void insertLines(
            @Param("bookId") long bookId,
            @Param("lines") List<BankLine> lines,
            @Param("by") Actor by,
            @Param("at") LocalDateTime at);

    void insert(BankImport row);

    BankImport find(@Param("bookId") long bookId, @Param("id") long id);

    BankImport ofFile(@Param("bookId") long bookId, @Param("sha256") String sha256);

    /** Newest first. */
    List<BankImport> ofBook(@Param("bookId") long bookId, @Param("limit") int limit);

    /** Nothing is updated when it was taken before. */
    int take(
            @Param("id") long id,
            @Param("imported") int imported,
            @Param("by") Actor by,
            @Param("at") LocalDateTime at);
}
