package cn.ippledge.subsidy;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.Book;
import cn.ippledge.ledger.BookKind;
import cn.ippledge.ledger.Books;
import cn.ippledge.ledger.FundLevel;
import cn.ippledge.ledger.Ledger;
import cn.ippledge.ledger.NewEntry;
import cn.ippledge.ledger.NewLine;
import cn.ippledge.ledger.OpenBook;
import cn.ippledge.party.Regions;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The year's budget of a region in the ledger: one book for all its policies, each policy a holder of the book's accounts.
 * Every movement has a cause, so that nothing is booked twice.
 */
@Component
class SubsidyAccounts {

    private final Books books;
    private final Ledger ledger;
    private final Regions regions;

    SubsidyAccounts(Books books, Ledger ledger, Regions regions) {
        this.books = books;
        this.ledger = ledger;
        this.regions = regions;
    }

    Optional<Book> find(RegionCode region, int year) {
        return books.ofKind(region, BookKind.SUBSIDY_BUDGET).stream()
                .filter(book -> book.budgetYear() == year)
                .findFirst();
    }

    Book of(RegionCode region, int year) {
        return find(region, year).orElseThrow(() -> new Rejected(SubsidyReason.BUDGET_NOT_OPEN, year));
    }

    /** What is not granted yet of the policy's budget. */
    Money left(RegionCode region, int year, String policyId) {
        return find(region, year)
                .map(book -> ledger.balance(book.id(), AccountKind.SUBSIDY_BUDGET, policyId))
                .orElse(Money.ZERO);
    }

    Money balance(Book book, AccountKind kind, String policyId) {
        return ledger.balance(book.id(), kind, policyId);
    }

    void fund(RegionCode region, int year, String policyId, Money amount, String cause, LocalDate today, Actor actor) {
        Book book = find(region, year)
                .orElseGet(() -> books.open(
                        new OpenBook(
                                region,
                                BookKind.SUBSIDY_BUDGET,
                                level(region),
                                year,
                                regions.name(region) + " " + year,
                                null,
                                null),
                        actor));
        ledger.post(
                new NewEntry(
                        book.id(),
                        today,
                        cause,
                        policyId + " " + year,
                        List.of(
                                NewLine.debit(AccountKind.FISCAL_QUOTA, amount).of(policyId),
                                NewLine.credit(AccountKind.SUBSIDY_BUDGET, amount)
                                        .of(policyId))),
                actor);
    }

    /** A county's code ends in two figures of its own; a city's in 00. */
    private static FundLevel level(RegionCode region) {
        return region.code().endsWith("00") ? FundLevel.CITY : FundLevel.DISTRICT;
    }

    void grant(List<SubsidyClaim> claims, LocalDate today, Actor actor) {
        post(claims, today, actor, "subsidy.grant", AccountKind.SUBSIDY_BUDGET, AccountKind.SUBSIDY_PAYABLE);
    }

    /** The money goes back to the budget: an objection was upheld, or the fiscal office sent the claim back. */
    void giveBack(SubsidyClaim claim, LocalDate today, Actor actor) {
        post(List.of(claim), today, actor, "subsidy.giveBack", AccountKind.SUBSIDY_PAYABLE, AccountKind.SUBSIDY_BUDGET);
    }

    void pay(List<SubsidyClaim> claims, LocalDate today, Actor actor) {
        post(claims, today, actor, "subsidy.pay", AccountKind.SUBSIDY_PAYABLE, AccountKind.SUBSIDY_PAID);
    }

    void returned(SubsidyClaim claim, LocalDate today, Actor actor) {
        post(List.of(claim), today, actor, "subsidy.returned", AccountKind.SUBSIDY_PAID, AccountKind.SUBSIDY_PAYABLE);
    }

    void clawBack(SubsidyClaim claim, LocalDate today, Actor actor) {
        post(List.of(claim), today, actor, "subsidy.clawBack", AccountKind.SUBSIDY_PAID, AccountKind.SUBSIDY_BUDGET);
    }

    private void post(
            List<SubsidyClaim> claims,
            LocalDate today,
            Actor actor,
            String cause,
            AccountKind debit,
            AccountKind credit) {
        List<NewEntry> entries = claims.stream()
                .map(claim -> new NewEntry(
                        of(claim.region(), claim.budgetYear()).id(),
                        today,
                        cause + ":" + claim.no() + occasion(cause, claim),
                        claim.no(),
                        List.of(
                                NewLine.debit(debit, claim.granted())
                                        .of(claim.policyId())
                                        .about(claim.claimant(), claim.no()),
                                NewLine.credit(credit, claim.granted())
                                        .of(claim.policyId())
                                        .about(claim.claimant(), claim.no()))))
                .toList();
        ledger.post(entries, actor);
    }

    /** A claim is paid once in each batch, and granted once after each approval. */
    private static String occasion(String cause, SubsidyClaim claim) {
        return switch (cause) {
            case "subsidy.pay", "subsidy.returned" -> ":" + claim.batchNo();
            case "subsidy.grant", "subsidy.giveBack" -> ":" + claim.hands().approvedAt();
            default -> "";
        };
    }
}
