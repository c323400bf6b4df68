package cn.ippledge.compensation;

import cn.ippledge.loan.PartnerPart;
import cn.ippledge.party.Parties;
import cn.ippledge.policy.Party;
import cn.ippledge.policy.Policy;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Explanation;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of shares: a party opens its own, the finance center and the auditors of the region all. */
@Service
@Transactional(readOnly = true)
public class ShareNotices {

    private final NoticeMapper mapper;
    private final ClaimStore store;
    private final ClaimMapper claims;
    private final ShareBearers bearers;
    private final Parties parties;
    private final ClaimDesk desk;

    ShareNotices(
            NoticeMapper mapper,
            ClaimStore store,
            ClaimMapper claims,
            ShareBearers bearers,
            Parties parties,
            ClaimDesk desk) {
        this.mapper = mapper;
        this.store = store;
        this.claims = claims;
        this.bearers = bearers;
        this.parties = parties;
        this.desk = desk;
    }

    /**
     * A notice with what it is about.
     *
     * @param contract the partner's product, where its share is by contract and not by the policy
     * @param steps how the policy came to it, without what concerns other parties alone
     * @param others who else pays the bank; only for the bank
     */
    public record Letter(
            ShareNotice notice,
            CompensationClaim claim,
            Enrolment enrolment,
            String recipientName,
            String enterpriseName,
            String bankName,
            String centerName,
            Policy policy,
            PartnerPart contract,
            Explanation steps,
            List<ShareNotice> others,
            Map<PartyId, String> names) {}

    public Letter get(String no, Actor actor) {
        ShareNotice notice = mapper.visible(no, desk.partySight(actor)).orElseThrow(() -> new NotFound(no));
        CompensationClaim claim = claims.find(notice.claimNo()).orElseThrow();
        Policy policy = store.policy(claim);
        Quote quote = policy.quote(StoredFacts.read(notice.facts()), claim.defaultedOn());
        boolean byPolicy = quote.shares().stream().anyMatch(share -> share.party() == notice.party());
        List<ShareNotice> others = notice.party() != Party.BANK
                ? List.of()
                : mapper.ofIssue(claim.no(), notice.issue()).stream()
                        .filter(other -> other.party() != Party.BANK)
                        .toList();
        return new Letter(
                notice,
                claim,
                store.enrolment(claim),
                notice.recipient() == null
                        ? null
                        : parties.organisation(notice.recipient()).name(),
                parties.organisation(claim.enterprise()).name(),
                parties.organisation(claim.bank()).name(),
                parties.organisation(parties.center(claim.region())).name(),
                policy,
                byPolicy || !notice.isOfPartner() ? null : contract(notice, claim),
                new Explanation(quote.explanation().steps().stream()
                        .filter(step -> concerns(step.label(), notice.party()))
                        .toList()),
                others,
                parties.names(others.stream()
                        .map(ShareNotice::recipient)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
    }

    private PartnerPart contract(ShareNotice notice, CompensationClaim claim) {
        return bearers.parts(claim).stream()
                .filter(part -> part.partner().equals(notice.recipient()))
                .findFirst()
                .orElse(null);
    }

    /** Shares and caps are named after their party; the ratio is the fund's, the loss rate the bank's. */
    private static boolean concerns(String label, Party party) {
        for (Party other : Party.values())
            if (label.equals("SHARE_" + other) || label.equals("CAP_" + other)) return other == party;
        boolean partner = ShareNotice.isOfPartner(party);
        return switch (label) {
            case "BREAKER" -> party == Party.BANK;
            case "RATIO", "ADDITION", "CAP_RATIO", "CAP_JOINT", "CAP_LOSS", "CAP_POOL" -> !partner;
            default -> true;
        };
    }

    public Page<NoticeLine> search(NoticeFilter filter, Page.Request page, Actor actor) {
        PartySight sight = desk.partySight(actor);
        return page.of(mapper.search(filter, sight, page.offset(), page.size()), mapper.count(filter, sight));
    }

    /** Of a claim that the caller has checked: those that the actor may open. */
    public List<NoticeLine> ofClaim(String claimNo, Actor actor) {
        return mapper.ofClaim(claimNo, desk.partySight(actor));
    }
}
