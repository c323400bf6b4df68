package cn.ippledge.compensation;

import static cn.ippledge.compensation.ClaimState.*;
import static cn.ippledge.compensation.CompensationReason.*;
import static cn.ippledge.ledger.AccountKind.*;
import static cn.ippledge.shared.CommonReason.*;

import cn.ippledge.compensation.PoolModel.Back;
import cn.ippledge.compensation.PoolModel.Claim;
import cn.ippledge.compensation.PoolModel.Transfer;
import cn.ippledge.compensation.PoolModel.Undoing;
import cn.ippledge.ledger.AccountKind;
import cn.ippledge.policy.Party;
import cn.ippledge.shared.Reason;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** The final settlement, what comes back, and what is written off or taken back; see {@link PoolModel}. */
final class RecoveriesModel {

    private static final long CLAW_BACK_PERCENT = 3, YEAR = 365;

    private final PoolModel pool;
    private final ClaimsModel claims;

    RecoveriesModel(PoolModel pool, ClaimsModel claims) {
        this.pool = pool;
        this.claims = claims;
    }

    Reason propose(Claim claim, long proceeds) {
        if (claim.state != RECEIVED) return WRONG_STATE;
        if (proceeds < claim.proceeds) return OUT_OF_RANGE;
        claim.state = SETTLING;
        claim.proceeds = proceeds;
        claim.counted = counted(claim);
        long net = claim.principalLoss - claim.counted;
        if (net > 0) claims.keep(claim, claims.shares(net, claim.cuts, true));
        else claims.keep(claim, nobody(claim));
        return null;
    }

    private static Map<Party, Long> nobody(Claim claim) {
        Map<Party, Long> shares = new TreeMap<>(claim.shares);
        shares.replaceAll((party, amount) -> 0L);
        return shares;
    }

    /** @param id of what the bank owes when too much was paid */
    Reason decide(Claim claim, boolean approved, Long id, LocalDate today) {
        if (claim.state != SETTLING) return WRONG_STATE;
        if (!approved) {
            claim.state = RECEIVED;
            return null;
        }
        if (counted(claim) != claim.counted) return SETTLEMENT_OUTDATED;
        Map<Party, Long> over = new TreeMap<>();
        long more = 0;
        for (Party party : claim.shares.keySet())
            if (party.isPublic() && claim.open(party) > 0) more += claim.open(party);
        left(claim).forEach((party, fen) -> {
            if (fen > claim.shares.get(party)) over.put(party, fen - claim.shares.get(party));
        });
        claim.last = true;
        claim.tell();
        claim.state = more > 0 ? AWAITING_RELEASE : SETTLED;
        if (more > 0) claim.due = more;
        else pool.release(claim.enrolment, today);
        long excess = sum(over);
        if (excess > 0) owe(claim, RecoveryKind.OVERPAYMENT, id, excess, 0, allocate(excess, over), today);
        return null;
    }

    /** Of the borrower's debt; it is shared once the settlement cannot count it any more and all is paid. */
    Reason recover(Claim claim, Back said, Long id, LocalDate today) {
        for (Back known : claim.recoveries)
            if (known.reference.equals(said.reference)) {
                boolean same = known.kind == said.kind
                        && known.amount == said.amount
                        && known.receivedOn.equals(said.receivedOn);
                return same ? null : RECOVERY_OTHER_CONTENT;
            }
        if (claim.paid <= 0) return NOT_PAID;
        claim.costs += said.costs;
        long left = said.amount;
        said.costs = Math.min(left, Math.max(0, claim.costs - of(claim, back -> back.costs)));
        left -= said.costs;
        long lost = claim.principalLoss - Math.min(claim.principalLoss, claim.proceeds);
        said.principal = Math.min(left, Math.max(0, lost - of(claim, back -> back.principal)));
        left -= said.principal;
        said.interest = Math.min(left, Math.max(0, claim.interestLoss - of(claim, back -> back.interest)));
        said.surplus = left - said.interest;
        said.id = id == null ? 0 : id;
        said.waits = claim.state != SETTLED
                && claim.state != CLAWED_BACK
                && (claim.last || !pool.measure.halves() && claim.paid == 0);
        if (claim.state == SETTLED) share(pool, claim, said, today);
        claim.recoveries.add(said);
        return null;
    }

    static void shareWaiting(PoolModel pool, Claim claim, LocalDate today) {
        for (Back back : claim.recoveries)
            if (back.waits) {
                back.waits = false;
                share(pool, claim, back, today);
            }
    }

