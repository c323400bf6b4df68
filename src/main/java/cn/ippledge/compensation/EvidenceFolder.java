package cn.ippledge.compensation;

import cn.ippledge.loan.LoanPartners;
import cn.ippledge.loan.PartnerPart;
import cn.ippledge.record.Document;
import cn.ippledge.record.Documents;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The documents of a claim, item by item, with what this very case has to prove. */
@Component
class EvidenceFolder {

    private final Documents documents;
    private final EvidenceMapper checks;
    private final LoanPartners partners;
    private final RealisedMapper realised;

    EvidenceFolder(Documents documents, EvidenceMapper checks, LoanPartners partners, RealisedMapper realised) {
        this.documents = documents;
        this.checks = checks;
        this.partners = partners;
        this.realised = realised;
    }

    List<EvidenceLine> of(CompensationClaim claim, Actor actor) {
        return of(claim, claim.disposalProceeds(), claim.otherLevelsPaid(), actor);
    }

    /** As it would have to be for a claim with these amounts. */
    List<EvidenceLine> of(CompensationClaim claim, Money disposalProceeds, Money otherLevelsPaid, Actor actor) {
        // What a disposal on the platform brought, two people of the bank have confirmed there.
        Money seen = Money.sum(
                realised.ofClaim(claim.no()).stream().map(Realised::net).toList());
        Set<Evidence> required = Evidence.required(
                partners.parts(claim.loanNo()).stream().map(PartnerPart::kind).toList(),
                disposalProceeds.minus(seen),
                otherLevelsPaid);
        Map<String, List<Document>> byKind = documents.ofCase(claim.no(), actor).stream()
                .sorted(Comparator.comparingLong(Document::id).reversed())
                .collect(Collectors.groupingBy(Document::kind));
        Map<Evidence, EvidenceCheck> last = checks.lastChecks(claim.no()).stream()
                .collect(Collectors.toMap(EvidenceCheck::item, Function.identity()));
        List<EvidenceLine> lines = new ArrayList<>();
        for (Evidence item : Evidence.values()) {
            List<Document> proofs = byKind.getOrDefault(item.name(), List.of());
            if (required.contains(item) || !proofs.isEmpty())
                lines.add(new EvidenceLine(item, required.contains(item), proofs, last.get(item)));
        }
        return lines;
    }

    void keep(EvidenceCheck check) {
        checks.insert(check);
    }
}
