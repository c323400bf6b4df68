package cn.ippledge.ledger;

import java.time.LocalDate;

/**
 * What a list of entries is narrowed to.
 *
 * @param kind only entries of this account; null for the whole book
 * @param besides lines of this account too, where a figure is the sum of two; null otherwise
 * @param holder only one holder's part of that account; null for all
 * @param q part of the cause or the text, a case number or a voucher number; null for all
 */
public record EntryFilter(
        AccountKind kind, AccountKind besides, String holder, LocalDate from, LocalDate to, String q) {

    public static final EntryFilter ALL = new EntryFilter(null, null, null, null, null);

    public EntryFilter(AccountKind kind, String holder, LocalDate from, LocalDate to, String q) {
        this(kind, null, holder, from, to, q);
    }

    public EntryFilter {
        besides = kind == null ? null : besides;
        holder = kind == null || holder == null || holder.isBlank() ? null : holder.strip();
        q = q == null || q.isBlank() ? null : q.strip();
    }

    /** The voucher that is asked for; null where the text is none. */
    VoucherNo voucher() {
        return VoucherNo.parse(q).orElse(null);
    }

    /** The search text for LIKE, with its own wildcards taken literally. */
    String pattern() {
        return "%" + q.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
