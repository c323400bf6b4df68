package cn.ippledge.compensation;

import cn.ippledge.party.Parties;
import cn.ippledge.party.Users;
import cn.ippledge.policy.Party;
import cn.ippledge.policy.Policy;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.OrganisationKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One claim with everything around it, as its page and the API show it to the person who asks. */
@Service
@Transactional(readOnly = true)
public class ClaimSummaries {

    private final ClaimStore store;
    private final PanelMapper panel;
    private final PaymentMapper payments;
    private final RecoveryMapper recoveries;
    private final RefundNoticeMapper notices;
    private final Parties parties;
    private final Users users;
    private final ClaimDesk desk;

    ClaimSummaries(
            ClaimStore store,
            PanelMapper panel,
            PaymentMapper payments,
            RecoveryMapper recoveries,
            RefundNoticeMapper notices,
            Parties parties,
            Users users,
            ClaimDesk desk) {
        this.store = store;
        this.panel = panel;
        this.payments = payments;
        this.recoveries = recoveries;
        this.notices = notices;
        this.parties = parties;
        this.users = users;
        this.desk = desk;
    }

    public ClaimSummary of(String no, Actor actor) {
        CompensationClaim claim = store.visible(no, actor);
        boolean party = actor.kind() == OrganisationKind.BANK;
        Policy policy = store.policy(claim);
        List<Vote> votes = party ? List.of() : panel.votes(no);
        List<Objection> objections = party ? List.of() : panel.objections(no);
        List<Payment> paid = payments.ofClaim(no);
        List<Recovery> received = recoveries.ofClaim(no);
        List<Reversal> reversals = recoveries.reversals(no).stream()
                .filter(reversal -> !party || !reversal.isPending())
                .toList();
        return new ClaimSummary(
                claim,
                store.enrolment(claim),
                parties.organisation(claim.enterprise()).name(),
                parties.organisation(claim.bank()).name(),
                policy.title(),
                policy.illustrative(),
                desk.today(),
                store.shares(claim).stream()
                        .filter(share -> !party || share.party() == Party.BANK)
                        .toList(),
                store.deductions(claim),
                party ? null : recomputed(claim, policy),
                votes,
                objections,
                paid,
                received,
                recoveries.shares(no).stream()
                        .filter(share -> !party || share.party() == Party.BANK)
                        .toList(),
                notices.ofClaim(no),
                reversals,
                names(Stream.of(
                                votes.stream().map(Vote::expert),
                                objections.stream().flatMap(o -> Stream.of(o.enteredBy(), o.decidedBy())),
                                paid.stream().map(Payment::paidBy),
                                received.stream().flatMap(r -> Stream.of(r.enteredBy(), r.confirmedBy())),
                                reversals.stream().flatMap(r -> Stream.of(r.proposedBy(), r.decidedBy())))
                        .flatMap(ids -> ids)));
    }

    /** From what is stored: the facts as they were asked, the version as it was pinned. */
    private static Quote recomputed(CompensationClaim claim, Policy policy) {
        return claim.facts() == null ? null : policy.quote(StoredFacts.read(claim.facts()), claim.defaultedOn());
    }

    private Map<Long, String> names(Stream<Long> ids) {
        return users.names(ids.filter(Objects::nonNull).collect(Collectors.toSet()));
    }
}
