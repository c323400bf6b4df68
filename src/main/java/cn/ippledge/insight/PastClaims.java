package cn.ippledge.insight;

import cn.ippledge.policy.Facts;
import cn.ippledge.policy.PastBook;
import cn.ippledge.policy.PastCase;
import cn.ippledge.policy.PolicyKind;
import cn.ippledge.shared.RegionCode;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The region's claims as cases for a draft policy, with the facts that the policy of their day was given: fees, awards and
 * compensation. Interest is not among them, since {@link PastLoans} offers it of every loan, claimed or not.
 */
@Component
class PastClaims implements PastBook {

    private static final int PAGE = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The parts of a stored computation that a policy was asked with. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Computed(LocalDate on, List<Segment> segments) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Segment(int no, Map<String, Object> facts) {}

    private final PastClaimMapper mapper;

    PastClaims(PastClaimMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public long count(PolicyKind kind, RegionCode region) {
        return switch (kind) {
            case FEE, AWARD -> mapper.countSubsidies(kind.name(), region);
            case COMPENSATION -> mapper.countCompensations(region);
            case ELIGIBILITY, INTEREST, BANK_REWARD -> 0;
        };
    }

    @Override
    public void each(PolicyKind kind, RegionCode region, Consumer<PastCase> sink) {
        switch (kind) {
            case FEE, AWARD ->
                pages(after -> mapper.subsidies(kind.name(), region, after, PAGE), claim -> subsidy(claim, sink));
            case COMPENSATION ->
                pages(after -> mapper.compensations(region, after, PAGE), claim -> sink.accept(loss(claim)));
            default -> {}
        }
    }

    private static void pages(Function<String, List<PastClaimMapper.Past>> from, Consumer<PastClaimMapper.Past> sink) {
        String after = "";
        List<PastClaimMapper.Past> page;
        do {
            page = from.apply(after);
            page.forEach(sink);
            if (!page.isEmpty()) after = page.get(page.size() - 1).no();
        } while (page.size() == PAGE);
    }

    private static void subsidy(PastClaimMapper.Past claim, Consumer<PastCase> sink) {
        Computed computed = JSON.readValue(claim.asked(), Computed.class);
        for (Segment segment : computed.segments())
            sink.accept(new PastCase(
                    claim.no(), claim.subjectId(), claim.subject(), computed.on(), Facts.read(segment.facts())));
    }

    private static PastCase loss(PastClaimMapper.Past claim) {
        Facts facts = Facts.read(JSON.readValue(claim.asked(), new TypeReference<Map<String, Object>>() {}));
        return new PastCase(claim.no(), claim.subjectId(), claim.subject(), claim.day(), facts);
    }
}
