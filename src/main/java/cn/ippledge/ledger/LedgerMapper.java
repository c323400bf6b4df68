package cn.ippledge.ledger;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Inserts entries and reads them one by one; there is no update and no delete. */
@Mapper
interface LedgerMapper {

    /** An entry to insert; takes the id that the database gives it. */
    final class Fresh {
        private long id;
        final NewEntry entry;
        final Long reverses;
        final long by;
        final String byName;
        final LocalDateTime at;

        Fresh(NewEntry entry, Long reverses, long by, String byName, LocalDateTime at) {
            this.entry = entry;
            this.reverses = reverses;
            this.by = by;
            this.byName = byName;
            this.at = at;
        }

        long id() {
            return id;
        }
    }

    /** A line with the account that it was found to belong to. */
    record Placed(int lineNo, long accountId, NewLine line) {}

    void insert(Fresh entry);

    void insertLines(@Param("entry") Fresh entry, @Param("lines") List<Placed> lines);

    JournalEntry find(@Param("id") long id);

    JournalEntry byCause(@Param("cause") String cause);

    List<JournalLine> lines(@Param("id") long id);
}
