package cn.ippledge.workflow;

import cn.ippledge.record.DocumentAccess;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may look at a case: each module answers for its own, as it does for the case's documents. */
@Component
class CaseAccess {

    private final ObjectProvider<DocumentAccess> owners;

    CaseAccess(ObjectProvider<DocumentAccess> owners) {
        this.owners = owners;
    }

    boolean mayRead(String caseNo, Actor actor) {
        List<DocumentAccess> knowing =
                owners.stream().filter(owner -> owner.knows(caseNo)).toList();
        return knowing.stream().anyMatch(owner -> owner.mayRead(caseNo, actor));
    }

    void requireReadable(String caseNo, Actor actor) {
        if (!mayRead(caseNo, actor)) throw new NotFound(caseNo);
    }
}
