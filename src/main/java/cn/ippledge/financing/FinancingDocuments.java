package cn.ippledge.financing;

import cn.ippledge.record.DocumentAccess;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.OrganisationKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever sees a case sees its papers; whoever works on it adds some until it has ended early. */
@Component
@Transactional(readOnly = true)
class FinancingDocuments implements DocumentAccess {

    private final ApplicationMapper mapper;
    private final Cases cases;

    FinancingDocuments(ApplicationMapper mapper, Cases cases) {
        this.mapper = mapper;
        this.cases = cases;
    }

    @Override
    public boolean knows(String caseNo) {
        return caseNo.startsWith("FA-") && mapper.find(caseNo).isPresent();
    }

    @Override
    public boolean mayRead(String caseNo, Actor actor) {
        return mapper.visible(caseNo, cases.sight(actor)).isPresent();
    }

    @Override
    public boolean mayAdd(String caseNo, Actor actor) {
        // The contract's papers are often filed after it is signed; a case that came to nothing takes no more.
        return actor.kind() != OrganisationKind.GOVERNMENT
                && mapper.visible(caseNo, cases.sight(actor))
                        .filter(application ->
                                application.withdrawable() || application.state() == ApplicationState.CONTRACTED)
                        .isPresent();
    }
}
