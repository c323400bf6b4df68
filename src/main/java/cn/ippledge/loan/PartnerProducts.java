package cn.ippledge.loan;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 担保、保险产品: offered by guarantors and insurers, confirmed by the finance center's director before a bank can use them. */
@Service
@Transactional
public class PartnerProducts {

    private static final int NAME = 100;

    private final PartnerMapper mapper;
    private final AuditTrail audit;
    private final LoanDesk desk;

    PartnerProducts(PartnerMapper mapper, AuditTrail audit, LoanDesk desk) {
        this.mapper = mapper;
        this.audit = audit;
        this.desk = desk;
    }

    public long enter(EnterProduct said, Actor actor) {
        actor.require(Role.GUARANTOR, Role.INSURER);
        check(said);
        GeneratedId key = new GeneratedId();
        mapper.insert(
                new PartnerProduct(
                        0,
                        actor.organisation(),
                        null,
                        actor.kind(),
                        actor.region(),
                        said.name().strip(),
                        said.feeRate(),
                        said.riskShare(),
                        said.validFrom(),
                        said.validTo(),
                        ProductState.PROPOSED,
                        actor.userId(),
                        desk.now(),
                        null,
                        null,
                        null,
                        0),
                key);
        audit.record(actor, "product.enter", caseNo(key.getId()), null, get(key.getId(), actor));
        return key.getId();
    }

    /** Confirmed or not, by somebody else than who entered it; a product is never changed, a new one takes its place. */
    public void decide(long id, boolean confirmed, String opinion, Actor actor) {
        actor.require(Role.CENTER_DIRECTOR);
        PartnerProduct proposed = get(id, actor);
        if (proposed.state() != ProductState.PROPOSED)
            throw new Rejected(CommonReason.WRONG_STATE, proposed.state().name());
        actor.requireOtherThan(proposed.enteredBy());
        String word = Opinion.of(confirmed, opinion);
        ProductState state = confirmed ? ProductState.CONFIRMED : ProductState.REJECTED;
        if (mapper.decide(proposed, state, word, actor.userId(), desk.now()) == 0) throw new Stale(caseNo(id));
        audit.record(actor, "product.decide", caseNo(id), proposed, get(id, actor));
    }

    @Transactional(readOnly = true)
    public PartnerProduct get(long id, Actor actor) {
        return mapper.find(id, actor.scope(), actor.region()).orElseThrow(() -> new NotFound(caseNo(id)));
    }

    @Transactional(readOnly = true)
    public Page<PartnerProduct> search(ProductState state, Page.Request page, Actor actor) {
        return page.of(
                mapper.search(state, actor.scope(), actor.region(), page.offset(), page.size()),
                mapper.count(state, actor.scope(), actor.region()));
    }

    static String caseNo(long id) {
        return "PP-" + id;
    }

    private void check(EnterProduct said) {
        List<Rejected.Field> wrong = new ArrayList<>();
        if (said.name() == null || said.name().isBlank()) wrong.add(new Rejected.Field("name", CommonReason.REQUIRED));
        else if (said.name().strip().length() > NAME)
            wrong.add(new Rejected.Field("name", CommonReason.TOO_LONG, NAME));
        if (said.feeRate() == null) wrong.add(new Rejected.Field("feeRate", CommonReason.REQUIRED));
        else if (said.feeRate().value().signum() < 0 || said.feeRate().compareTo(Rate.ONE) >= 0)
            wrong.add(new Rejected.Field("feeRate", CommonReason.RATE_OUT_OF_RANGE, said.feeRate()));
        if (said.riskShare() == null) wrong.add(new Rejected.Field("riskShare", CommonReason.REQUIRED));
        else if (said.riskShare().value().signum() <= 0 || said.riskShare().compareTo(Rate.ONE) >= 0)
            wrong.add(new Rejected.Field("riskShare", LoanReason.PARTNER_SHARE_NOT_A_PART, said.riskShare()));
        if (said.validFrom() == null) wrong.add(new Rejected.Field("validFrom", CommonReason.REQUIRED));
        if (said.validTo() == null) wrong.add(new Rejected.Field("validTo", CommonReason.REQUIRED));
        else if (said.validFrom() != null && said.validTo().isBefore(said.validFrom())
                || said.validTo().isBefore(desk.today()))
            wrong.add(new Rejected.Field("validTo", LoanReason.PARTNER_DAYS_OVER, firstOf(said.validFrom())));
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
    }

    private LocalDate firstOf(LocalDate from) {
        return from == null || from.isBefore(desk.today()) ? desk.today() : from;
    }
}
