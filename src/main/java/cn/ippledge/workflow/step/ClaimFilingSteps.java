package cn.ippledge.workflow.step;

import cn.ippledge.compensation.CheckClaim;
import cn.ippledge.compensation.ClaimFilings;
import cn.ippledge.compensation.Claims;
import cn.ippledge.compensation.CompensationClaim;
import cn.ippledge.compensation.Evidence;
import cn.ippledge.compensation.EvidenceLine;
import cn.ippledge.compensation.FileClaim;
import cn.ippledge.loan.LoanSummaries;
import cn.ippledge.loan.LoanSummary;
import cn.ippledge.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Filing a claim on the pool and looking at its papers; the papers themselves are on the claim's page beside the form. */
@Component
class ClaimFilingSteps implements StepGroup {

    /** What the clerk says of an item. Labels: {@code evidenceVerdict.NAME}. */
    enum Seen {
        ACCEPTED,
        TO_SUPPLEMENT
    }

    private final Claims claims;
    private final ClaimFilings filings;
    private final LoanSummaries loans;

    ClaimFilingSteps(Claims claims, ClaimFilings filings, LoanSummaries loans) {
        this.claims = claims;
        this.filings = filings;
        this.loans = loans;
    }

    @Override
    public Map<String, StepHandler> handlers() {
        return Map.of(
                Steps.FILE_CLAIM, StepHandler.of(this::fileForm, this::file),
                Steps.CHECK_CLAIM, StepHandler.of(this::checkForm, this::check));
    }

    private StepForm fileForm(StepCase step, Actor actor) {
        CompensationClaim claim = claims.get(step.caseNo(), actor);
        LoanSummary loan = loans.of(claim.loanNo(), actor);
        return StepForm.of(Decision.of(Decisions.SUBMIT))
                .with(
                        Field.of("principalLoss", FieldType.MONEY)
                                .value(loan.loan().outstanding()),
                        Field.of("interestLoss", FieldType.MONEY)
                                .optional()
                                .value(loan.due().interest()),
                        Field.of("disposalProceeds", FieldType.MONEY).optional().value(claim.disposalProceeds()),
                        Field.of("otherLevelsPaid", FieldType.MONEY).optional());
    }

    private void file(StepCase step, StepAnswers a, Actor actor) {
        filings.file(
                new FileClaim(
                        step.caseNo(),
                        a.money("principalLoss"),
                        a.money("interestLoss"),
                        a.money("disposalProceeds"),
                        a.money("otherLevelsPaid"),
                        a.opinion()),
                actor);
    }

    private StepForm checkForm(StepCase step, Actor actor) {
        List<Field> fields = new ArrayList<>();
        for (EvidenceLine line : filings.evidence(step.caseNo(), actor).lines()) {
            fields.add(Field.choice(name(line.item()), Option.all(Seen.class, "evidenceVerdict"))
                    .optional()
                    .value(line.state() == EvidenceLine.State.ACCEPTED ? Seen.ACCEPTED : null));
            fields.add(
                    Field.of(name(line.item()) + ".itemRemark", FieldType.TEXT).optional());
        }
        return StepForm.of(Decision.of(Decisions.PASS), Decision.withOpinion(Decisions.RETURN))
                .with(fields);
    }

    private void check(StepCase step, StepAnswers a, Actor actor) {
        List<CheckClaim.Verdict> verdicts = new ArrayList<>();
        for (EvidenceLine line : filings.evidence(step.caseNo(), actor).lines()) {
            Seen seen = a.choice(name(line.item()), Seen.class);
            if (seen != null)
                verdicts.add(new CheckClaim.Verdict(
                        line.item(), seen == Seen.ACCEPTED, a.text(name(line.item()) + ".itemRemark")));
        }
        filings.check(new CheckClaim(step.caseNo(), a.is(Decisions.PASS), verdicts, a.opinion()), actor);
    }

    private static String name(Evidence item) {
        return "evidence." + item;
    }
}
