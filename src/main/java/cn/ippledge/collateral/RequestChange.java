package cn.ippledge.collateral;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the pledgee asks for a registered pledge; the factories say what each kind needs.
 *
 * @param items what changes, with {@code was} and {@code becomes} in words and the day it changed
 * @param newAmount for a change of {@code CLAIM_AMOUNT}; {@code newDebtTo} for {@code DEBT_TERM}
 * @param releasedRights rights that leave the pledge, for {@code RIGHT_LIST}
 * @param newTermTo to which day a mark's registration is extended, on which {@code basis}
 */
public record RequestChange(
        String no,
        ChangeKind kind,
        Set<ChangeItem> items,
        String was,
        String becomes,
        LocalDate changedOn,
        Money newAmount,
        LocalDate newDebtTo,
        List<Long> releasedRights,
        LocalDate newTermTo,
        ExtensionBasis basis,
        CancelReason cancelReason,
        String note) {

    public RequestChange {
        items = items == null || items.isEmpty() ? Set.of() : EnumSet.copyOf(items);
        releasedRights = releasedRights == null ? List.of() : List.copyOf(releasedRights);
    }

    public static RequestChange cancellation(String no, CancelReason reason, String note) {
        return new RequestChange(
                no, ChangeKind.CANCELLATION, null, null, null, null, null, null, null, null, null, reason, note);
    }

    /** Of a certificate; the note says what became of the old one. */
    public static RequestChange reissue(String no, String note) {
        return new RequestChange(
                no, ChangeKind.REISSUE, null, null, null, null, null, null, null, null, null, null, note);
    }

    /** Of a mark's registered term. */
    public static RequestChange extension(String no, LocalDate newTermTo, ExtensionBasis basis, String note) {
        return new RequestChange(
                no, ChangeKind.EXTENSION, null, null, null, null, null, null, null, newTermTo, basis, null, note);
    }

    /** Of the day to which the debt runs, e.g. when the loan is extended. */
    public static RequestChange debtTerm(
            String no, LocalDate was, LocalDate newDebtTo, LocalDate changedOn, String note) {
        return new RequestChange(
                no,
                ChangeKind.CHANGE,
                EnumSet.of(ChangeItem.DEBT_TERM),
                was.toString(),
                newDebtTo.toString(),
                changedOn,
                null,
                newDebtTo,
                null,
                null,
                null,
                null,
                note);
    }
}
