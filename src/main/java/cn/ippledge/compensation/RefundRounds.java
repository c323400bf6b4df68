package cn.ippledge.compensation;

import static cn.ippledge.ledger.AccountKind.CUSTODIAN_BANK;
import static cn.ippledge.ledger.AccountKind.RECOVERIES_RECEIVABLE;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.JournalEntryNo;
import cn.ippledge.ledger.Ledger;
import cn.ippledge.ledger.NewEntry;
import cn.ippledge.ledger.NewLine;
import cn.ippledge.policy.Party;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Money that goes back, divided among the public parties, each to the book of its own pool as {@link PaymentRounds} took it
 * from there: one entry for each book, all in one transaction.
 */
@Component
class RefundRounds {

    private final ClaimStore store;
    private final RefundMapper mapper;
    private final PaymentMapper payments;
    private final Pools pools;
    private final Ledger ledger;
    private final ClaimDesk desk;

    RefundRounds(
            ClaimStore store, RefundMapper mapper, PaymentMapper payments, Pools pools, Ledger ledger, ClaimDesk desk) {
        this.store = store;
        this.mapper = mapper;
        this.payments = payments;
        this.pools = pools;
        this.ledger = ledger;
        this.desk = desk;
    }

    /** Of a receipt: no party gets more than it has paid and not yet got back. */
    List<RefundPart> ofShares(CompensationClaim claim, List<PartyShare> shares) {
        Map<Party, Money> left = left(claim);
        return parts(
                claim,
                shares.stream()
                        .filter(share -> share.party().isPublic())
                        .collect(Collectors.toMap(PartyShare::party, share -> share.amount()
                                .cappedAt(left.getOrDefault(share.party(), Money.ZERO)))));
    }

    /** Of what was paid above the final settlement and not handed back before, from each party that paid too much. */
    List<RefundPart> ofExcess(CompensationClaim claim) {
        Map<Party, Money> excess = left(claim);
        for (Share share : store.shares(claim))
            excess.computeIfPresent(share.party(), (party, left) -> left.minus(share.amount()));
        return parts(claim, excess);
    }

