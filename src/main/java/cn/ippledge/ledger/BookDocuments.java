package cn.ippledge.ledger;

import cn.ippledge.record.DocumentAccess;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Role;
import org.springframework.stereotype.Component;

/** The bank's statements of a book: for those who keep, fund or audit it; the keepers add to them. */
@Component
class BookDocuments implements DocumentAccess {

    private static final String NUMBER = "BK-\\d{6,18}";

    private final BookMapper mapper;

    BookDocuments(BookMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean knows(String caseNo) {
        return caseNo.matches(NUMBER);
    }

    @Override
    public boolean mayRead(String caseNo, Actor actor) {
        boolean figuresOnly = actor.has(Role.LEADER);
        return Books.mayRead(actor)
                && !figuresOnly
                && mapper.visible(Long.parseLong(caseNo.substring("BK-".length())), actor.region()) != null;
    }

    @Override
    public boolean mayAdd(String caseNo, Actor actor) {
        return actor.hasAny(Reconciliation.KEEPERS) && mayRead(caseNo, actor);
    }
}
