package cn.ippledge.compensation;

import static cn.ippledge.ledger.AccountKind.*;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.JournalEntryNo;
import cn.ippledge.ledger.Ledger;
import cn.ippledge.ledger.NewEntry;
import cn.ippledge.ledger.NewLine;
import cn.ippledge.party.Parties;
import cn.ippledge.party.PaymentAccount;
import cn.ippledge.party.PaymentAccounts;
import cn.ippledge.policy.Party;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the public parties owe of a claim, each from its own pool: in the ratio of what is open of each at the release, and from
 * then on each its own, so that no pool pays what another cannot.
 */
@Component
class PaymentRounds {

    /** What one party owes of a claim, from the pool that pays for it. */
    record Part(String claimNo, Party party, long book, Money amount) {}

    private final ClaimStore store;
    private final ClaimMapper claims;
    private final PaymentMapper payments;
    private final Pools pools;
    private final Ledger ledger;
    private final PaymentAccounts accounts;
    private final Parties parties;
    private final ClaimDesk desk;

    PaymentRounds(
            ClaimStore store,
            ClaimMapper claims,
            PaymentMapper payments,
            Pools pools,
            Ledger ledger,
            PaymentAccounts accounts,
            Parties parties,
            ClaimDesk desk) {
        this.store = store;
        this.claims = claims;
        this.payments = payments;
        this.pools = pools;
        this.ledger = ledger;
        this.accounts = accounts;
        this.parties = parties;
        this.desk = desk;
    }

    /** What the pools owe since the release, party by party in their order. */
    List<Part> parts(CompensationClaim claim) {
        return payments.owing(claim.no()).stream()
                .sorted(Comparator.comparing(Part::party))
                .toList();
    }

    /** What is due at the release, now owed by the pools of that day. */
    List<JournalEntryNo> owe(CompensationClaim claim, Actor actor) {
        List<Part> parts = allocated(claim);
        parts.forEach(payments::owe);
        return ledger.post(entries(claim, parts, "compensation.release:", COMPENSATION_PAID, CLAIMS_PAYABLE), actor);
    }

    /** What was released and not paid is owed no longer: its entries are taken back by others of today. */
    void oweNothing(CompensationClaim claim, Hand hand) {
        List<Part> parts = parts(claim);
        if (parts.isEmpty()) return;
        hand.post(ledger, entries(claim, parts, "compensation.recall:", CLAIMS_PAYABLE, COMPENSATION_PAID));
        payments.oweNothing(claim.no());
        payments.recalled(claim.no());
    }

    private List<NewEntry> entries(
            CompensationClaim claim, List<Part> parts, String cause, AccountKind debit, AccountKind credit) {
        int recalls = payments.recalls(claim.no());
        String round = next(claim) + (recalls == 0 ? "" : "." + recalls);
        return parts.stream()
                .map(part -> new NewEntry(
                        part.book(),
                        desk.today(),
                        cause + claim.no() + ":" + round + ":" + part.party(),
                        claim.no() + " " + claim.loanNo(),
                        List.of(
                                NewLine.debit(debit, part.amount()).about(claim.bank(), claim.no()),
                                NewLine.credit(credit, part.amount()).about(claim.bank(), claim.no()))))
                .toList();
    }

    /** The number of the claim's next payment. */
    int next(CompensationClaim claim) {
        return payments.ofClaim(claim.no()).stream()
                        .mapToInt(Payment::round)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** Public money goes to an account that two people of the bank, or the finance center, have confirmed, or nowhere. */
    PaymentAccount account(CompensationClaim claim) {
        return accounts.of(claim.bank())
                .orElseThrow(() -> new Rejected(
                        CompensationReason.BANK_ACCOUNT_NOT_CONFIRMED,
                        parties.organisation(claim.bank()).name()));
    }

    /** Each of these pools has as much as is asked of it. */
    boolean suffice(Collection<Part> parts) {
        return books(parts).entrySet().stream()
                .noneMatch(each -> each.getValue().exceeds(pools.balance(each.getKey())));
    }

    /** What of it the pools can pay now, all or nothing where they are several. */
    List<Part> affordable(List<Part> parts) {
        if (suffice(parts)) return parts;
        Map<Long, Money> books = books(parts);
        if (books.size() > 1) return List.of();
        return divided(pools.balance(books.keySet().iterator().next()), parts);
    }

    /** One pool's money among what is claimed of it, to the fen; the parts that come to nothing are left out. */
    static List<Part> divided(Money amount, List<Part> parts) {
        if (!amount.isPositive()) return List.of();
        List<Money> amounts =
                amount.allocate(parts.stream().map(part -> part.amount().yuan()).toList());
        List<Part> divided = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++)
            if (amounts.get(i).isPositive())
                divided.add(new Part(
                        parts.get(i).claimNo(),
                        parts.get(i).party(),
                        parts.get(i).book(),
                        amounts.get(i)));
        return divided;
    }

    static Map<Long, Money> books(Collection<Part> parts) {
        return parts.stream().collect(Collectors.toMap(Part::book, Part::amount, Money::plus, TreeMap::new));
    }

    /** @return what was paid: all of the parts, or the ledger refuses */
    Money pay(CompensationClaim claim, List<Part> parts, Actor actor) {
        if (parts.isEmpty()) return Money.ZERO;
        PaymentAccount account = account(claim);
        int round = next(claim);
        List<NewEntry> entries = new ArrayList<>();
        for (Part part : parts)
            entries.add(new NewEntry(
                    part.book(),
                    desk.today(),
                    Payment.cause(claim.no(), round, part.party(), round == 1 && entries.isEmpty()),
                    claim.no() + " " + claim.loanNo(),
                    List.of(
                            NewLine.debit(CLAIMS_PAYABLE, part.amount()).about(claim.bank(), claim.no()),
                            NewLine.credit(CUSTODIAN_BANK, part.amount()).about(claim.bank(), claim.no()))));
        List<JournalEntryNo> posted = ledger.post(entries, actor);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            payments.insert(new Payment(
                    claim.no(),
                    round,
                    part.party(),
                    part.book(),
                    part.amount(),
                    desk.today(),
                    posted.get(i).toString(),
                    actor.userId(),
                    account.id(),
                    account.masked()));
            claims.payShare(claim.no(), part.party(), part.amount());
        }
        return Money.sum(parts.stream().map(Part::amount).toList());
    }

    /** In the ratio of what each party's share is still open. */
    private List<Part> allocated(CompensationClaim claim) {
        if (!claim.due().isPositive()) return List.of();
        List<Share> owing = store.shares(claim).stream()
                .filter(share -> share.party().isPublic() && share.open().isPositive())
                .toList();
        List<Money> amounts = claim.due()
                .allocate(owing.stream().map(share -> share.open().yuan()).toList());
        List<Part> parts = new ArrayList<>();
        Enrolment enrolment = store.enrolment(claim);
        for (int i = 0; i < owing.size(); i++) {
            Party party = owing.get(i).party();
            if (amounts.get(i).isPositive())
                parts.add(new Part(claim.no(), party, pools.of(enrolment, party), amounts.get(i)));
        }
        return parts;
    }
}
