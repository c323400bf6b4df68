package cn.ippledge.compensation;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.Book;
import cn.ippledge.ledger.BookKind;
import cn.ippledge.ledger.Books;
import cn.ippledge.ledger.FundLevel;
import cn.ippledge.ledger.Ledger;
import cn.ippledge.policy.Party;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which book of a region pays what, and the row at which everything that its pool limits waits. */
@Component
class Pools {

    private final Books books;
    private final Ledger ledger;
    private final EnrolmentMapper mapper;

    Pools(Books books, Ledger ledger, EnrolmentMapper mapper) {
        this.books = books;
        this.ledger = ledger;
        this.mapper = mapper;
    }

    /** The fund of the region itself: the first of its risk pools that is kept. */
    Book main(RegionCode region) {
        List<Book> pools = kept(region);
        if (pools.isEmpty()) throw new Rejected(CompensationReason.NO_POOL, region.code());
        return pools.get(0);
    }

    /** The pool that a bank has chosen, or the first where it has chosen none. */
    Book chosen(RegionCode region, Long id) {
        if (id == null) return main(region);
        return kept(region).stream()
                .filter(book -> book.id() == id)
                .findFirst()
                .orElseThrow(() -> Rejected.field("pool", CompensationReason.NO_POOL, region.code()));
    }

    /** Also those that are closed for good: what they paid stays to be read. */
    List<Book> all(RegionCode region) {
        return books.ofKind(region, BookKind.RISK_POOL);
    }

    /** Those that loans may be enrolled in. */
    List<Book> kept(RegionCode region) {
        return all(region).stream().filter(book -> !book.isClosed()).toList();
    }

    /**
     * A level pays from its own pool where the region keeps one for it, else the pool of the enrolment pays for it. A level
     * whose only pool is closed for good pays from nothing: another level's money is no substitute, and the ledger says why.
     */
    long of(Enrolment enrolment, Party party) {
        FundLevel level =
                switch (party) {
                    case PROVINCE -> FundLevel.PROVINCE;
                    case CITY -> FundLevel.CITY;
                    case DISTRICT -> FundLevel.DISTRICT;
                    default -> null;
                };
        return ofLevel(enrolment.region(), level).map(Book::id).orElse(enrolment.book());
    }

    boolean paysForItsLevel(Book book) {
        return ofLevel(book.regionCode(), book.fundLevel())
                .filter(payer -> payer.id() == book.id())
                .isPresent();
    }

    /** The first that is kept, or the first of all. */
    private Optional<Book> ofLevel(RegionCode region, FundLevel level) {
        return all(region).stream()
                .filter(book -> book.fundLevel() == level)
                .min(Comparator.comparing(Book::isClosed).thenComparing(Book::id));
    }

    /** Cash in the custodian's account. */
    Money balance(long book) {
        return ledger.balance(book, AccountKind.CUSTODIAN_BANK);
    }

    /** Released to be paid and not yet paid. */
    Money payable(long book) {
        return ledger.balance(book, AccountKind.CLAIMS_PAYABLE);
    }

    /** Holds what a region's pools may stand behind until the transaction ends. */
    void lock(RegionCode region) {
        mapper.lockPool(region);
    }
}
