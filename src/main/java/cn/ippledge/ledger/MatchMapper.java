package cn.ippledge.ledger;

import cn.ippledge.shared.Actor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Which lines may be one another, a stretch of the bank's lines at a time. */
@Mapper
interface MatchMapper {

    /** Where a stretch ends; the next one begins behind it. */
    record Cursor(LocalDate bookedOn, long id) {

        static final Cursor START = new Cursor(LocalDate.of(1, 1, 1), 0);
    }

    record Pair(long bankLineId, long entryId, int lineNo) {

        MatchRule.Ours ours() {
            return new MatchRule.Ours(entryId, lineNo);
        }
    }

    /** The bank lines of a stretch that are neither matched nor cleared, oldest first. */
    List<MatchRule.Said> stretch(@Param("bookId") long bookId, @Param("after") Cursor after, @Param("limit") int limit);

    /**
     * Our open lines that go by any of these numbers, and those of the same money as a bank line of the stretch within the days
     * that bear its reference.
     *
     * @param entries of entries, {@code cases} of cases, {@code causes} as a request is named in its entry
     */
    List<MatchRule.Named> named(
            @Param("bookId") long bookId,
            @Param("entries") Collection<Long> entries,
            @Param("cases") Collection<String> cases,
            @Param("causes") Collection<String> causes,
            @Param("bank") List<Long> bank,
            @Param("days") int days);

    /** Bank lines of the stretch with the only open line of ours that has the same money within the days. */
    List<Pair> single(@Param("bookId") long bookId, @Param("bank") List<Long> bank, @Param("days") int days);

    /** Those of our lines that a single open bank line has the money of within the days. */
    Set<MatchRule.Ours> wantedOnce(
            @Param("bookId") long bookId, @Param("pairs") List<Pair> pairs, @Param("days") int days);

    /** Leaves out what somebody has matched meanwhile; returns how many were matched. */
    int match(@Param("matches") List<MatchRule.Match> matches, @Param("by") long by, @Param("at") LocalDateTime at);

    /** Makes the book's row where it is missing. */
    int prepare(@Param("bookId") long bookId, @Param("at") LocalDateTime at);

    /** Nothing, and 0, while another run is seen after {@code alive}. */
    int begin(
            @Param("bookId") long bookId,
            @Param("total") long total,
            @Param("by") Actor by,
            @Param("at") LocalDateTime at,
            @Param("alive") LocalDateTime alive);

    Matching.Progress progress(@Param("bookId") long bookId);

    /** Takes the row for this transaction; 0 when the run is over. */
    int hold(@Param("bookId") long bookId, @Param("run") int run, @Param("at") LocalDateTime at);

    void moved(@Param("bookId") long bookId, @Param("looked") int looked, @Param("matched") int matched);

    int end(@Param("bookId") long bookId, @Param("run") int run, @Param("at") LocalDateTime at);
}
