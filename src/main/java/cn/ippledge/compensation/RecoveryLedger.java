package cn.ippledge.compensation;

import cn.ippledge.policy.Party;
import cn.ippledge.policy.Policy;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came back, to look at: refund by refund, loan by loan, and all of them in a list. */
@Service
@Transactional(readOnly = true)
public class RecoveryLedger {

    private static final int BATCH = 500;

    private final ClaimStore store;
    private final ClaimMapper claims;
    private final RecoveryMapper recoveries;
    private final RefundMapper refunds;
    private final RefundNoticeMapper notices;
    private final RealisedMapper realised;
    private final PartnerDues partners;
    private final Names names;
    private final ClaimDesk desk;

    RecoveryLedger(
            ClaimStore store,
            ClaimMapper claims,
            RecoveryMapper recoveries,
            RefundMapper refunds,
            RefundNoticeMapper notices,
            RealisedMapper realised,
            PartnerDues partners,
            Names names,
            ClaimDesk desk) {
        this.store = store;
        this.claims = claims;
        this.recoveries = recoveries;
        this.refunds = refunds;
        this.notices = notices;
        this.realised = realised;
        this.partners = partners;
        this.names = names;
        this.desk = desk;
    }

    public Page<RecoveryLine> search(RecoveryFilter filter, Page.Request page, Actor actor) {
        ClaimSight sight = desk.sight(actor);
        return page.of(notices.search(filter, sight, page.offset(), page.size()), notices.count(filter, sight));
    }

    /** Every row that the filter finds, oldest first and a batch at a time, however many there are. */
    public void each(RecoveryFilter filter, Actor actor, Consumer<RecoveryLine> row) {
        ClaimSight sight = desk.sight(actor);
        long after = 0;
        List<RecoveryLine> batch;
        do {
            batch = notices.after(filter, sight, after, BATCH);
            batch.forEach(row);
            if (!batch.isEmpty()) after = batch.get(batch.size() - 1).id();
        } while (batch.size() == BATCH);
    }

    public RefundView refund(String no, Actor actor) {
        RefundNotice notice = notices.visible(no, desk.sight(actor)).orElseThrow(() -> new NotFound(no));
        CompensationClaim claim = store.visible(notice.claimNo(), actor);
        Recovery recovery = recoveries.find(notice.recoveryId()).orElseThrow();
        List<RefundPart> parts = refunds.ofRecovery(recovery.id());
        List<RefundTransfer> transfers = notices.transfers(recovery.id());
        Policy policy = store.policy(claim);
        return new RefundView(
                notice,
                recovery,
                shares(claim, actor).getOrDefault(recovery.id(), List.of()),
                parts,
                transfers,
                names.books(parts),
                names.of(claim.enterprise()),
                names.of(claim.bank()),
                names.center(claim.region()),
                policy.title(),
                policy.illustrative(),
                names.people(transfers.stream()
                        .flatMap(transfer -> Stream.of(transfer.paidBy(), transfer.receivedBy()))
                        .toArray(Long[]::new)),
                desk.today());
    }

    /** Empty where the loan has no claim in the actor's sight. */
    public Optional<LoanRecoveries> ofLoan(RecoveryFilter filter, Actor actor) {
        return claims.openOfLoan(filter.loanNo())
                .flatMap(open -> claims.visible(open.no(), desk.sight(actor)))
                .map(claim -> ledger(claim, filter, actor));
    }

    private LoanRecoveries ledger(CompensationClaim claim, RecoveryFilter filter, Actor actor) {
        Map<Long, List<PartyShare>> shares = shares(claim, actor);
        Map<Long, List<RefundPart>> parts =
                refunds.ofClaim(claim.no()).stream().collect(Collectors.groupingBy(RefundPart::recoveryId));
        Map<Long, RefundNotice> told = notices.ofClaim(claim.no()).stream()
                .collect(Collectors.toMap(RefundNotice::recoveryId, Function.identity()));
        return new LoanRecoveries(
                claim,
                names.of(claim.enterprise()),
                names.of(claim.bank()),
                realised.ofClaim(claim.no()),
                recoveries.ofClaim(claim.no()).stream()
                        .map(each -> new LoanRecoveries.Row(
                                each,
                                shares.getOrDefault(each.id(), List.of()),
                                parts.getOrDefault(each.id(), List.of()),
                                told.get(each.id())))
                        .filter(row -> matches(row, filter))
                        .toList(),
                refunds.writtenOff(claim.no()),
                PartnerBalance.of(partners.ofClaim(claim.no(), actor)),
                desk.today());
    }

    private static boolean matches(LoanRecoveries.Row row, RecoveryFilter filter) {
        Recovery recovery = row.recovery();
        return (filter.kind() == null || recovery.kind() == filter.kind())
                && (filter.state() == null
                        || row.notice() != null && row.notice().state() == filter.state())
                && (filter.from() == null || !recovery.receivedOn().isBefore(filter.from()))
                && (filter.to() == null || !recovery.receivedOn().isAfter(filter.to()));
    }

    /** Each party its own; the public side sees all. */
    private Map<Long, List<PartyShare>> shares(CompensationClaim claim, Actor actor) {
        boolean bank = actor.kind() == OrganisationKind.BANK;
        return recoveries.shares(claim.no()).stream()
                .filter(share -> !bank || share.party() == Party.BANK)
                .sorted(Comparator.comparing(PartyShare::party))
                .collect(Collectors.groupingBy(PartyShare::recoveryId));
    }
}
