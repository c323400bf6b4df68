package cn.ippledge.party;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is who: what the other modules ask about organisations. Changes go through {@link Organisations}. */
@Service
@Transactional(readOnly = true)
public class Parties {

    private final OrganisationMapper mapper;

    Parties(OrganisationMapper mapper) {
        this.mapper = mapper;
    }

    public Organisation organisation(PartyId id) {
        return mapper.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** Names to show for ids; unknown ids are left out. */
    public Map<PartyId, String> names(Collection<PartyId> ids) {
        if (ids.isEmpty()) return Map.of();
        return mapper.byIds(ids).stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
    }

    /** The active ones that may be chosen in a region: banks and evaluators by admission, all others by their seat. */
    public List<Organisation> ofKind(OrganisationKind kind, RegionCode region) {
        return switch (kind) {
            case BANK, EVALUATOR -> mapper.admitted(kind, region);
            default -> mapper.seated(kind, region);
        };
    }

    public PartyId center(RegionCode region) {
        return only(OrganisationKind.CENTER, region);
    }

    public PartyId ipOffice(RegionCode region) {
        return only(OrganisationKind.IP_OFFICE, region);
    }

    /**
     * Whether the two are not independent of each other: one and the same, under one head office, or connected by a recorded
     * tie of themselves or of their head offices (Asset Appraisal Law art. 24: no appraiser with an interest).
     */
    public boolean connected(PartyId a, PartyId b) {
        List<PartyId> lineOfA = line(a), lineOfB = line(b);
        return lineOfA.stream().anyMatch(lineOfB::contains) || mapper.countConnections(lineOfA, lineOfB) > 0;
    }

    /** The branch itself up to its authority limit, beyond it the first superior whose limit reaches. */
    public PartyId decidingBank(PartyId branch, Money amount) {
        for (PartyId id : line(branch)) if (organisation(id).mayDecide(amount)) return id;
        throw new Rejected(PartyReason.ABOVE_EVERY_AUTHORITY, amount);
    }

    /** The organisation and everything below it: a head office sees the cases of its branches. */
    public List<PartyId> withBranches(PartyId head) {
        List<PartyId> all = new ArrayList<>(List.of(head));
        for (int i = 0; i < all.size(); i++)
            for (PartyId child : mapper.children(all.get(i))) if (!all.contains(child)) all.add(child);
        return all;
    }

    /** The organisation and its superiors, nearest first. */
    List<PartyId> line(PartyId start) {
        List<PartyId> line = new ArrayList<>();
        for (PartyId id = start;
                id != null && !line.contains(id);
                id = organisation(id).parent()) line.add(id);
        return line;
    }

    private PartyId only(OrganisationKind kind, RegionCode region) {
        List<Organisation> found = mapper.seated(kind, region);
        if (found.isEmpty()) throw new Rejected(PartyReason.NO_SUCH_OFFICE, region);
        return found.get(0).id();
    }
}
