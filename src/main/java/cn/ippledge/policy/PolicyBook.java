package cn.ippledge.policy;

import cn.ippledge.policy.rule.LprDay;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.RegionCode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The measures in force, with their versions. What is released is public and the same for everybody, so nobody is asked who
 * he is; drafts are another door's.
 */
@Service
@Transactional(readOnly = true)
public class PolicyBook {

    /** Released versions of each policy, oldest first. */
    private record Snapshot(long revision, Map<String, List<Policy>> policies) {}

    private final PolicyMapper mapper;
    private final ReferenceRates rates;
    private volatile Snapshot snapshot = new Snapshot(-1, Map.of());

    PolicyBook(PolicyMapper mapper, ReferenceRates rates) {
        this.mapper = mapper;
        this.rates = rates;
    }

    /**
     * One line for each policy: the version in force on the day, or the newest when no day is given.
     *
     * @param region null for all; @param kind null for all; @param on null for the newest version whatever its validity
     */
    public List<Policy> list(RegionCode region, PolicyKind kind, LocalDate on) {
        return policies().values().stream()
                .map(versions -> on == null ? Optional.of(newest(versions)) : inForce(versions, on))
                .flatMap(Optional::stream)
                .filter(policy -> region == null || region.equals(policy.region()))
                .filter(policy -> kind == null || kind == policy.kind())
                .toList();
    }

    /** The newest released version. */
    public Policy get(String id) {
        return newest(versions(id));
    }

    public Optional<Policy> inForce(String id, LocalDate on) {
        return inForce(versions(id), on);
    }

    /** A version that a case is pinned to, whatever has become of it since. */
    public Policy version(String id, int version) {
        return releasedVersions(id).stream()
                .filter(policy -> policy.version() == version)
                .findFirst()
                .or(() -> mapper.find(id, version).map(PolicyBook::read))
                .orElseThrow(() -> new NotFound(id + " " + version));
    }

    /** As {@link #versions}, none for a policy that has never been released. */
    List<Policy> releasedVersions(String id) {
        return policies().getOrDefault(id, List.of());
    }

    /** Released versions, oldest first. */
    public List<Policy> versions(String id) {
        List<Policy> versions = policies().get(id);
        if (versions == null) throw new NotFound(id);
        return versions;
    }

    /** The answer of the version in force on the day; of the newest one, which then refuses, when none is. */
    public Quote quote(String id, Facts facts, LocalDate on) {
        return quote(inForce(id, on).orElseGet(() -> get(id)), facts, on);
    }

    /** The answer of this very version. */
    public Quote quote(Policy policy, Facts facts, LocalDate on) {
        return policy.inForce(on) ? policy.quote(completed(policy, facts), on) : policy.quote(facts, on);
    }

    /** Adds the LPR of the publication that the policy counts, unless the caller has given one. */
    public Facts completed(Policy policy, Facts facts) {
        Optional<LprDay> day = policy.rule().lprDay();
        if (day.isEmpty() || facts.has(Fact.lpr)) return facts;
        LocalDate date = facts.date(day.get().date());
        ReferenceRates.Published published =
                switch (day.get()) {
                    case SIGNING, DISBURSEMENT -> rates.oneYearOn(date);
                    case MONTH_BEFORE_SIGNING -> rates.oneYearOfMonthBefore(date);
                    case DECEMBER_OF_REPAYMENT_YEAR -> rates.oneYearOfDecember(date.getYear());
                };
        return facts.with(Fact.lpr, published.rate());
    }

    private static Policy newest(List<Policy> versions) {
        return versions.get(versions.size() - 1);
    }

    private static Optional<Policy> inForce(List<Policy> versions, LocalDate on) {
        return versions.stream().filter(policy -> policy.inForce(on)).reduce((older, newer) -> newer);
    }

    private Map<String, List<Policy>> policies() {
        // The revision is read first: a release in between leaves an old revision on newer policies, and the next
        // caller
        // reloads.
        long revision = mapper.revision();
        Snapshot known = snapshot;
        if (known.revision() == revision) return known.policies();
        Map<String, List<Policy>> fresh = mapper.released().stream()
                .map(PolicyBook::read)
                .sorted(Comparator.comparingInt(Policy::version))
                .collect(Collectors.groupingBy(Policy::id, TreeMap::new, Collectors.toList()));
        snapshot = new Snapshot(revision, fresh);
        return fresh;
    }

    static Policy read(PolicyMapper.Version row) {
        byte[] dmn = row.dmn() == null ? null : row.dmn().getBytes(StandardCharsets.UTF_8);
        return PolicyFile.read(row.body()).with(row.status(), dmn);
    }
}
