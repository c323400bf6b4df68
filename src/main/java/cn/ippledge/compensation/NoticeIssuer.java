package cn.ippledge.compensation;

import cn.ippledge.party.PaymentAccount;
import cn.ippledge.party.PaymentAccounts;
import cn.ippledge.policy.Party;
import cn.ippledge.record.CaseNumbers;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells every party its share when it is decided, and takes back what was told when the claim does not stand any more. */
@Component
class NoticeIssuer {

    /** The platform's own (UNVERIFIED): no measure that was read names a term in which partners pay. */
    static final int PARTNER_WORKDAYS = 20;

    private final ClaimStore store;
    private final NoticeMapper mapper;
    private final ShareBearers bearers;
    private final PaymentAccounts accounts;
    private final PayDays days;
    private final CaseNumbers numbers;
    private final PartnerDueBook dues;
    private final ClaimDesk desk;

    NoticeIssuer(
            ClaimStore store,
            NoticeMapper mapper,
            ShareBearers bearers,
            PaymentAccounts accounts,
            PayDays days,
            CaseNumbers numbers,
            PartnerDueBook dues,
            ClaimDesk desk) {
        this.store = store;
        this.mapper = mapper;
        this.bearers = bearers;
        this.accounts = accounts;
        this.days = days;
        this.numbers = numbers;
        this.dues = dues;
        this.desk = desk;
    }

    /** For the trail, which a claim's page shows to all its parties: who was told, and not what. */
    record Issued(List<Told> notices) {}

    record Told(String no, Party party, PartyId recipient) {}

    /** Where nothing of the loss is left nobody bears a share any more. */
    void settle(CompensationClaim claim, Actor actor) {
        if (claim.computed().isPositive()) {
            issue(claim, ShareNotice.Kind.SETTLEMENT, actor);
            return;
        }
        mapper.end(claim.no(), ShareNotice.State.WITHDRAWN);
        dues.follow(claim, List.of());
    }

    void issue(CompensationClaim claim, ShareNotice.Kind kind, Actor actor) {
        mapper.end(claim.no(), ShareNotice.State.REPLACED);
        int issue = mapper.lastIssue(claim.no()) + 1;
        List<Share> shares = store.shares(claim);
        Money loss = Money.sum(shares.stream().map(Share::amount).toList());
        List<ShareNotice> issued = new ArrayList<>();
        for (Share share : shares)
            if (share.amount().isPositive())
                for (ShareBearers.Bearer bearer : bearers.of(share, claim))
                    issued.add(notice(claim, kind, issue, share, bearer, loss, actor));
        issued.forEach(mapper::insert);
        dues.follow(claim, issued);
        desk.done(
                actor,
                "compensation.notify",
                claim.no(),
                null,
                new Issued(issued.stream()
                        .map(notice -> new Told(notice.no(), notice.party(), notice.recipient()))
                        .toList()),
                issued.stream()
                        .filter(notice -> notice.recipient() != null)
                        .map(notice -> new ClaimEvent.Notified(
                                claim.no(), actor.userId(), notice.no(), notice.recipient(), claim.enterprise()))
                        .toArray(ClaimEvent[]::new));
    }

    private ShareNotice notice(
            CompensationClaim claim,
            ShareNotice.Kind kind,
            int issue,
            Share share,
            ShareBearers.Bearer bearer,
            Money loss,
            Actor actor) {
        PaymentAccount account = accounts.of(claim.bank()).orElse(null);
        return new ShareNotice(
                numbers.next("SN", desk.today()),
                claim.no(),
                issue,
                kind,
                share.party(),
                bearer.organisation(),
                share.computed(),
                bearer.amount(),
                share.party().isPublic() ? share.paid() : Money.ZERO,
                claim.principalLoss(),
                claim.interestLoss(),
                claim.disposalProceeds(),
                loss,
                claim.facts(),
                ShareNotice.isOfPartner(share.party()) ? days.in(PARTNER_WORKDAYS) : null,
                account == null ? null : account.accountName(),
                account == null ? null : account.masked(),
                account == null ? null : account.bankName(),
                desk.today(),
                actor.userId(),
                ShareNotice.State.ISSUED);
    }

    @EventListener
    void upheld(ClaimEvent.ObjectionDecided event) {
        if (event.upheld()) mapper.end(event.caseNo(), ShareNotice.State.WITHDRAWN);
    }

    @EventListener
    void ended(ClaimEvent.Ended event) {
        mapper.end(event.caseNo(), ShareNotice.State.WITHDRAWN);
    }
}
