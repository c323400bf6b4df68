package cn.ippledge.compensation;

import static cn.ippledge.compensation.ClaimState.*;
import static cn.ippledge.compensation.CompensationReason.*;
import static cn.ippledge.ledger.AccountKind.*;
import static cn.ippledge.shared.CommonReason.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.compensation.PoolModel.Claim;
import cn.ippledge.compensation.PoolModel.Cut;
import cn.ippledge.compensation.PoolModel.Enrolment;
import cn.ippledge.compensation.PoolModel.Loan;
import cn.ippledge.ledger.LedgerReason;
import cn.ippledge.policy.Party;
import cn.ippledge.policy.Procedure.Shortage;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a claim goes from the reported default to its settlement; see {@link PoolModel}. */
final class ClaimsModel {

    private final PoolModel pool;
    private final PoolMeasure measure;

    ClaimsModel(PoolModel pool) {
        this.pool = pool;
        this.measure = pool.measure;
    }

    Reason report(Loan loan, String no, LocalDate today) {
        Optional<Enrolment> enrolment = pool.enrolment(loan);
        if (enrolment.isEmpty()) return NOT_ENROLLED;
        Optional<LocalDate> arrears = loan.arrears(today);
        if (arrears.isEmpty()) return NOT_IN_DEFAULT;
        if (pool.claims.stream().anyMatch(other -> other.loan() == loan && other.isOpen())) return CLAIM_OPEN;
        Claim claim = new Claim();
        claim.no = no;
        claim.enrolment = enrolment.get();
        claim.defaulted = arrears.get();
        claim.principalLoss = loan.principal;
        pool.claims.add(claim);
        return null;
    }

    Reason file(Claim claim, long loss, long interest, long proceeds, LocalDate today) {
        if (today.isBefore(claim.earliest())) return CLAIM_TOO_EARLY;
        if (claim.filedOn == null && today.isAfter(claim.latest())) return CLAIM_WINDOW_CLOSED;
        if (claim.loan().arrears(today).isEmpty()) return NOT_IN_DEFAULT;
        if (loss > claim.loan().outstanding()) return LOSS_EXCEEDS_DEBT;
        if (EvidenceModel.unproven(claim, proceeds) > 0) return EVIDENCE_INCOMPLETE;
        if (claim.state != REPORTED) return WRONG_STATE;
        claim.state = FILED;
        if (claim.filedOn == null) claim.filedOn = today;
        claim.principalLoss = loss;
        claim.interestLoss = interest;
        claim.proceeds = proceeds;
        return null;
    }

    Reason lapse(Claim claim, LocalDate today) {
        if (claim.state != REPORTED || claim.filedOn != null || !today.isAfter(claim.latest())) return WRONG_STATE;
        claim.state = LAPSED;
        return null;
    }

    Reason cure(Claim claim, LocalDate today) {
        if (claim.loan().arrears(today).isPresent()) return STILL_IN_DEFAULT;
        if (claim.paid > 0) return ALREADY_PAID;
        if (!claim.state.allows(ClaimStep.CURE)) return WRONG_STATE;
        pool.withdraw(claim, today);
        return null;
    }

    Reason compute(Claim claim, List<Cut> cuts) {
        if (claim.state != CHECKED) return WRONG_STATE;
        Map<Party, Long> shares = new LinkedHashMap<>();
        long net = claim.principalLoss - claim.proceeds;
        boolean paused = isAbove(claim, claim.filedOn.getYear()), granted = !paused && net > 0;
        if (granted) {
            shares = shares(net, cuts, false);
            if (shares == null) return DEDUCTION_TOO_LARGE;
        }
        claim.outcome = paused ? Quote.Decision.SUSPENDED : granted ? Quote.Decision.GRANTED : Quote.Decision.REFUSED;
        claim.state = paused ? PAUSED : COMPUTED;
        claim.cuts = granted ? cuts : List.of();
        keep(claim, shares);
        return null;
    }

    /** @param resumed what the platform says */
    Reason resume(Claim claim, Boolean resumed) {
        if (claim.state != PAUSED) return WRONG_STATE;
        assertThat(resumed).isEqualTo(!isAbove(claim, claim.filedOn.getYear()));
        if (resumed) claim.state = CHECKED;
        return null;
    }