    /** Of all that is still out, with its interest by how much of whose money was out how long. */
    List<RefundPart> ofPaid(CompensationClaim claim, Money amount, Money interest) {
        Map<Party, Money> each = allocate(
                amount,
                left(claim).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                        .yuan())));
        allocate(interest, yuanDays(claim)).forEach((party, more) -> each.merge(party, more, Money::plus));
        return parts(claim, each);
    }

    /** Yuan times days that each party's payments were out, less what had come back meanwhile. */
    Map<Party, BigDecimal> yuanDays(CompensationClaim claim) {
        LocalDate today = desk.today();
        Map<Party, BigDecimal> out = new EnumMap<>(Party.class);
        for (Payment payment : payments.ofClaim(claim.no()))
            out.merge(payment.party(), yuanDays(payment.amount(), payment.paidOn(), today), BigDecimal::add);
        for (RefundPart part : mapper.ofClaim(claim.no()))
            if (part.receivedOn() != null)
                out.merge(
                        part.party(),
                        yuanDays(part.amount(), part.receivedOn(), today).negate(),
                        BigDecimal::add);
        out.values().removeIf(days -> days.signum() <= 0);
        return out;
    }

    /** The bank owes it from now on. */
    List<JournalEntryNo> owe(
            CompensationClaim claim,
            Recovery recovery,
            List<RefundPart> parts,
            String cause,
            AccountKind income,
            Hand hand) {
        Map<Long, JournalEntryNo> posted = post(claim, recovery, parts, cause, income, hand);
        for (RefundPart part : parts)
            mapper.insert(new RefundPart(
                    recovery.id(),
                    part.party(),
                    part.book(),
                    part.amount(),
                    posted.get(part.book()).toString(),
                    null,
                    null));
        return List.copyOf(posted.values());
    }

    /** The bank's money was seen in the account of one pool; its entry bears the reference that the statement will tell. */
    JournalEntryNo receive(CompensationClaim claim, RefundTransfer transfer, String reference, Actor actor) {
        NewEntry entry = entry(
                claim,
                transfer.recoveryId(),
                transfer.book(),
                transfer.amount(),
                "refund:",
                reference,
                CUSTODIAN_BANK,
                RECOVERIES_RECEIVABLE);
        JournalEntryNo posted = ledger.post(List.of(entry), actor).get(0);
        mapper.received(transfer.recoveryId(), transfer.book(), posted.toString());
        return posted;
    }

    void writeOff(CompensationClaim claim, long reversal, Money amount) {
        for (RefundPart part : ofPaid(claim, amount, Money.ZERO)) mapper.writeOff(reversal, part);
    }

    /** One entry for each book. */
    private Map<Long, JournalEntryNo> post(
            CompensationClaim claim,
            Recovery recovery,
            List<RefundPart> parts,
            String cause,
            AccountKind income,
            Hand hand) {
        Map<Long, Money> books = parts.stream()
                .collect(Collectors.toMap(RefundPart::book, RefundPart::amount, Money::plus, TreeMap::new));
        List<NewEntry> entries = new ArrayList<>();
        books.forEach((book, amount) -> entries.add(
                entry(claim, recovery.id(), book, amount, cause, recovery.reference(), RECOVERIES_RECEIVABLE, income)));
        List<JournalEntryNo> posted = hand.post(ledger, entries);
        Map<Long, JournalEntryNo> of = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) of.put(entries.get(i).bookId(), posted.get(i));
        return of;
    }

    private NewEntry entry(
            CompensationClaim claim,
            long recovery,
            long book,
            Money amount,
            String cause,
            String reference,
            AccountKind debit,
            AccountKind credit) {
        return new NewEntry(
                book,
                desk.today(),
                cause + claim.no() + ":" + recovery + ":" + book,
                claim.no() + " " + reference,
                List.of(
                        NewLine.debit(debit, amount).about(claim.bank(), claim.no()),
                        NewLine.credit(credit, amount).about(claim.bank(), claim.no())));
    }

    /** What each party has paid and not got back, nor is owed already. */
    private Map<Party, Money> left(CompensationClaim claim) {
        Map<Party, Money> left = new EnumMap<>(Party.class);
        for (Payment payment : payments.ofClaim(claim.no())) left.merge(payment.party(), payment.amount(), Money::plus);
        for (RefundPart part : mapper.ofClaim(claim.no()))
            left.merge(part.party(), part.amount().negated(), Money::plus);
        left.values().removeIf(amount -> !amount.isPositive());
        return left;
    }

    private List<RefundPart> parts(CompensationClaim claim, Map<Party, Money> amounts) {
        Enrolment enrolment = store.enrolment(claim);
        // Back to the pool that paid, whatever pool its level has opened since.
        Map<Party, Long> paidFrom = payments.ofClaim(claim.no()).stream()
                .collect(Collectors.toMap(Payment::party, Payment::book, (earlier, later) -> later));
        return amounts.entrySet().stream()
                .filter(each -> each.getValue().isPositive())
                .sorted(Map.Entry.comparingByKey())
                .map(each -> RefundPart.of(
                        each.getKey(),
                        Optional.ofNullable(paidFrom.get(each.getKey()))
                                .orElseGet(() -> pools.of(enrolment, each.getKey())),
                        each.getValue()))
                .toList();
    }

    private static Map<Party, Money> allocate(Money amount, Map<Party, BigDecimal> weights) {
        Map<Party, Money> each = new EnumMap<>(Party.class);
        if (!amount.isPositive()) return each;
        List<Party> parties = weights.keySet().stream().sorted().toList();
        List<Money> amounts = amount.allocate(parties.stream().map(weights::get).toList());
        for (int i = 0; i < parties.size(); i++) each.put(parties.get(i), amounts.get(i));
        return each;
    }

    private static BigDecimal yuanDays(Money amount, LocalDate from, LocalDate to) {
        return amount.yuan().multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to)));
    }
}
