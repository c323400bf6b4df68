package cn.ippledge.financing;

import static cn.ippledge.financing.ApplicationState.*;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every legal step of an application. The picture in {@code application-states.md} shows the same table, and a test compares
 * the two.
 */
final class Transitions {

    record Row(ApplicationState from, ApplicationVerb verb, ApplicationState to) {}

    /** Steps in which somebody besides the enterprise has the case in hand. */
    static final Set<ApplicationState> IN_PROGRESS = EnumSet.range(ELIGIBILITY, CONTRACTING);

    static final List<Row> TABLE = table();

    private Transitions() {}

    private static List<Row> table() {
        List<Row> rows = new ArrayList<>(List.of(
                new Row(DRAFT, ApplicationVerb.SUBMIT, ELIGIBILITY),
                new Row(ELIGIBILITY, ApplicationVerb.PASS, MATCHING),
                new Row(ELIGIBILITY, ApplicationVerb.ASK_OVERRIDE, OVERRIDE),
                new Row(ELIGIBILITY, ApplicationVerb.ASK_SUPPLEMENT, SUPPLEMENT),
                new Row(ELIGIBILITY, ApplicationVerb.REJECT, REJECTED),
                new Row(OVERRIDE, ApplicationVerb.GRANT_OVERRIDE, MATCHING),
                new Row(OVERRIDE, ApplicationVerb.DENY_OVERRIDE, ELIGIBILITY),
                new Row(SUPPLEMENT, ApplicationVerb.SUPPLEMENT, ELIGIBILITY),
                new Row(SUPPLEMENT, ApplicationVerb.SUPPLEMENT, DUE_DILIGENCE),
                new Row(MATCHING, ApplicationVerb.INVITE, INVITED),
                new Row(MATCHING, ApplicationVerb.CLOSE, UNMATCHED),
                new Row(INVITED, ApplicationVerb.TAKE, EVALUATOR_ASSIGNMENT),
                new Row(INVITED, ApplicationVerb.LEAVE_UNTAKEN, MATCHING),
                new Row(EVALUATOR_ASSIGNMENT, ApplicationVerb.ASSIGN_EVALUATOR, VALUATION),
                new Row(VALUATION, ApplicationVerb.DECLINE_VALUATION, EVALUATOR_ASSIGNMENT),
                new Row(VALUATION, ApplicationVerb.SIGN_VALUATION, DUE_DILIGENCE),
                new Row(DUE_DILIGENCE, ApplicationVerb.PROPOSE, CREDIT_DECISION),
                new Row(DUE_DILIGENCE, ApplicationVerb.ASK_SUPPLEMENT, SUPPLEMENT),
                new Row(DUE_DILIGENCE, ApplicationVerb.REVALUE, EVALUATOR_ASSIGNMENT),
                new Row(DUE_DILIGENCE, ApplicationVerb.REJECT, REJECTED),
                new Row(CREDIT_DECISION, ApplicationVerb.APPROVE, OFFER),
                new Row(CREDIT_DECISION, ApplicationVerb.RETURN, DUE_DILIGENCE),
                new Row(CREDIT_DECISION, ApplicationVerb.REJECT, REJECTED),
                new Row(OFFER, ApplicationVerb.ACCEPT, CONTRACTING),
                new Row(OFFER, ApplicationVerb.REFUSE, REFUSED_BY_ENTERPRISE),
                new Row(CONTRACTING, ApplicationVerb.SIGN, CONTRACTED),
                new Row(DRAFT, ApplicationVerb.WITHDRAW, WITHDRAWN)));
        for (ApplicationState state : IN_PROGRESS) {
            rows.add(new Row(state, ApplicationVerb.WITHDRAW, WITHDRAWN));
            rows.add(new Row(state, ApplicationVerb.CANCEL, CANCELLED));
        }
        return List.copyOf(rows);
    }

    /** Where the verb may lead from that state; empty where it is not allowed. */
    static Set<ApplicationState> targets(ApplicationState from, ApplicationVerb verb) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.verb() == verb)
                .map(Row::to)
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean allows(ApplicationState from, ApplicationVerb verb) {
        return !targets(from, verb).isEmpty();
    }

    /** The one state the verb leads to; {@code wanted} chooses where there are two. Refuses a step the table does not have. */
    static ApplicationState next(ApplicationState from, ApplicationVerb verb, ApplicationState wanted) {
        Set<ApplicationState> targets = targets(from, verb);
        if (wanted != null && targets.contains(wanted)) return wanted;
        if (wanted != null || targets.size() != 1) throw new Rejected(CommonReason.WRONG_STATE, from);
        return targets.iterator().next();
    }
}
