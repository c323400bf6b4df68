package cn.ippledge.ledger;

import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The book of one public fund.
 *
 * @param budgetYear 0 for a fund that goes on from year to year
 * @param bankAccount the custodian bank's account number; null where the treasury pays
 * @param closedThrough the last day of the last closed month; nothing is posted up to it
 * @param closedOn since when nothing at all is posted; null for a book that is kept
 */
public record Book(
        long id,
        RegionCode regionCode,
        BookKind kind,
        FundLevel fundLevel,
        int budgetYear,
        String name,
        String bankName,
        String bankAccount,
        LocalDate closedThrough,
        LocalDate closedOn,
        long openedBy,
        LocalDateTime openedAt) {

    /** Before any month was closed. */
    static final LocalDate NEVER_CLOSED = LocalDate.of(1900, 1, 1);

    /** Stands in the balances of a book that is closed for good: no day lies behind it. */
    static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

    public boolean hasCustodian() {
        return bankAccount != null;
    }

    public boolean hasClosedMonth() {
        return closedThrough.isAfter(NEVER_CLOSED);
    }

    public boolean isClosed() {
        return closedOn != null;
    }

    /** With the name and the account of another day. */
    Book as(BookVersion version) {
        return new Book(
                id,
                regionCode,
                kind,
                fundLevel,
                budgetYear,
                version.name(),
                version.bankName(),
                version.bankAccount(),
                closedThrough,
                closedOn,
                openedBy,
                openedAt);
    }

    /** How its commands are found in the audit trail. */
    public String caseNo() {
        return caseNo(id);
    }

    static String caseNo(long id) {
        return "BK-%06d".formatted(id);
    }
}
