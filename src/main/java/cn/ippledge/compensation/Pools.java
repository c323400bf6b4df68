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
import java.util.List;
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

    /** The fund of the region itself: its first risk pool. */
    Book main(RegionCode region) {
        List<Book> pools = books.ofKind(region, BookKind.RISK_POOL);
        if (pools.isEmpty()) throw new Rejected(CompensationReason.NO_POOL, region.code());
        return pools.get(0);
    }

    /** The pool that a bank has chosen, or the first where it has chosen none. */
    Book chosen(RegionCode region, Long id) {
        if (id == null) return main(region);
        return all(region).stream()
                .filter(book -> book.id() == id)
                .findFirst()
                .orElseThrow(() -> Rejected.field("pool", CompensationReason.NO_POOL, region.code()));
    }

    List<Book> all(RegionCode region) {
        return books.ofKind(region, BookKind.RISK_POOL);
    }

    /** A level pays from its own pool where the region keeps one for it, else the pool of the enrolment pays for it. */
    long of(Enrolment enrolment, Party party) {
        FundLevel level =
                switch (party) {
                    case PROVINCE -> FundLevel.PROVINCE;
                    case CITY -> FundLevel.CITY;
                    case DISTRICT -> FundLevel.DISTRICT;
                    default -> null;
                };
        return books.ofKind(enrolment.region(), BookKind.RISK_POOL).stream()
                .filter(book -> book.fundLevel() == level)
                .map(Book::id)
                .findFirst()
                .orElse(enrolment.book());
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
