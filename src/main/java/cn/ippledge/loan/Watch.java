package cn.ippledge.loan;

import cn.ippledge.collateral.IpRight;
import cn.ippledge.collateral.Registration;
import cn.ippledge.collateral.RegistrationState;
import cn.ippledge.collateral.RightStatus;
import cn.ippledge.collateral.Valuation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What there is to warn about on one day. Each finding names its occasion, so that the same one is told once: a due date, a
 * stage, a status.
 */
record Watch(LocalDate today) {

    static final int MATURITY_DAYS = 30;
    static final int FEE_DAYS = 60;
    /** A mark's registered pledge lapses by itself at the end of its term; three reminders before that. */
    private static final List<Integer> LAPSE_STAGES = List.of(1, 7, 30);

    private static final Set<RightStatus> LOST_RIGHTS = Set.of(RightStatus.TERMINATED, RightStatus.INVALID);
    private static final Set<RegistrationState> LOST_PLEDGES =
            Set.of(RegistrationState.LAPSED, RegistrationState.REVOKED, RegistrationState.RIGHT_LOST);

    /** @param detail the number or day that a person looks for */
    record Finding(WarningKind kind, String subject, String detail) {}

    List<Finding> loan(Loan before, Loan reckoned, LoanAccount account) {
        List<Finding> findings = new ArrayList<>();
        account.overdueSince(today).ifPresent(since -> {
            findings.add(new Finding(WarningKind.OVERDUE, since.toString(), since + " / " + reckoned.overdue()));
            if (reckoned.riskClass().worseThan(before.riskClass()))
                findings.add(new Finding(
                        WarningKind.CLASS_DOWNGRADED,
                        reckoned.riskClass() + ":" + since,
                        before.riskClass() + " → " + reckoned.riskClass()));
        });
        if (!today.plusDays(MATURITY_DAYS).isBefore(reckoned.maturesOn()))
            findings.add(new Finding(
                    WarningKind.MATURITY_NEAR,
                    reckoned.maturesOn().toString(),
                    reckoned.maturesOn().toString()));
        return findings;
    }

    List<Finding> right(IpRight right, LocalDate maturity) {
        RightStatus status = right.statusOn(today);
        if (LOST_RIGHTS.contains(status))
            return List.of(new Finding(WarningKind.RIGHT_LOST, right.id() + ":" + status, named(right)));
        List<Finding> findings = new ArrayList<>();
        LocalDate fee = right.feeDueOn();
        // after the due date the grace period runs, and the pledge is lost with the right at its end
        if (fee != null && !today.plusDays(FEE_DAYS).isBefore(fee))
            findings.add(new Finding(WarningKind.ANNUAL_FEE_DUE, right.id() + ":" + fee, named(right) + " / " + fee));
        LocalDate end = right.expiresOn();
        if (end != null && end.isBefore(maturity))
            findings.add(new Finding(
                    WarningKind.RIGHT_EXPIRING, right.id() + ":" + end + ":" + maturity, named(right) + " / " + end));
        return findings;
    }

    List<Finding> registration(Registration registration) {
        String number = registration.registrationNo() == null ? registration.no() : registration.registrationNo();
        if (LOST_PLEDGES.contains(registration.state()))
            return List.of(new Finding(WarningKind.RIGHT_LOST, registration.no() + ":" + registration.state(), number));
        LocalDate end = registration.termTo();
        if (end == null || !registration.state().isLive()) return List.of();
        long left = ChronoUnit.DAYS.between(today, end);
        return LAPSE_STAGES.stream()
                .filter(stage -> left <= stage)
                .limit(1)
                .map(stage -> new Finding(
                        WarningKind.REGISTRATION_LAPSING,
                        registration.no() + ":" + end + ":" + stage,
                        number + " / " + end))
                .toList();
    }

    List<Finding> valuation(Valuation valuation) {
        if (valuation.baseDate() == null || !today.isAfter(valuation.usableUntil())) return List.of();
        return List.of(new Finding(
                WarningKind.VALUATION_EXPIRED,
                valuation.baseDate().toString(),
                valuation.reportNo() + " / " + valuation.usableUntil()));
    }

    private static String named(IpRight right) {
        return right.number() + " " + right.title();
    }
}