    /** In the ratio of the claim; no party gets more than it has paid and not yet got back. */
    private static void share(PoolModel pool, Claim claim, Back back, LocalDate today) {
        List<Party> bearing = claim.shares.keySet().stream()
                .filter(party -> claim.shares.get(party) > 0)
                .toList();
        if (back.principal <= 0 || bearing.isEmpty()) return;
        List<Long> parts = PoolMeasure.split(
                back.principal, bearing.stream().map(claim.shares::get).toList());
        Map<Party, Long> left = left(claim);
        for (Party party : bearing) {
            long part = Math.min(parts.get(bearing.indexOf(party)), left.getOrDefault(party, 0L));
            if (party.isPublic() && part > 0) back.refund.put(party, part);
        }
        due(pool, claim, back, "recovery:", RECOVERIES_RECEIVED, today);
    }

    /** The bank says that it has paid one pool. */
    Reason payRefund(Back back, Long book) {
        return move(back, book, RefundState.OPEN, RefundState.PAID);
    }

    Reason notSeen(Back back, Long book) {
        return move(back, book, RefundState.PAID, RefundState.OPEN);
    }

    private static Reason move(Back back, Long book, RefundState from, RefundState to) {
        if (back.transfers.isEmpty()) return NOT_FOUND;
        if (book == null && waiting(back) > 1) return REQUIRED;
        Transfer transfer = transfer(back, book);
        if (transfer.state != from) return WRONG_STATE;
        transfer.state = to;
        return null;
    }

    /** The money was seen in one pool's account, whether the bank has said so or not. */
    Reason confirm(Claim claim, Back back, Long book, LocalDate today) {
        if (back.transfers.isEmpty()) return NOT_FOUND;
        if (book == null && waiting(back) > 1) return REQUIRED;
        Transfer transfer = transfer(back, book);
        if (transfer.state == RefundState.CONFIRMED) return REFUND_CONFIRMED;
        transfer.state = RefundState.CONFIRMED;
        transfer.on = today;
        for (Map.Entry<Long, Transfer> each : back.transfers.entrySet())
            if (each.getValue() == transfer)
                return pool.books.post(
                        today,
                        entry(
                                claim,
                                back,
                                each.getKey(),
                                transfer.fen,
                                "refund:",
                                CUSTODIAN_BANK,
                                RECOVERIES_RECEIVABLE));
        throw new IllegalStateException();
    }

    private static long waiting(Back back) {
        return back.transfers.values().stream()
                .filter(transfer -> transfer.state != RefundState.CONFIRMED)
                .count();
    }

    /** Where none is named, the one that is open, or any. */
    private static Transfer transfer(Back back, Long book) {
        if (book != null) return back.transfers.get(book);
        return back.transfers.values().stream()
                .min(Comparator.comparing(transfer -> transfer.state == RefundState.CONFIRMED))
                .orElseThrow();
    }

    Reason proposeReversal(Claim claim, Reversal.Kind kind, String no) {
        if (!isAllowed(claim, kind)) return WRONG_STATE;
        if (claim.reversals.stream().anyMatch(each -> each.approved == null)) return REVERSAL_PENDING;
        if (sum(left(claim)) <= 0 || (kind == Reversal.Kind.WRITE_OFF && isWrittenOff(claim)))
            return NOTHING_TO_WRITE_OFF;
        Undoing undoing = new Undoing();
        undoing.no = no;
        undoing.kind = kind;
        claim.reversals.add(undoing);
        return null;
    }

    /** @param id of what the bank owes after a claw-back */
    Reason decideReversal(Claim claim, Undoing undoing, boolean approved, Long id, LocalDate today) {
        if (approved && !isAllowed(claim, undoing.kind)) return WRONG_STATE;
        if (undoing.approved != null) return STALE;
        Map<Party, Long> left = left(claim);
        if (approved && sum(left) <= 0) return NOTHING_TO_WRITE_OFF;
        undoing.approved = approved;
        if (!approved || undoing.kind == Reversal.Kind.WRITE_OFF) return null;
        Map<Party, Long> fenDays = fenDays(claim, today);
        // Simple, by actual days over 365, rounded half up once.
        long interest = (2 * sum(fenDays) * CLAW_BACK_PERCENT + 100 * YEAR) / (2 * 100 * YEAR);
        Map<Party, Long> parts = allocate(sum(left), left);
        allocate(interest, fenDays).forEach((party, fen) -> parts.merge(party, fen, Long::sum));
        owe(claim, RecoveryKind.CLAW_BACK, id, sum(left), interest, parts, today);
        claim.state = CLAWED_BACK;
        claim.told.clear();
        pool.release(claim.enrolment, today);
        return null;
    }

