package cn.ippledge.ledger;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Lists of entries, newest first. */
@Mapper
interface EntryMapper {

    List<Long> accounts(@Param("bookId") long bookId, @Param("filter") EntryFilter filter);

    /** What the lines of these accounts come to on the filter's days; costs the same however many of them are closed. */
    Entries.Totals totals(
            @Param("bookId") long bookId, @Param("accounts") List<Long> accounts, @Param("filter") EntryFilter filter);

    /** The same where the filter searches for a text. */
    Entries.Totals totalsOfSearch(@Param("accounts") List<Long> accounts, @Param("filter") EntryFilter filter);

    List<EntryRow> ofBook(
            @Param("bookId") long bookId,
            @Param("filter") EntryFilter filter,
            @Param("after") EntryCursor after,
            @Param("limit") int limit);

    List<EntryRow> ofAccounts(
            @Param("accounts") List<Long> accounts,
            @Param("filter") EntryFilter filter,
            @Param("after") EntryCursor after,
            @Param("limit") int limit);

    /** The entries with a line about a case, of one book or of all. */
    List<EntryRow> ofCase(@Param("caseNo") String caseNo);
}
