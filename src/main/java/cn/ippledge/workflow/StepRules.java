package cn.ippledge.workflow;

import cn.ippledge.policy.WorkCalendar;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.workflow.step.Steps;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * How many working days each step has, and who hears of it when they are over. The limits of the authority are those of the
 * registration rules (patent: acceptance 1, review 5 working days); the others are the platform's own service promise.
 */
@Component
class StepRules {

    private static final int REMIND_BEFORE = 1;

    static final Map<String, Integer> WORKDAYS = Map.ofEntries(
            Map.entry(Steps.ELIGIBILITY_REVIEW, 3),
            Map.entry(Steps.OVERRIDE_REVIEW, 2),
            Map.entry(Steps.SUPPLEMENT, 10),
            Map.entry(Steps.MATCH_BANKS, 3),
            Map.entry(Steps.BANK_ANSWER, 5),
            Map.entry(Steps.ASSIGN_EVALUATOR, 2),
            Map.entry(Steps.VALUATION, 10),
            Map.entry(Steps.SIGN_VALUATION, 2),
            Map.entry(Steps.DUE_DILIGENCE, 10),
            Map.entry(Steps.SUPPLEMENT_FOR_BANK, 10),
            Map.entry(Steps.CREDIT_DECISION, 5),
            Map.entry(Steps.ACCEPT_OFFER, 10),
            Map.entry(Steps.SIGN_CONTRACT, 10),
            Map.entry(Steps.PREPARE_DRAFT, 20),
            Map.entry(Steps.BACK_TEST_DRAFT, 5),
            Map.entry(Steps.RELEASE_DRAFT, 5),
            Map.entry(Steps.DECIDE_WITHDRAWAL, 3),
            Map.entry(Steps.PLEDGOR_SIGN, 5),
            Map.entry(Steps.FILE_REGISTRATION, 5),
            Map.entry(Steps.ACCEPT_FILING, 1),
            Map.entry(Steps.REVIEW_FILING, 5),
            Map.entry(Steps.CONFIRM_RESULT, 1),
            Map.entry(Steps.CORRECT_FILING, 15),
            Map.entry(Steps.DECIDE_CHANGE, 5),
            Map.entry(Steps.REQUEST_DISBURSEMENT, 5),
            Map.entry(Steps.DECIDE_DISBURSEMENT, 2),
            Map.entry(Steps.REQUEST_RELEASE, 5),
            Map.entry(Steps.HANDLE_WARNING, 5),
            Map.entry(Steps.DECIDE_EXTENSION, 5),
            Map.entry(Steps.ASSIGN_DISPOSAL_EVALUATOR, 2),
            Map.entry(Steps.VALUE_FOR_DISPOSAL, 10),
            Map.entry(Steps.SIGN_DISPOSAL_VALUATION, 2),
            Map.entry(Steps.GIVE_NOTICE, 5),
            Map.entry(Steps.ANSWER_NOTICE, 10),
            Map.entry(Steps.REVIEW_OBJECTION, 5),
            Map.entry(Steps.RECORD_SALE, 60),
            Map.entry(Steps.CONFIRM_SALE, 3),
            Map.entry(Steps.CONFIRM_LOW_PRICE, 5),
            Map.entry(Steps.RECORD_PROCEEDS, 15),
            Map.entry(Steps.CONFIRM_PROCEEDS, 2),
            Map.entry(Steps.CONFIRM_WAIVER, 3),
            Map.entry(Steps.CONFIRM_LOW_WAIVER, 5),
            Map.entry(Steps.REQUEST_DEREGISTRATION, 5),
            Map.entry(Steps.CONFIRM_ACCOUNT, 15),
            Map.entry(Steps.VERIFY_CLAIM, 5),
            Map.entry(Steps.AMEND_CLAIM, 10),
            Map.entry(Steps.AMEND_REWARD, 10),
            Map.entry(Steps.REVIEW_CLAIM, 3),
            Map.entry(Steps.APPROVE_CLAIM, 3),
            Map.entry(Steps.DECIDE_OBJECTION, 5),
            Map.entry(Steps.RELEASE_CLAIM, 5),
            Map.entry(Steps.CORRECT_ACCOUNT, 10),
            Map.entry(Steps.CORRECT_BANK_ACCOUNT, 10),
            Map.entry(Steps.FILE_CLAIM, 60),
            Map.entry(Steps.CHECK_CLAIM, 5),
            Map.entry(Steps.COMPUTE_CLAIM, 5),
            Map.entry(Steps.REVIEW_COMPENSATION, 5),
            Map.entry(Steps.EXPERT_VOTE, 10),
            Map.entry(Steps.APPROVE_COMPENSATION, 5),
            Map.entry(Steps.PUBLISH_CLAIM, 2),
            Map.entry(Steps.DECIDE_CLAIM_OBJECTION, 10),
            Map.entry(Steps.RELEASE_COMPENSATION, 10),
            Map.entry(Steps.PAY_CLAIM, 5),
            Map.entry(Steps.CONFIRM_RECEIPT, 5),
            Map.entry(Steps.PROPOSE_SETTLEMENT, 120),
            Map.entry(Steps.DECIDE_SETTLEMENT, 5),
            Map.entry(Steps.PAY_REFUND, 10),
            Map.entry(Steps.CONFIRM_REFUND, 3),
            Map.entry(Steps.DECIDE_REVERSAL, 5),
            Map.entry(Steps.PAY_AS_GUARANTOR, 20),
            Map.entry(Steps.PAY_AS_INSURER, 20),
            Map.entry(Steps.PAY_AS_EVALUATOR, 20),
            Map.entry(Steps.CONFIRM_PARTNER_PAYMENT, 5),
            Map.entry(Steps.PAY_PARTNER_BACK, 10),
            Map.entry(Steps.CONFIRM_AS_GUARANTOR, 5),
            Map.entry(Steps.CONFIRM_AS_INSURER, 5),
            Map.entry(Steps.CONFIRM_AS_EVALUATOR, 5));

    static final Set<String> ON_THE_DEBTS_DAY =
            Set.of(Steps.PAY_AS_GUARANTOR, Steps.PAY_AS_INSURER, Steps.PAY_AS_EVALUATOR, Steps.PAY_PARTNER_BACK);

    private final WorkCalendar calendar;

    StepRules(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** A step never fails for want of next year's calendar: it then has no due date, and the screen says so. */
    Deadline deadline(String step, LocalDate today) {
        Integer workdays = WORKDAYS.get(step);
        if (workdays == null) throw new IllegalArgumentException("No time limit for step " + step);
        try {
            return new Deadline(
                    calendar.due(today, workdays), calendar.due(today, Math.max(workdays - REMIND_BEFORE, 0)));
        } catch (Rejected refusal) {
            if (refusal.reason() != CommonReason.CALENDAR_NOT_LOADED) throw refusal;
            return Deadline.UNKNOWN;
        }
    }

    /** Of a debt that names its own last day; none where the working days were not known. */
    static Deadline on(LocalDate day) {
        return day == null ? Deadline.UNKNOWN : new Deadline(day, day.minusDays(REMIND_BEFORE));
    }

    /** Who is told when a task is overdue: the superior in the same organisation, or the group itself where it has none. */
    static Role superior(Role role) {
        return switch (role) {
            case CENTER_CLERK, CENTER_REVIEWER -> Role.CENTER_DIRECTOR;
            case BANK_MANAGER, BANK_POSTLOAN -> Role.BANK_APPROVER;
            case ENTERPRISE_CLERK -> Role.ENTERPRISE_PRINCIPAL;
            case APPRAISER -> Role.SIGNER;
            default -> role;
        };
    }
}
