package cn.ippledge.compensation;

import static cn.ippledge.compensation.CompensationReason.*;
import static cn.ippledge.ledger.AccountKind.*;

import cn.ippledge.ledger.LedgerReason;
import cn.ippledge.ledger.RequestKind;
import cn.ippledge.policy.Party;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a region's pool should do, in plain Java and whole fen: loans, enrolments, and what two people do to the books. The
 * life of a claim is in {@link ClaimsModel}, what comes back in {@link RecoveriesModel}. Every step answers with the reason of
 * its refusal, or null and the change.
 */
final class PoolModel {

    static final class Loan {
        String no;
        long bank, enterprise, principal;
        LocalDate disbursed;
        List<LocalDate> due = List.of();
        int paidRows;
        boolean settled;

        /** The first unpaid instalment that was due before the day. */
        Optional<LocalDate> arrears(LocalDate day) {
            return due.stream().skip(paidRows).filter(to -> to.isBefore(day)).findFirst();
        }

        long outstanding() {
            return settled ? 0 : principal;
        }
    }

    static final class Enrolment {
        String no;
        Loan loan;
        long exposure;
        LocalDate on;
        boolean reserved = true;
    }

    static final class Claim {
        String no;
        Enrolment enrolment;
        ClaimState state = ClaimState.REPORTED;
        LocalDate defaulted, filedOn, publicityUntil;
        long principalLoss, interestLoss, proceeds, costs, counted;
        Quote.Decision outcome;
        List<Cut> cuts = List.of();
        final Map<Party, Long> shares = new LinkedHashMap<>(), paidBy = new HashMap<>();
        long payable, due, paid;
        boolean last;
        int panelRound, rounds;
        final Map<Long, Boolean> votes = new HashMap<>();
        Long place;
        final Set<Long> waitsAt = new TreeSet<>();
        /** What each party owes since the release and has not paid. */
        final Map<Party, Long> owed = new LinkedHashMap<>();

        int recalls;
        long releasedBy;
        final List<Paid> payments = new ArrayList<>();
        final List<Back> recoveries = new ArrayList<>();
        final List<Undoing> reversals = new ArrayList<>();
        /** Item to whether its newest document proves it: not looked at, or accepted. */
        final Map<Evidence, Boolean> papers = new EnumMap<>(Evidence.class);

        final List<String> words = new ArrayList<>();
        /** What the notices in force say. */
        final Map<Party, Long> told = new TreeMap<>();

        Loan loan() {
            return enrolment.loan;
        }

        LocalDate earliest() {
            return defaulted.plusDays(PoolMeasure.FIRST_DAY);
        }

        LocalDate latest() {
            return defaulted.plusDays(PoolMeasure.LAST_DAY);
        }

        long open(Party party) {
            return shares.get(party) - paidBy.getOrDefault(party, 0L);
        }

        boolean isOpen() {
            return !state.cameToNothing();
        }

        /** Every party that bears something is told how much. */
        void tell() {
            told.clear();
            shares.forEach((party, fen) -> {
                if (fen > 0) told.put(party, fen);
            });
        }
    }

    /** @param share asked is per mille of what the policy grants; else fen */
    record Cut(boolean share, long asked) {}

    record Paid(Party party, LocalDate on, long fen) {}

    static final class Back {
        long id;
        RecoveryKind kind;
        String reference;
        LocalDate receivedOn;
        long amount, costs, principal, interest, surplus;
        boolean waits;
        final Map<Party, Long> refund = new TreeMap<>();
        /** Book to the transfer that it gets; empty where nothing is to be handed over. */
        final Map<Long, Transfer> transfers = new TreeMap<>();

