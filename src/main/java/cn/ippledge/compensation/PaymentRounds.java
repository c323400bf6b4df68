package cn.ippledge.compensation;

import static cn.ippledge.ledger.AccountKind.*;

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** One payment of a claim, divided among the public parties in the ratio of what each still owes, each from its own pool. */
@Component
class PaymentRounds {

    record Part(Party party, long book, Money amount) {}

    record Owing(Party party, long book) {}

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

    /** What is due now, party by party. */
    List<Part> parts(CompensationClaim claim) {
        return parts(claim, claim.due());
    }

    /** What is due at the release, now owed by the pools of that day. */
    List<Part> owe(CompensationClaim claim) {
        List<Part> parts = parts(claim);
        for (Part part : parts) payments.owe(claim.no(), part);
        return parts;
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

    /** How much of what is due the pools can pay now; each pool pays only its own part. */
    Money affordable(CompensationClaim claim) {
        Map<Long, Money> wanted =
                parts(claim).stream().collect(Collectors.toMap(Part::book, Part::amount, Money::plus, TreeMap::new));
        boolean suffice =
                wanted.entrySet().stream().noneMatch(each -> each.getValue().exceeds(pools.balance(each.getKey())));
        if (suffice) return claim.due();
        // With several pools a part would shift a party's share to another's pool: then nothing is paid in part.
        if (wanted.size() > 1) return Money.ZERO;
        return pools.balance(wanted.keySet().iterator().next());
    }

    /** @return what was paid: all of {@code amount}, or the ledger refuses */
    Money pay(CompensationClaim claim, Money amount, Actor actor) {
        if (!amount.isPositive()) return Money.ZERO;
        PaymentAccount account = account(claim);
        int round = next(claim);
        List<Part> parts = parts(claim, amount);
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
        return amount;
    }

    private List<Part> parts(CompensationClaim claim, Money amount) {
        // Nothing is due before the publicity is over and after the payment, and nobody need owe anything then.
        if (!amount.isPositive()) return List.of();
        List<Share> owing = store.shares(claim).stream()
                .filter(share -> share.party().isPublic() && share.open().isPositive())
                .toList();
        List<Money> amounts =
                amount.allocate(owing.stream().map(share -> share.open().yuan()).toList());
        List<Part> parts = new ArrayList<>();
        Enrolment enrolment = store.enrolment(claim);
        Map<Party, Long> owed =
                payments.owing(claim.no()).stream().collect(Collectors.toMap(Owing::party, Owing::book));
        for (int i = 0; i < owing.size(); i++) {
            Party party = owing.get(i).party();
            Long book = owed.containsKey(party) ? owed.get(party) : Long.valueOf(pools.of(enrolment, party));
            if (amounts.get(i).isPositive()) parts.add(new Part(party, book, amounts.get(i)));
        }
        return parts;
    }
}
