package cn.ippledge.collateral;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What must hold before a change is asked for or granted. */
@Component
class ChangeCheck {

    /** Notice 461 art. 13, in calendar days. UNVERIFIED: remembered, to be checked against the official text. */
    private static final int DAYS_TO_FILE = 30;

    private static final int WORDS = 1000;

    private final PledgedRights pledged;
    private final Filings filings;

    ChangeCheck(PledgedRights pledged, Filings filings) {
        this.pledged = pledged;
        this.filings = filings;
    }

    void wanted(Registration registered, RequestChange wanted, LocalDate today) {
        List<Rejected.Field> wrong =
                switch (wanted.kind()) {
                    case CHANGE -> change(registered, wanted, today);
                    case EXTENSION -> extension(registered, wanted, today);
                    case CANCELLATION ->
                        wanted.cancelReason() == null
                                ? List.of(new Rejected.Field("cancelReason", CommonReason.REQUIRED))
                                : List.of();
                    case REISSUE -> reissue(wanted);
                };
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
        if (wanted.newDebtTo() != null) refuseDebtBeyondProtection(registered, wanted.newDebtTo(), today);
    }

    private List<Rejected.Field> change(Registration registered, RequestChange wanted, LocalDate today) {
        List<Rejected.Field> wrong = new ArrayList<>();
        if (wanted.items().isEmpty()) wrong.add(new Rejected.Field("items", CommonReason.REQUIRED));
        words(wrong, "was", wanted.was());
        words(wrong, "becomes", wanted.becomes());
        if (wanted.changedOn() == null) wrong.add(new Rejected.Field("changedOn", CommonReason.REQUIRED));
        else if (wanted.changedOn().isAfter(today))
            wrong.add(new Rejected.Field("changedOn", PledgeReason.PLEDGE_DATE_IN_FUTURE, today));
        exactlyWith(wrong, wanted, ChangeItem.CLAIM_AMOUNT, "newAmount", wanted.newAmount());
        if (wanted.newAmount() != null && !wanted.newAmount().isPositive())
            wrong.add(new Rejected.Field("newAmount", CommonReason.MONEY_NOT_POSITIVE));
        exactlyWith(wrong, wanted, ChangeItem.DEBT_TERM, "newDebtTo", wanted.newDebtTo());
        if (wanted.newDebtTo() != null && !wanted.newDebtTo().isAfter(registered.debtFrom()))
            wrong.add(new Rejected.Field("newDebtTo", PledgeReason.PLEDGE_DATE_BEFORE, registered.debtFrom()));
        if (wanted.items().contains(ChangeItem.RIGHT_LIST)) released(wrong, registered, wanted.releasedRights());
        return wrong;
    }

    /** A value comes with its item and not without it. */
    private static void exactlyWith(
            List<Rejected.Field> wrong, RequestChange wanted, ChangeItem item, String field, Object value) {
        boolean expected = wanted.items().contains(item);
        Reason reason = expected ? CommonReason.REQUIRED : CommonReason.UNKNOWN_FIELD;
        if (expected != (value != null)) wrong.add(new Rejected.Field(field, reason, field));
    }

    private void released(List<Rejected.Field> wrong, Registration registered, List<Long> released) {
        Set<Long> held = new HashSet<>(
                pledged.of(registered.no()).stream().map(IpRight::id).toList());
        if (released.isEmpty()) wrong.add(new Rejected.Field("releasedRights", CommonReason.REQUIRED));
        else if (!held.containsAll(released))
            wrong.add(new Rejected.Field("releasedRights", PledgeReason.PLEDGE_RIGHT_UNKNOWN));
        else if (released.size() >= held.size())
            wrong.add(new Rejected.Field("releasedRights", PledgeReason.PLEDGE_RIGHTS_ALL_RELEASED));
    }

    private static List<Rejected.Field> extension(Registration registered, RequestChange wanted, LocalDate today) {
        if (registered.type() != RightType.TRADEMARK)
            throw Rejected.field("kind", PledgeReason.PLEDGE_EXTENSION_FOR_MARKS);
        List<Rejected.Field> wrong = new ArrayList<>();
        if (wanted.basis() == null) wrong.add(new Rejected.Field("basis", CommonReason.REQUIRED));
        if (today.isAfter(registered.termTo()))
            wrong.add(new Rejected.Field("newTermTo", PledgeReason.PLEDGE_TERM_OVER, registered.termTo()));
        else if (wanted.newTermTo() == null) wrong.add(new Rejected.Field("newTermTo", CommonReason.REQUIRED));
        else if (!wanted.newTermTo().isAfter(registered.termTo()))
            wrong.add(new Rejected.Field("newTermTo", PledgeReason.PLEDGE_TERM_NOT_LATER, registered.termTo()));
        return wrong;
    }

    /** The office wants to know what became of the certificate. */
    private static List<Rejected.Field> reissue(RequestChange wanted) {
        List<Rejected.Field> wrong = new ArrayList<>();
        words(wrong, "note", wanted.note());
        return wrong;
    }

    /** A longer debt is held against the rights as at registration (e.g. notice 461 art. 11(6)). */
    private void refuseDebtBeyondProtection(Registration registered, LocalDate newDebtTo, LocalDate today) {
        Filing facts = filings.facts(registered, filings.form(registered), List.of(), today)
                .debtTo(newDebtTo);
        List<Rejected.Field> beyond = RegistrationRules.findings(facts, RuleStage.REGISTER).stream()
                .filter(found -> found.field().equals("debtTo"))
                .map(found -> new Rejected.Field("newDebtTo", RegistrationRules.rule(found.rule())))
                .toList();
        if (!beyond.isEmpty()) throw Rejected.fields(beyond);
    }

    LocalDate effective(Registration reviewed, LocalDate on, LocalDate today) {
        if (on == null) throw Rejected.field("on", CommonReason.REQUIRED);
        if (on.isAfter(today)) throw Rejected.field("on", PledgeReason.PLEDGE_DATE_IN_FUTURE, today);
        if (on.isBefore(reviewed.registeredOn()))
            throw Rejected.field("on", PledgeReason.PLEDGE_DATE_BEFORE, reviewed.registeredOn());
        return on;
    }

    static boolean late(Registration registered, RequestChange wanted, LocalDate today) {
        return registered.type() == RightType.PATENT
                && wanted.items().stream().anyMatch(ChangeItem.TIMED::contains)
                && today.isAfter(wanted.changedOn().plusDays(DAYS_TO_FILE));
    }

    private static void words(List<Rejected.Field> wrong, String field, String text) {
        if (text == null || text.isBlank()) wrong.add(new Rejected.Field(field, CommonReason.REQUIRED));
        else if (text.length() > WORDS) wrong.add(new Rejected.Field(field, CommonReason.TOO_LONG, WORDS));
    }
}
