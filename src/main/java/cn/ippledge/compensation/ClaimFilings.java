package cn.ippledge.compensation;

import static cn.ippledge.compensation.CompensationReason.CLAIM_TOO_EARLY;
import static cn.ippledge.compensation.CompensationReason.CLAIM_WINDOW_CLOSED;
import static cn.ippledge.compensation.CompensationReason.EVIDENCE_INCOMPLETE;
import static cn.ippledge.compensation.CompensationReason.EVIDENCE_NOT_ACCEPTED;
import static cn.ippledge.compensation.CompensationReason.EVIDENCE_WITHOUT_DOCUMENT;
import static cn.ippledge.compensation.CompensationReason.NOTHING_TO_SUPPLEMENT;
import static cn.ippledge.compensation.CompensationReason.NOT_IN_DEFAULT;

import cn.ippledge.loan.LoanSummary;
import cn.ippledge.party.Users;
import cn.ippledge.record.Document;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bank files its claim on documents, the clerk looks at each of them. What is sent back comes back with a new document
 * for every item that was not accepted.
 */
@Service
@Transactional
public class ClaimFilings {

    private static final int REMARK = 200;

    private final ClaimStore store;
    private final EvidenceFolder folder;
    private final DisposalProceeds proceeds;
    private final Users users;
    private final ClaimDesk desk;

    ClaimFilings(ClaimStore store, EvidenceFolder folder, DisposalProceeds proceeds, Users users, ClaimDesk desk) {
        this.store = store;
        this.folder = folder;
        this.proceeds = proceeds;
        this.users = users;
        this.desk = desk;
    }

    /**
     * The evidence of a claim as its page shows it.
     *
     * @param open its bank may still add to it
     */
    public record EvidenceView(String claimNo, List<EvidenceLine> lines, Map<Long, String> names, boolean open) {}

    @Transactional(readOnly = true)
    public EvidenceView evidence(String no, Actor actor) {
        CompensationClaim claim = store.visible(no, actor);
        List<EvidenceLine> lines = folder.of(claim, actor);
        return new EvidenceView(
                no,
                lines,
                users.names(lines.stream()
                        .flatMap(line -> Stream.concat(
                                line.documents().stream().map(Document::uploadedBy),
                                Stream.ofNullable(line.check()).map(EvidenceCheck::checkedBy)))
                        .collect(Collectors.toSet())),
                claim.state().isBeforeFiling()
                        && actor.has(Role.BANK_POSTLOAN)
                        && actor.organisation().equals(claim.bank()));
    }

    public void file(FileClaim filed, Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        CompensationClaim claim = store.ofBank(filed.no(), actor);
        LocalDate today = desk.today();
        if (today.isBefore(claim.earliestOn())) throw new Rejected(CLAIM_TOO_EARLY, claim.earliestOn());
        // A claim that was filed in time and sent back for papers stays in time.
        boolean again = claim.filedOn() != null;
        if (!again && claim.latestOn() != null && today.isAfter(claim.latestOn()))
            throw new Rejected(CLAIM_WINDOW_CLOSED, claim.latestOn());
        LoanSummary summary = store.loanSummary(claim, actor);
        if (ArrearsOf.first(summary).isEmpty()) throw new Rejected(NOT_IN_DEFAULT, claim.loanNo());
        Money brought = proceeds.filed(claim, filed, summary.loan());
        List<EvidenceLine> lines = folder.of(claim, brought, filed.otherLevelsPaid(), actor);
        requireProven(lines);
        CompensationClaim after = store.save(claim.with(ClaimStep.FILE, c -> {
            c.filedOn = again ? claim.filedOn() : today;
            c.principalLoss = filed.principalLoss();
            c.interestLoss = filed.interestLoss();
            c.disposalProceeds = brought;
            c.otherLevelsPaid = filed.otherLevelsPaid();
            c.evidence = names(lines);
        }));
        desk.done(
                actor,
                "compensation.file",
                claim.no(),
                claim,
                new ClaimDesk.Said(after, ClaimDesk.optional("opinion", filed.opinion())),
                new ClaimEvent.Filed(claim.no(), actor.userId()));
    }

    private static void requireProven(List<EvidenceLine> lines) {
        List<EvidenceLine> missing = lines.stream()
                .filter(line -> line.required() && !line.isProven())
                .toList();
        if (!missing.isEmpty()) throw Rejected.field("evidence", EVIDENCE_INCOMPLETE, missing.size(), names(missing));
    }

    private static String names(List<EvidenceLine> lines) {
        return lines.stream().map(line -> line.item().name()).collect(Collectors.joining(","));
    }

    /** The clerk has seen every required document, or sends the claim back and says of each item what is wrong. */
    public void check(CheckClaim said, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        CompensationClaim claim = store.locked(said.no(), actor);
        claim.state().after(ClaimStep.CHECK);
        String word = said.passed()
                ? ClaimDesk.optional("opinion", said.opinion())
                : ClaimDesk.required("opinion", said.opinion());
        CompensationClaim next = claim.after(said.passed() ? ClaimStep.CHECK : ClaimStep.RETURN);
        List<EvidenceLine> lines = folder.of(claim, actor);
        require(said, lines);
        LocalDateTime now = desk.now();
        for (EvidenceLine line : lines)
            said.on(line.item())
                    .ifPresent(verdict -> folder.keep(new EvidenceCheck(
                            claim.no(),
                            line.item(),
                            line.documents().isEmpty() ? null : line.newest(),
                            verdict.accepted(),
                            remark(verdict),
                            actor.userId(),
                            now)));
        CompensationClaim after = store.save(next);
        desk.done(
                actor,
                said.passed() ? "compensation.check" : "compensation.return",
                claim.no(),
                claim,
                new Checked(after, said.verdicts(), word),
                new ClaimEvent.Checked(claim.no(), actor.userId(), said.passed()));
    }

    record Checked(CompensationClaim claim, List<CheckClaim.Verdict> verdicts, String opinion) {}

    private static void require(CheckClaim said, List<EvidenceLine> lines) {
        List<Rejected.Field> wrong = new ArrayList<>();
        for (EvidenceLine line : lines) {
            String field = "evidence." + line.item();
            CheckClaim.Verdict verdict = said.on(line.item()).orElse(null);
            if (said.passed() && line.required() && (verdict == null || !verdict.accepted()))
                wrong.add(new Rejected.Field(field, EVIDENCE_NOT_ACCEPTED));
            else if (verdict != null && verdict.accepted() && line.documents().isEmpty())
                wrong.add(new Rejected.Field(field, EVIDENCE_WITHOUT_DOCUMENT));
            else if (verdict != null && !verdict.accepted() && remark(verdict).isEmpty())
                wrong.add(new Rejected.Field(field + ".itemRemark", CommonReason.REQUIRED));
            else if (verdict != null && remark(verdict).length() > REMARK)
                wrong.add(new Rejected.Field(field + ".itemRemark", CommonReason.TOO_LONG, REMARK));
        }
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
        if (!said.passed() && said.verdicts().stream().allMatch(CheckClaim.Verdict::accepted))
            throw new Rejected(NOTHING_TO_SUPPLEMENT);
    }

    private static String remark(CheckClaim.Verdict verdict) {
        return verdict.remark() == null ? "" : verdict.remark().strip();
    }
}
