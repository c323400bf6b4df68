package cn.ippledge.compensation;

import cn.ippledge.ledger.Book;
import cn.ippledge.ledger.Books;
import cn.ippledge.party.Parties;
import cn.ippledge.party.Users;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people, organisations and pools are called, for those who may see the claim that names them. */
@Component
class Names {

    private final Parties parties;
    private final Users users;
    private final Books books;

    Names(Parties parties, Users users, Books books) {
        this.parties = parties;
        this.users = users;
        this.books = books;
    }

    String of(PartyId id) {
        return parties.organisation(id).name();
    }

    String center(RegionCode region) {
        return of(parties.center(region));
    }

    Map<Long, String> people(Long... ids) {
        return users.names(Stream.of(ids).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** With the accounts that a bank pays into. */
    Map<Long, Book> books(List<RefundPart> parts) {
        return parts.stream()
                .map(RefundPart::book)
                .distinct()
                .map(books::get)
                .collect(Collectors.toMap(Book::id, Function.identity()));
    }
}