    Reason review(Claim claim, ReviewOutcome outcome) {
        if (claim.state != COMPUTED) return WRONG_STATE;
        switch (outcome) {
            case PASS, EXPERTS -> {
                if (claim.outcome != Quote.Decision.GRANTED || claim.payable <= 0) return CLAIM_NOT_GRANTED;
                boolean large = claim.payable > PoolMeasure.EXPERTS_ABOVE;
                if (outcome == ReviewOutcome.PASS && large && claim.panelRound == 0) return EXPERTS_REQUIRED;
                if (outcome == ReviewOutcome.EXPERTS && !large) return EXPERTS_NOT_REQUIRED;
                claim.state = outcome == ReviewOutcome.PASS ? REVIEWED : EXPERT_PANEL;
                if (outcome == ReviewOutcome.PASS) break;
                claim.panelRound++;
                claim.votes.clear();
            }
            case REJECT -> claim.state = REFUSED;
            case RETURN -> claim.state = CHECKED;
        }
        return null;
    }

    Reason vote(Claim claim, long expert, boolean yes) {
        // Who never sat over a claim does not see it.
        if (claim.panelRound == 0) return NOT_FOUND;
        if (claim.state != EXPERT_PANEL) return WRONG_STATE;
        if (claim.votes.putIfAbsent(expert, yes) != null) return VOTED_ALREADY;
        long ayes = claim.votes.values().stream().filter(each -> each).count();
        if (2 * ayes > PoolMeasure.EXPERTS) claim.state = REVIEWED;
        else if (2 * (claim.votes.size() - ayes) > PoolMeasure.EXPERTS) claim.state = COMPUTED;
        return null;
    }

    Reason decide(Claim claim, boolean approved) {
        if (claim.state != REVIEWED) return WRONG_STATE;
        claim.state = approved ? APPROVED : REFUSED;
        if (approved) claim.tell();
        return null;
    }

    /** @param until as the working-day calendar has it */
    Reason publish(Claim claim, LocalDate until) {
        if (claim.state != APPROVED) return WRONG_STATE;
        claim.state = IN_PUBLICITY;
        claim.publicityUntil = until;
        return null;
    }

    Reason object(Claim claim) {
        if (claim.state != IN_PUBLICITY) return WRONG_STATE;
        claim.state = OBJECTED;
        return null;
    }

    Reason decideObjection(Claim claim, boolean upheld, LocalDate until) {
        if (claim.state != OBJECTED) return WRONG_STATE;
        claim.state = upheld ? CHECKED : IN_PUBLICITY;
        claim.publicityUntil = until;
        if (upheld) claim.told.clear();
        return null;
    }

    Reason closePublicity(Claim claim, LocalDate today) {
        if (claim.state != IN_PUBLICITY || !today.isAfter(claim.publicityUntil)) return WRONG_STATE;
        claim.state = AWAITING_RELEASE;
        claim.last = !measure.halves();
        claim.due = claim.last ? claim.payable : (claim.payable + 1) / 2;
        return null;
    }

    Reason release(Claim claim, long by, LocalDate today) {
        if (claim.state != AWAITING_RELEASE) return WRONG_STATE;
        if (claim.loan().arrears(today).isEmpty()) return DEFAULT_ENDED;
        Map<Party, Long> parts = parts(claim, claim.due);
        List<BooksModel.Entry> entries = new ArrayList<>();
        parts.forEach((party, fen) -> entries.add(BooksModel.Entry.of(
                pool.book(party),
                "compensation.release:" + PoolModel.tail(claim, party),
                COMPENSATION_PAID,
                CLAIMS_PAYABLE,
                fen)));
        Reason refused = pool.books.post(today, entries);
        if (refused != null) return refused;
        claim.owed.putAll(parts);
        claim.state = RELEASED;
        claim.releasedBy = by;
        return null;
    }

    /** By the officer who was to release or to pay. */
    Reason recall(Claim claim, LocalDate today) {
        if (claim.loan().arrears(today).isPresent()) return STILL_IN_DEFAULT;
        if (!claim.state.allows(claim.paid == 0 ? ClaimStep.CURE : ClaimStep.RECALL)) return WRONG_STATE;
        if (claim.paid == 0) pool.withdraw(claim, today);
        else pool.recall(claim, today);
        return null;
    }

