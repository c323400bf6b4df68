package cn.ippledge.collateral;

import cn.ippledge.shared.PartyId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The rights of registrations. Whoever asks whether a right is pledged already holds its lock first, so that two registrations
 * of one right are opened, filed and registered one after the other.
 */
@Component
class PledgedRights {

    private static final PledgeRightMapper.Others NONE = new PledgeRightMapper.Others(0, 0, 0);

    private final PledgeRightMapper mapper;
    private final IpRights rights;

    PledgedRights(PledgeRightMapper mapper, IpRights rights) {
        this.mapper = mapper;
        this.rights = rights;
    }

    /** In ascending order, so that two who want the same rights never wait for each other. */
    void lock(Collection<Long> ids) {
        ids.stream().sorted().distinct().forEach(mapper::lock);
    }

    void lockOf(Registration registration) {
        lock(mapper.rightsOf(registration.no()));
    }

    void link(String no, RightType type, List<IpRight> pledged) {
        mapper.link(no, type, pledged.stream().map(IpRight::id).toList());
    }

    List<IpRight> of(String no) {
        return rights.byIds(mapper.rightsOf(no));
    }

    List<IpRight> held(String no) {
        return rights.byIds(mapper.heldRights(no));
    }

    void registered(String no, LocalDateTime at) {
        mapper.registered(no, at);
    }

    void release(String no) {
        mapper.release(no);
    }

    void remove(String no, Collection<Long> ids) {
        mapper.remove(no, ids);
    }

    List<LivePledge> live(long rightId) {
        return mapper.live(rightId);
    }

    /** Rights among these that another registration holds, pending or live. */
    Set<Long> heldByOthers(String no, Collection<Long> ids) {
        return mapper.others(no, ids).stream()
                .map(PledgeRightMapper.Others::rightId)
                .collect(Collectors.toSet());
    }

    List<RightFacts> facts(Registration registration, LocalDate on) {
        List<IpRight> pledged = of(registration.no());
        if (pledged.isEmpty()) return List.of();
        Map<Long, PledgeRightMapper.Others> others =
                mapper
                        .others(
                                registration.no(),
                                pledged.stream().map(IpRight::id).toList())
                        .stream()
                        .collect(Collectors.toMap(PledgeRightMapper.Others::rightId, Function.identity()));
        return pledged.stream()
                .map(right -> facts(
                        right,
                        registration.pledgor(),
                        registration.pledgorName(),
                        on,
                        others.getOrDefault(right.id(), NONE)))
                .toList();
    }

    private static RightFacts facts(
            IpRight right, PartyId pledgor, String pledgorName, LocalDate on, PledgeRightMapper.Others others) {
        List<String> names = Arrays.stream(right.ownerNames().split("[;；]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return new RightFacts(
                right.id(),
                right.patentKind(),
                right.statusOn(on),
                right.number() != null && !right.number().isBlank(),
                right.owner().equals(pledgor) && (names.isEmpty() || names.contains(pledgorName)),
                right.coOwned() || names.size() > 1,
                right.coOwnersConsent(),
                right.expiresOn(),
                others.pendingOrLive(),
                others.registered());
    }
}
