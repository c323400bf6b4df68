package cn.ippledge.loan;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who carries a loan's risk beside the bank. The bank attaches a confirmed product before the loan is paid out, and the terms
 * of that day are kept with the loan; afterwards nothing of it changes.
 */
@Service
@Transactional
public class LoanPartners {

    private final PartnerMapper mapper;
    private final LoanStore store;
    private final LoanDesk desk;

    LoanPartners(PartnerMapper mapper, LoanStore store, LoanDesk desk) {
        this.mapper = mapper;
        this.store = store;
        this.desk = desk;
    }

    /** One product of each partner, and something of the risk is always left to the bank. */
    public void attach(String loanNo, Long productId, Actor actor) {
        Loan loan = forManager(loanNo, actor);
        if (productId == null) throw Rejected.field("product", CommonReason.REQUIRED);
        PartnerProduct product = offered(loan).stream()
                .filter(offer -> offer.id() == productId)
                .findFirst()
                .orElseThrow(() -> Rejected.field("product", LoanReason.PARTNER_PRODUCT_NOT_OFFERED));
        List<PartnerPart> before = mapper.parts(loanNo);
        if (before.stream().anyMatch(part -> part.partner().equals(product.partner())))
            throw Rejected.field("product", LoanReason.PARTNER_ALREADY_IN, product.partnerName());
        Rate whole = before.stream().map(PartnerPart::riskShare).reduce(product.riskShare(), Rate::plus);
        if (whole.compareTo(Rate.ONE) >= 0)
            throw Rejected.field("product", LoanReason.PARTNERS_CARRY_ALL, whole.percent());
        mapper.attach(new PartnerPart(
                loanNo,
                product.partner(),
                product.partnerName(),
                product.kind(),
                product.id(),
                product.name(),
                product.feeRate(),
                product.riskShare(),
                actor.userId(),
                desk.now()));
        desk.done(actor, "loan.attachPartner", loanNo, new Parts(before), new Parts(mapper.parts(loanNo)));
    }

    public void detach(String loanNo, PartyId partner, Actor actor) {
        forManager(loanNo, actor);
        List<PartnerPart> before = mapper.parts(loanNo);
        if (mapper.detach(loanNo, partner) == 0) throw new NotFound(loanNo);
        desk.done(actor, "loan.detachPartner", loanNo, new Parts(before), new Parts(mapper.parts(loanNo)));
    }

    /** Of a loan that the actor may see. */
    @Transactional(readOnly = true)
    public List<PartnerPart> of(String loanNo, Actor actor) {
        return mapper.parts(store.visible(loanNo, actor).no());
    }

    /** For the reckoning of a loss in a case that the caller has checked; not limited by anyone's scope. */
    @Transactional(readOnly = true)
    public List<PartnerPart> parts(String loanNo) {
        return mapper.parts(loanNo);
    }

    /** What may be attached today. */
    @Transactional(readOnly = true)
    public List<PartnerProduct> offered(String loanNo, Actor actor) {
        return offered(store.visible(loanNo, actor));
    }

    record Parts(List<PartnerPart> parts) {}

    private List<PartnerProduct> offered(Loan loan) {
        return mapper.offered(loan.region(), desk.today());
    }

    private Loan forManager(String loanNo, Actor actor) {
        actor.require(Role.BANK_MANAGER);
        Loan loan = store.ofBank(loanNo, actor);
        // What the approver is asked to pay out does not change under the approver's eyes.
        if (!loan.state().isBeforeDisbursement() || loan.state() == LoanState.DISBURSEMENT_REVIEW)
            throw new Rejected(CommonReason.WRONG_STATE, loan.state().name());
        return loan;
    }
}