    Reason pay(Claim claim, long by, LocalDate today) {
        if (claim.releasedBy == by) return MAKER_IS_CHECKER;
        if (claim.state != RELEASED && claim.state != QUEUED) return WRONG_STATE;
        if (claim.loan().arrears(today).isEmpty()) return DEFAULT_ENDED;
        if (isAbove(claim, today.getYear())) return BREAKER_TRIPPED;
        if (!pool.accounts.contains(claim.loan().bank)) return BANK_ACCOUNT_NOT_CONFIRMED;
        Map<Party, Long> all = new LinkedHashMap<>(claim.owed);
        List<Claim> queue = queue(wanted(claim).keySet(), today);
        if (measure.shortage() == Shortage.FIRST_COME) return paid(claim, all, today);
        if (measure.shortage() == Shortage.QUEUE) {
            boolean first = queue.isEmpty() || queue.get(0) == claim;
            if (claim.state == QUEUED && !first) return NOT_FIRST_IN_QUEUE;
            return paid(claim, first ? affordable(claim) : Map.of(), today);
        }
        boolean behind = claim.state == RELEASED && !queue.isEmpty();
        Map<Long, Long> wanted = wanted(claim);
        for (Claim other : queue)
            if (other != claim)
                wanted(other).forEach((book, fen) -> wanted.computeIfPresent(book, (same, sum) -> sum + fen));
        return paid(claim, !behind && suffice(wanted) ? all : Map.of(), today);
    }

    /** Each pool divides what it has by what all that wait still claim of it. */
    Reason distribute(long by, LocalDate today) {
        List<Claim> queue = queue(Set.copyOf(pool.allBooks()), today);
        if (queue.stream().anyMatch(claim -> claim.releasedBy == by)) return MAKER_IS_CHECKER;
        Map<Claim, Map<Party, Long>> now = new LinkedHashMap<>();
        for (Claim claim : queue) now.put(claim, new LinkedHashMap<>());
        for (long book : pool.allBooks()) {
            List<Claim> claimants = new ArrayList<>();
            List<Party> parties = new ArrayList<>();
            List<Long> weights = new ArrayList<>();
            for (Claim claim : queue)
                claim.owed.forEach((party, fen) -> {
                    if (pool.book(party) != book) return;
                    claimants.add(claim);
                    parties.add(party);
                    weights.add(fen);
                });
            long owed = weights.stream().mapToLong(Long::longValue).sum();
            long there = Math.min(owed, pool.books.balance(book, CUSTODIAN_BANK));
            if (there <= 0) continue;
            List<Long> parts = PoolMeasure.split(there, weights);
            for (int i = 0; i < parts.size(); i++)
                if (parts.get(i) > 0) now.get(claimants.get(i)).put(parties.get(i), parts.get(i));
        }
        now.forEach((claim, parts) -> {
            if (!parts.isEmpty()) paid(claim, parts, today);
        });
        return null;
    }

    Reason receive(Claim claim, LocalDate today) {
        if (claim.state != PAID) return WRONG_STATE;
        claim.state = claim.last ? SETTLED : RECEIVED;
        if (claim.last) {
            pool.release(claim.enrolment, today);
            RecoveriesModel.shareWaiting(pool, claim, today);
        }
        return null;
    }

    // ---- sums

    /** Null when a deduction is more than there is to take it from. */
    Map<Party, Long> shares(long net, List<Cut> cuts, boolean capped) {
        Map<Party, Long> shares = measure.shares(net);
        long granted = publicPart(shares);
        for (Cut cut : cuts) {
            long amount = cut.share() ? (granted * cut.asked() + 500) / 1000 : cut.asked(), left = publicPart(shares);
            if (capped) amount = Math.min(amount, left);
            if (amount > left) return null;
            if (amount == 0) continue;
            List<Party> cutParties =
                    shares.keySet().stream().filter(Party::isPublic).toList();
            List<Long> parts = PoolMeasure.split(
                    amount, cutParties.stream().map(shares::get).toList());
            for (Party party : cutParties) shares.merge(party, -parts.get(cutParties.indexOf(party)), Long::sum);
            shares.merge(Party.BANK, amount, Long::sum);
        }
        return shares;
    }

    void keep(Claim claim, Map<Party, Long> shares) {
        claim.shares.clear();
        claim.shares.putAll(shares);
        claim.payable = publicPart(shares);
    }

