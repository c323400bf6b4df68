package cn.ippledge.ledger;

import cn.ippledge.record.DocumentAccess;
import cn.ippledge.shared.Actor;
import org.springframework.stereotype.Component;

/** The papers behind a request: whoever reads the books reads them; who asked adds to them until it is decided. */
@Component
class RequestDocuments implements DocumentAccess {

    private final RequestMapper mapper;

    RequestDocuments(RequestMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean knows(String caseNo) {
        return caseNo.startsWith("LR-");
    }

    @Override
    public boolean mayRead(String caseNo, Actor actor) {
        return find(caseNo, actor) != null;
    }

    @Override
    public boolean mayAdd(String caseNo, Actor actor) {
        LedgerRequest request = find(caseNo, actor);
        return request != null && request.isWaiting() && request.requestedBy() == actor.userId();
    }

    private LedgerRequest find(String caseNo, Actor actor) {
        return Books.mayRead(actor) ? mapper.find(caseNo, actor.region()) : null;
    }
}
