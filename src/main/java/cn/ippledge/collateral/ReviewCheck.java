package cn.ippledge.collateral;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What must hold before a registrar's word is taken. */
@Component
class ReviewCheck {

    private static final int OPINION = 2000;
    private static final int NUMBER = 60;

    private final PledgeMapper mapper;
    private final Filings filings;

    ReviewCheck(PledgeMapper mapper, Filings filings) {
        this.mapper = mapper;
        this.filings = filings;
    }

    /** Nothing in the file would have to be mended before it is taken. */
    void complete(Registration submitted, LocalDate today) {
        RegistrationRules.refuseStopping(
                RegistrationRules.findings(facts(submitted, List.of(), today), RuleStage.SUBMIT));
    }

    /** No ground of refusal and no open defect stands against registration today. */
    void registrable(Registration filed, LocalDate today) {
        RegistrationRules.refuseStopping(
                RegistrationRules.findings(facts(filed, List.of(), today), RuleStage.SUBMIT, RuleStage.REGISTER));
    }

    /** Grounds are those of the type; one that a declaration removes must really be found. "Other" grounds need words. */
    void grounds(Registration filed, ReviewRegistration review, LocalDate today) {
        if (review.grounds().isEmpty()) throw Rejected.field("grounds", CommonReason.REQUIRED);
        known(review.grounds(), RegistrationRules.refusalGrounds(filed.type()));
        Filing facts = facts(filed, review.grounds(), today);
        for (String ground : review.grounds()) {
            RegistrationRule rule = RegistrationRules.rule(ground);
            if (rule.severity() == RuleSeverity.REFUSE_UNLESS_DECLARED && !rule.isBreachedBy(facts))
                throw Rejected.field("grounds", PledgeReason.PLEDGE_GROUND_NOT_FOUND, ground);
        }
        if (review.grounds().stream().anyMatch(RegistrationRules.NEEDS_WORDS::contains)) said(review.opinion());
    }

    /** A number that this authority has not given before. */
    String number(Registration filed, String number) {
        if (number == null || number.isBlank()) throw Rejected.field("registrationNo", CommonReason.REQUIRED);
        String stripped = number.strip();
        if (stripped.length() > NUMBER) throw Rejected.field("registrationNo", CommonReason.TOO_LONG, NUMBER);
        if (mapper.byNumber(filed.authority(), stripped).isPresent())
            throw Rejected.field("registrationNo", PledgeReason.PLEDGE_NUMBER_TAKEN, stripped);
        return stripped;
    }

    static LocalDate day(Registration filed, LocalDate registeredOn, LocalDate today) {
        if (registeredOn == null) throw Rejected.field("registeredOn", CommonReason.REQUIRED);
        if (registeredOn.isAfter(today))
            throw Rejected.field("registeredOn", PledgeReason.PLEDGE_DATE_IN_FUTURE, today);
        if (registeredOn.isBefore(filed.filedOn()))
            throw Rejected.field("registeredOn", PledgeReason.PLEDGE_DATE_BEFORE, filed.filedOn());
        return registeredOn;
    }

    static void known(List<String> grounds, List<String> allowed) {
        for (String ground : grounds)
            if (!allowed.contains(ground)) throw Rejected.field("grounds", PledgeReason.PLEDGE_GROUND_UNKNOWN, ground);
    }

    static String said(String opinion) {
        if (opinion == null || opinion.isBlank()) throw Rejected.field("opinion", CommonReason.REQUIRED);
        if (opinion.length() > OPINION) throw Rejected.field("opinion", CommonReason.TOO_LONG, OPINION);
        return opinion.strip();
    }

    private Filing facts(Registration registration, List<String> marks, LocalDate today) {
        return filings.facts(registration, filings.form(registration), marks, today);
    }
}