    private static long publicPart(Map<Party, Long> shares) {
        return shares.entrySet().stream()
                .filter(share -> share.getKey().isPublic())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Who waits at any of the pools, of those whose loan is in default still. */
    private List<Claim> queue(Set<Long> books, LocalDate today) {
        return queue(books).stream()
                .filter(claim -> claim.loan().arrears(today).isPresent())
                .toList();
    }

    private List<Claim> queue(Set<Long> books) {
        return pool.claims.stream()
                .filter(claim -> !Collections.disjoint(claim.waitsAt, books))
                .sorted(Comparator.comparing(claim -> claim.place))
                .toList();
    }

    private boolean isAbove(Claim claim, int year) {
        long bank = claim.loan().bank;
        long loss = pool.claims.stream()
                .filter(each -> each.loan().bank == bank && each.isOpen())
                .filter(each -> each.filedOn != null && each.filedOn.getYear() == year)
                .mapToLong(each -> Math.max(
                        0, each.principalLoss - each.proceeds - RecoveriesModel.of(each, back -> back.principal)))
                .sum();
        long enrolled = pool.enrolments.stream()
                .filter(each -> each.loan.bank == bank && each.on.getYear() == year)
                .mapToLong(each -> each.loan.principal)
                .sum();
        return measure.isAbove(loss, enrolled);
    }

    private Map<Party, Long> parts(Claim claim, long amount) {
        List<Party> owing = claim.shares.keySet().stream()
                .filter(party -> party.isPublic() && claim.open(party) > 0)
                .toList();
        List<Long> amounts =
                PoolMeasure.split(amount, owing.stream().map(claim::open).toList());
        Map<Party, Long> parts = new LinkedHashMap<>();
        for (Party party : owing)
            if (amounts.get(owing.indexOf(party)) > 0) parts.put(party, amounts.get(owing.indexOf(party)));
        return parts;
    }

    /** What is owed, by the pools that it comes from. */
    private Map<Long, Long> wanted(Claim claim) {
        Map<Long, Long> wanted = new HashMap<>();
        claim.owed.forEach((party, fen) -> wanted.merge(pool.book(party), fen, Long::sum));
        return wanted;
    }

    private boolean suffice(Map<Long, Long> wanted) {
        return wanted.entrySet().stream()
                .allMatch(each -> each.getValue() <= pool.books.balance(each.getKey(), CUSTODIAN_BANK));
    }

    /** The measures that queue have one party for each of their pools. */
    private Map<Party, Long> affordable(Claim claim) {
        Map<Long, Long> wanted = wanted(claim);
        if (suffice(wanted)) return new LinkedHashMap<>(claim.owed);
        if (wanted.size() > 1) return Map.of();
        Party party = claim.owed.keySet().iterator().next();
        long there = pool.books.balance(pool.book(party), CUSTODIAN_BANK);
        return there > 0 ? Map.of(party, there) : Map.of();
    }

    private Reason paid(Claim claim, Map<Party, Long> parts, LocalDate today) {
        long amount = parts.values().stream().mapToLong(Long::longValue).sum();
        if (amount > 0) {
            int round = claim.rounds + 1;
            List<BooksModel.Entry> entries = new ArrayList<>();
            parts.forEach((party, fen) -> entries.add(BooksModel.Entry.of(
                    pool.book(party),
                    "compensation:" + claim.no + (round == 1 && entries.isEmpty() ? "" : ":" + round + ":" + party),
                    CLAIMS_PAYABLE,
                    CUSTODIAN_BANK,
                    fen)));
            Reason refused = pool.books.post(today, entries);
            if (refused != null) return LedgerReason.POOL_EXHAUSTED;
            parts.forEach((party, fen) -> {
                claim.paidBy.merge(party, fen, Long::sum);
                claim.payments.add(new PoolModel.Paid(party, today, fen));
                claim.owed.computeIfPresent(party, (same, owed) -> owed > fen ? owed - fen : null);
            });
            claim.rounds++;
        }
        boolean queued = claim.due > amount;
        if (!queued) {
            claim.place = null;
            claim.waitsAt.clear();
        } else if (claim.place == null) {
            claim.place = 1
                    + queue(wanted(claim).keySet()).stream()
                            .mapToLong(other -> other.place)
                            .max()
                            .orElse(0);
            claim.waitsAt.addAll(wanted(claim).keySet());
        }
        if (queued && amount > 0) claim.waitsAt.retainAll(wanted(claim).keySet());
        claim.state = queued ? QUEUED : PAID;
        claim.paid += amount;
        claim.due -= amount;
        return null;
    }
}
