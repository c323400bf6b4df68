package cn.ippledge.ledger;

import cn.ippledge.record.AuditedRows.Mismatch;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface LedgerAuditMapper {

    /** The stored entry as the trail should tell it, line by line. */
    record StoredLine(
            long id,
            long bookId,
            LocalDate entryDate,
            String cause,
            String narration,
            Long reverses,
            AccountKind kind,
            String holder,
            Side side,
            Money amount,
            PartyId party,
            String caseNo) {

        NewLine line() {
            return new NewLine(kind, holder, side, amount, party, caseNo);
        }
    }

    record Told(String caseNo, byte[] content) {}

    List<Mismatch> uncounted(@Param("limit") int limit);

    /** Accounts that do not hold the sum of their lines. */
    List<Mismatch> balances(@Param("debitKinds") Collection<AccountKind> debitKinds, @Param("limit") int limit);

    /** Months whose voucher numbers have a gap, and entries of closed months without a number. */
    List<Mismatch> vouchers(@Param("limit") int limit);

    /** The lines of the next entries by number. */
    List<StoredLine> lines(@Param("after") long after, @Param("entries") int entries);

    List<Told> told(@Param("numbers") List<String> numbers);
}
