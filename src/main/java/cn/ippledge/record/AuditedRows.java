package cn.ippledge.record;

import java.util.List;

/**
 * Rows of the business that each have an entry of their own in the trail, counted against it both ways. Answered by whoever
 * may read the other modules' tables.
 */
public interface AuditedRows {

    /** @param surplus rows without an entry; negative for entries without a row */
    record Mismatch(String source, String caseNo, long surplus) {}

    /** The first of them; none when all is well. */
    List<Mismatch> mismatches(int limit);
}
