package cn.ippledge.ledger;

import cn.ippledge.record.Upload;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Books, people and entries for tests of this module. */
public final class LedgerFixture {

    public static final RegionCode REGION = new RegionCode("140802");
    public static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private LedgerFixture() {}

    public static Actor person(long id, OrganisationKind kind, Role... roles) {
        return new Actor(id, "ledger-" + id, "Person " + id, new PartyId(7000 + id), kind, REGION, Set.of(roles));
    }

    public static Actor clerk() {
        return person(81, OrganisationKind.CENTER, Role.CENTER_CLERK);
    }

    public static OpenBook pool() {
        return new OpenBook(REGION, BookKind.RISK_POOL, FundLevel.DISTRICT, 0, unique("Pool"), "Bank", "6222");
    }

    /** A scan of a page. */
    public static Upload paper() {
        return new Upload("old-ledger.pdf", "%PDF-1.7 page 9".getBytes(StandardCharsets.US_ASCII));
    }

    /** A text that no other test uses. */
    public static String unique(String prefix) {
        return prefix + " " + NEXT.incrementAndGet();
    }

    public static NewEntry funding(Book book, String cause, String amount) {
        return new NewEntry(
                book.id(),
                DAY,
                cause,
                "Funding",
                List.of(
                        NewLine.debit(AccountKind.CUSTODIAN_BANK, Money.of(amount)),
                        NewLine.credit(AccountKind.FUNDER_CAPITAL, Money.of(amount))
                                .of("District")));
    }

    public static NewEntry payment(Book book, String cause, String amount) {
        return new NewEntry(
                book.id(),
                DAY,
                cause,
                "Payment",
                List.of(
                        NewLine.debit(AccountKind.COMPENSATION_PAID, Money.of(amount))
                                .about(new PartyId(7), "RC-2026-000001"),
                        NewLine.credit(AccountKind.CUSTODIAN_BANK, Money.of(amount))));
    }
}