        /** As far as the transfer that is furthest behind; null where nothing goes back. */
        RefundState notice() {
            return transfers.values().stream()
                    .map(transfer -> transfer.state)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        boolean isOwed() {
            return notice() != null && notice() != RefundState.CONFIRMED;
        }

        long refunded() {
            return refund.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    static final class Transfer {
        RefundState state = RefundState.OPEN;
        LocalDate on;
        long fen;
    }

    static final class Undoing {
        String no;
        Reversal.Kind kind;
        Boolean approved;
    }

    static final class Request {
        String no;
        RequestKind kind;
        long book;
        LocalDate date;
        BooksModel.Entry entry;
        BooksModel.Entry reverses;
        boolean waiting = true;
    }

    final PoolMeasure measure;
    final BooksModel books = new BooksModel();
    /** The pool of the enrolments, and those of the levels where they have their own. */
    final long main;

    final Map<Party, Long> pools;
    /** Bank to what its line allows in principal; without an entry no limit. */
    final Map<Long, Long> lines;

    /** Banks whose account two people have confirmed. */
    final Set<Long> accounts = new HashSet<>();

    final List<Loan> loans = new ArrayList<>();
    final List<Enrolment> enrolments = new ArrayList<>();
    final List<Claim> claims = new ArrayList<>();
    final List<Request> requests = new ArrayList<>();

    PoolModel(PoolMeasure measure, long main, Map<Party, Long> pools, Map<Long, Long> lines) {
        this.measure = measure;
        this.main = main;
        this.pools = pools;
        this.lines = lines;
    }

    List<Long> allBooks() {
        List<Long> all = new ArrayList<>(List.of(main));
        all.addAll(pools.values());
        return all;
    }

    long book(Party party) {
        return pools.getOrDefault(party, main);
    }

    // ---- loans and enrolments

    Reason enrol(Loan loan, String no, LocalDate today) {
        if (loan.settled) return LOAN_NOT_RUNNING;
        if (enrolment(loan).isPresent()) return ALREADY_ENROLLED;
        if (loan.arrears(today).isPresent()) return LOAN_IN_ARREARS;
        if (today.isAfter(loan.disbursed.plusDays(PoolMeasure.ENROL_DAYS))) return ENROLMENT_TOO_LATE;
        long exposure = measure.publicPart(loan.principal);
        if (exposure <= 0) return NOT_AN_IP_LOAN;
        if (exposure > PoolMeasure.PER_LOAN) return PER_LOAN_EXCEEDED;
        if (exposure + reserved(e -> e.loan.enterprise == loan.enterprise) > PoolMeasure.PER_ENTERPRISE)
            return PER_ENTERPRISE_EXCEEDED;
        if (exposure + reserved(e -> e.loan.bank == loan.bank) > PoolMeasure.PER_BANK) return PER_BANK_EXCEEDED;
        if (exposure + reserved(e -> true) > books.balance(main, CUSTODIAN_BANK) * PoolMeasure.LEVERAGE)
            return LEVERAGE_EXCEEDED;
        if (lines.containsKey(loan.bank) && loan.principal + reservedPrincipal(loan.bank) > lines.get(loan.bank))
            return BANK_LINE_EXCEEDED;
        Enrolment enrolment = new Enrolment();
        enrolment.no = no;
        enrolment.loan = loan;
        enrolment.exposure = exposure;
        enrolment.on = today;
        enrolments.add(enrolment);
        return books.post(
                today, BooksModel.Entry.of(main, "enrolment:" + no, EXPOSURE_RESERVED, EXPOSURE_COUNTER, exposure));
    }

    /** The instalments due by the day are paid; with the last of them the loan is settled. */
    void catchUp(Loan loan, LocalDate today) {
        loan.paidRows = (int) loan.due.stream().filter(to -> !to.isAfter(today)).count();
        if (loan.paidRows == loan.due.size()) settle(loan, today);
    }

    void settle(Loan loan, LocalDate today) {
        loan.paidRows = loan.due.size();
        loan.settled = true;
        for (Claim claim : claims)
            if (claim.loan() == loan && claim.state.allows(ClaimStep.CURE) && claim.paid == 0) withdraw(claim, today);
            else if (claim.loan() == loan && claim.state.allows(ClaimStep.RECALL)) recall(claim, today);
        enrolment(loan).ifPresent(enrolment -> release(enrolment, today));
    }

    void withdraw(Claim claim, LocalDate today) {
        oweNothing(claim, today);
        claim.state = ClaimState.WITHDRAWN;
        claim.told.clear();
    }

    /** Back to the settlement, which counts all that has come. */
    void recall(Claim claim, LocalDate today) {
        oweNothing(claim, today);
        claim.state = ClaimState.RECEIVED;
        claim.last = false;
        claim.recoveries.forEach(back -> back.waits = false);
    }

    private void oweNothing(Claim claim, LocalDate today) {
        List<BooksModel.Entry> entries = new ArrayList<>();
        claim.owed.forEach((party, fen) -> entries.add(BooksModel.Entry.of(
                book(party), "compensation.recall:" + tail(claim, party), CLAIMS_PAYABLE, COMPENSATION_PAID, fen)));
        if (!entries.isEmpty()) {
            books.post(today, entries);
            claim.recalls++;
        }
        claim.owed.clear();
        claim.due = 0;
        claim.place = null;
        claim.waitsAt.clear();
    }

    static String tail(Claim claim, Party party) {
        return claim.no + ":" + (claim.rounds + 1) + (claim.recalls == 0 ? "" : "." + claim.recalls) + ":" + party;
    }

    void release(Enrolment enrolment, LocalDate today) {
        if (!enrolment.reserved) return;
        enrolment.reserved = false;
        books.post(
                today,
                BooksModel.Entry.of(
                        main,
                        "enrolment.release:" + enrolment.no,
                        EXPOSURE_COUNTER,
                        EXPOSURE_RESERVED,
                        enrolment.exposure));
    }

    Optional<Enrolment> enrolment(Loan loan) {
        return enrolments.stream().filter(each -> each.loan == loan).findFirst();
    }

    long reserved(java.util.function.Predicate<Enrolment> which) {
        return enrolments.stream()
                .filter(each -> each.reserved && which.test(each))
                .mapToLong(each -> each.exposure)
                .sum();
    }

    private long reservedPrincipal(long bank) {
        return enrolments.stream()
                .filter(each -> each.reserved && each.loan.bank == bank)
                .mapToLong(each -> each.loan.principal)
                .sum();
    }

    // ---- what two people do to the books

    Reason ask(Request request, String no, LocalDate today) {
        if (request.kind == RequestKind.REVERSAL) {
            String cause = request.reverses.cause();
            if (!cause.startsWith("ledger.")) return LedgerReason.ENTRY_BELONGS_TO_CASE;
            if (cause.startsWith("ledger.reversal:")) return LedgerReason.ENTRY_IS_REVERSAL;
            boolean taken = requests.stream()
                    .anyMatch(other -> other.reverses == request.reverses && (other.waiting || other.entry != null));
            if (taken) return LedgerReason.ENTRY_ALREADY_REVERSED;
        }
        if (request.kind == RequestKind.REOPENING
                && !YearMonth.from(request.date).atEndOfMonth().equals(books.closedThrough(main)))
            return LedgerReason.PERIOD_NOT_CLOSED;
        if (request.date.isAfter(today)) return LedgerReason.REQUEST_DAY_IN_FUTURE;
        request.no = no;
        requests.add(request);
        return null;
    }

    /** @param reversal the cause under which a reversal is posted */
    Reason decide(Request request, boolean approved, String reversal, LocalDate today) {
        if (!request.waiting) return CommonReason.STALE;
        Reason refused = approved ? carryOut(request, reversal, today) : null;
        if (refused == null) request.waiting = false;
        return refused;
    }

    private Reason carryOut(Request request, String reversal, LocalDate today) {
        if (request.kind == RequestKind.REOPENING) {
            YearMonth month = YearMonth.from(request.date);
            if (!month.atEndOfMonth().equals(books.closedThrough(main))) return LedgerReason.PERIOD_NOT_CLOSED;
            books.close(main, month.minusMonths(1).atEndOfMonth());
            return null;
        }
        if (request.kind == RequestKind.REVERSAL) {
            BooksModel.Entry mirror = request.reverses.reversed(reversal);
            Reason refused = books.post(today, mirror);
            if (refused == null) request.entry = mirror;
            return refused;
        }
        BooksModel.Entry entry =
                new BooksModel.Entry(request.book, "ledger.request:" + request.no, request.entry.lines());
        return books.post(request.date, entry);
    }

    Reason close(YearMonth month, LocalDate today) {
        LocalDate through = month.atEndOfMonth();
        if (!through.isBefore(today)) return LedgerReason.PERIOD_NOT_ENDED;
        if (books.isClosed(main, through)) return LedgerReason.PERIOD_CLOSED_ALREADY;
        books.close(main, through);
        return null;
    }
}