    // ---- sums

    /** What came back of the loss, never more than all of it. */
    private static long counted(Claim claim) {
        if (claim.loan().outstanding() == 0) return claim.principalLoss;
        return Math.min(claim.principalLoss, claim.proceeds + of(claim, back -> back.principal));
    }

    static long of(Claim claim, ToLongFunction<Back> part) {
        return claim.recoveries.stream()
                .filter(each -> each.kind.isOfBorrower())
                .mapToLong(part)
                .sum();
    }

    /** What the bank handed over or has to, party by party. */
    static Map<Party, Long> refunds(Claim claim) {
        Map<Party, Long> refunds = new TreeMap<>();
        for (Back back : claim.recoveries) back.refund.forEach((party, fen) -> refunds.merge(party, fen, Long::sum));
        return refunds;
    }

    private static long sum(Map<Party, Long> parts) {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static boolean isAllowed(Claim claim, Reversal.Kind kind) {
        return claim.state == SETTLED
                || kind == Reversal.Kind.CLAW_BACK
                        && List.of(PAID, RECEIVED, SETTLING).contains(claim.state);
    }

    private static boolean isWrittenOff(Claim claim) {
        return claim.reversals.stream()
                .anyMatch(each -> each.kind == Reversal.Kind.WRITE_OFF && Boolean.TRUE.equals(each.approved));
    }

    /** What each party has paid and neither got back nor is owed. */
    private static Map<Party, Long> left(Claim claim) {
        Map<Party, Long> left = new TreeMap<>(claim.paidBy);
        refunds(claim).forEach((party, fen) -> left.merge(party, -fen, Long::sum));
        left.values().removeIf(fen -> fen <= 0);
        return left;
    }

    /** Whose fen were out how many days. */
    private Map<Party, Long> fenDays(Claim claim, LocalDate today) {
        Map<Party, Long> out = new TreeMap<>();
        for (PoolModel.Paid paid : claim.payments)
            out.merge(paid.party(), paid.fen() * ChronoUnit.DAYS.between(paid.on(), today), Long::sum);
        for (Back back : claim.recoveries)
            back.refund.forEach((party, fen) -> {
                LocalDate on = back.transfers.get(pool.book(party)).on;
                if (on != null) out.merge(party, -fen * ChronoUnit.DAYS.between(on, today), Long::sum);
            });
        out.values().removeIf(days -> days <= 0);
        return out;
    }

    private static Map<Party, Long> allocate(long amount, Map<Party, Long> weights) {
        Map<Party, Long> parts = new TreeMap<>();
        if (amount <= 0) return parts;
        List<Party> parties = new ArrayList<>(weights.keySet());
        List<Long> amounts = PoolMeasure.split(amount, List.copyOf(weights.values()));
        for (Party party : parties)
            if (amounts.get(parties.indexOf(party)) > 0) parts.put(party, amounts.get(parties.indexOf(party)));
        return parts;
    }

    private void owe(
            Claim claim,
            RecoveryKind kind,
            Long id,
            long principal,
            long interest,
            Map<Party, Long> parts,
            LocalDate today) {
        Back back = new Back();
        back.id = id == null ? 0 : id;
        back.kind = kind;
        back.reference = kind.name();
        back.receivedOn = today;
        back.amount = principal + interest;
        back.principal = principal;
        back.interest = interest;
        back.refund.putAll(parts);
        claim.recoveries.add(back);
        due(pool, claim, back, kind == RecoveryKind.CLAW_BACK ? "clawback:" : "recovery:", REFUNDS, today);
    }

    /** One entry and one transfer for each pool that gets something. */
    private static void due(PoolModel pool, Claim claim, Back back, String cause, AccountKind income, LocalDate today) {
        back.refund.forEach(
                (party, fen) -> back.transfers.computeIfAbsent(pool.book(party), book -> new Transfer()).fen += fen);
        List<BooksModel.Entry> entries = new ArrayList<>();
        back.transfers.forEach((book, transfer) ->
                entries.add(entry(claim, back, book, transfer.fen, cause, RECOVERIES_RECEIVABLE, income)));
        pool.books.post(today, entries);
    }

    private static BooksModel.Entry entry(
            Claim claim, Back back, long book, long fen, String cause, AccountKind debit, AccountKind credit) {
        return BooksModel.Entry.of(book, cause + claim.no + ":" + back.id + ":" + book, debit, credit, fen);
    }
}
