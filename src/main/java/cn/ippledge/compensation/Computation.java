package cn.ippledge.compensation;

import cn.ippledge.loan.PartnerPart;
import cn.ippledge.policy.Party;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Rejected;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A policy's answer with the deductions taken off the public side and given to the bank, so that the sum stays the net loss. */
record Computation(Quote quote, List<Share> shares, List<Deduction> deductions) {

    Computation {
        shares = List.copyOf(shares);
        deductions = List.copyOf(deductions);
    }

    /** Refuses deductions that are more than there is to take them from. */
    static Computation of(Quote quote, List<Deduction> asked) {
        return of(quote, asked, false);
    }

    /** The same deductions from what a smaller loss leaves: where it is less than they are, all of it is taken. */
    static Computation again(Quote quote, List<Deduction> asked) {
        return of(quote, asked, true);
    }

    private static Computation of(Quote quote, List<Deduction> asked, boolean capped) {
        List<Share> shares = quote.shares().stream()
                .map(share -> new Share(share.party(), share.amount(), share.amount(), Money.ZERO))
                .toList();
        Computation result = new Computation(quote, shares, List.of());
        for (Deduction deduction : asked) result = result.less(deduction, capped);
        return result;
    }

    Money payable() {
        return Money.sum(publicShares().stream().map(Share::amount).toList());
    }

    /** Keeps what was paid before: a final settlement computes anew what provisional payments began. */
    Computation afterPayments(List<Share> before) {
        return new Computation(
                quote,
                shares.stream()
                        .map(share -> share.paying(Money.sum(before.stream()
                                .filter(old -> old.party() == share.party())
                                .map(Share::paid)
                                .toList())))
                        .toList(),
                deductions);
    }

    /**
     * Where the policy gives guarantors or insurers no share, the bank's own cover stands: the partner bears its part of the net
     * loss by its product, and the bank so much less. The public side is not touched. That the contract's part is reckoned on
     * the whole net loss is our reading; no measure that was read says it.
     */
    Computation coveredBy(List<PartnerPart> parts) {
        Computation result = this;
        for (PartnerPart part : parts) {
            Party party = part.kind() == OrganisationKind.GUARANTOR ? Party.GUARANTOR : Party.INSURER;
            boolean byPolicy = quote.shares().stream().anyMatch(share -> share.party() == party);
            if (!byPolicy) result = result.covered(party, part);
        }
        return result;
    }

    private Computation covered(Party party, PartnerPart part) {
        Money netLoss = Money.sum(shares.stream().map(Share::amount).toList());
        Money left = Money.sum(shares.stream()
                .filter(share -> share.party() == Party.BANK)
                .map(Share::amount)
                .toList());
        Money cover = netLoss.times(part.riskShare(), RoundingMode.HALF_UP).cappedAt(left);
        if (!cover.isPositive()) return this;
        Money before = Money.sum(shares.stream()
                .filter(share -> share.party() == party)
                .map(Share::amount)
                .toList());
        List<Share> after = new ArrayList<>();
        for (Share share : shares)
            if (share.party() != party) after.add(share.party() == Party.BANK ? share.less(cover) : share);
        after.add(new Share(party, before.plus(cover), before.plus(cover), Money.ZERO));
        return new Computation(quote, after, deductions);
    }

    private Computation less(Deduction deduction, boolean capped) {
        Money whole = deduction.effect() == Deduction.Effect.AMOUNT
                ? new Money(deduction.asked().stripTrailingZeros())
                : quote.amount().times(deduction.asked(), RoundingMode.HALF_UP);
        Money left = payable(), amount = capped ? whole.cappedAt(left) : whole;
        if (amount.exceeds(left))
            throw new Rejected(CompensationReason.DEDUCTION_TOO_LARGE, amount.toString(), left.toString());
        List<Share> cut = publicShares();
        List<BigDecimal> weights =
                cut.stream().map(share -> share.amount().yuan()).toList();
        List<Money> parts = amount.isZero() ? List.of() : amount.allocate(weights);
        List<Share> after = new ArrayList<>();
        for (Share share : shares) {
            int at = cut.indexOf(share);
            if (parts.isEmpty()) after.add(share);
            else if (at >= 0) after.add(share.less(parts.get(at)));
            else after.add(share.party() == Party.BANK ? share.less(amount.negated()) : share);
        }
        List<Deduction> taken = new ArrayList<>(deductions);
        taken.add(deduction.comingTo(amount));
        return new Computation(quote, after, taken);
    }

    private List<Share> publicShares() {
        return shares.stream().filter(share -> share.party().isPublic()).toList();
    }
}
