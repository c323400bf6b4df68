package cn.ippledge.collateral;

import cn.ippledge.party.Organisation;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.record.ImportResult;
import cn.ippledge.record.SheetError;
import cn.ippledge.record.SheetRow;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Stale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;

/** The rows of one import, taken in as they come and stored some hundred at a time. */
final class RightRows implements Consumer<SheetRow> {

    private static final int CHUNK = 500;

    private record Key(RightType type, String number, Integer niceClass) {
        static Key of(IpRight right) {
            return new Key(right.type(), right.number(), right.niceClass());
        }
    }

    private record Candidate(SheetRow row, IpRight right, boolean feesSaid) {}

    private final RightSheet sheet;
    private final RightMapper mapper;
    private final AuditTrail audit;
    private final Actor actor;
    private final Organisation owner;
    private final ProtectionTerms terms;
    private final LocalDate today;

    private final Map<Key, Integer> seen = new HashMap<>();
    private final List<Candidate> waiting = new ArrayList<>();
    private final List<SheetError> errors = new ArrayList<>();
    private int rows;
    private int imported;
    private int unchanged;

    RightRows(
            RightSheet sheet,
            RightMapper mapper,
            AuditTrail audit,
            Actor actor,
            Organisation owner,
            ProtectionTerms terms,
            LocalDate today) {
        this.sheet = sheet;
        this.mapper = mapper;
        this.audit = audit;
        this.actor = actor;
        this.owner = owner;
        this.terms = terms;
        this.today = today;
    }

    @Override
    public void accept(SheetRow row) {
        rows++;
        orReport(row, () -> waiting.add(candidate(row)));
        if (waiting.size() == CHUNK) store();
    }

    ImportResult finish() {
        store();
        return new ImportResult(rows, imported, unchanged, errors);
    }

    private Candidate candidate(SheetRow row) {
        RightDetails details = sheet.details(row);
        IpRight right = new RightCheck(details, terms, today).right(owner.id(), owner.region(), owner.name());
        Integer before = seen.putIfAbsent(Key.of(right), row.number());
        if (before != null) throw Rejected.field("number", RightReason.RIGHT_TWICE_IN_SHEET, before);
        return new Candidate(row, right, details.feePaidUntil() != null);
    }

    /** The same file sent twice at once: the second waits at the unique key, and looking again finds the rows there. */
    private void store() {
        List<Candidate> fresh = unknown(waiting);
        try {
            insert(fresh);
        } catch (DuplicateKeyException atTheSameMoment) {
            insert(unknown(fresh));
        }
        waiting.clear();
    }

    /** Corrects those that are there already; the others are new. */
    private List<Candidate> unknown(List<Candidate> candidates) {
        if (candidates.isEmpty()) return candidates;
        Map<Key, IpRight> known =
                mapper
                        .byNumbers(candidates.stream()
                                .map(candidate -> candidate.right().number())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Key::of, right -> right));
        List<Candidate> fresh = new ArrayList<>();
        for (Candidate candidate : candidates) {
            IpRight before = known.get(Key.of(candidate.right()));
            if (before == null) fresh.add(candidate);
            else orReport(candidate.row(), () -> correct(before, candidate));
        }
        return fresh;
    }

    private void insert(List<Candidate> fresh) {
        if (fresh.isEmpty()) return;
        mapper.insert(fresh.stream().map(Candidate::right).toList());
        imported += fresh.size();
    }

    private void correct(IpRight before, Candidate candidate) {
        if (!before.owner().equals(owner.id())) throw IpRights.alreadyListed(before, owner.id());
        IpRight corrected = before.correctedTo(candidate.right(), candidate.feesSaid());
        if (corrected.equals(before)) {
            unchanged++;
            return;
        }
        if (mapper.update(corrected) == 0) throw new Stale(before.number());
        audit.record(actor, "right.update", before.caseNo(), before, corrected);
        imported++;
    }

    private void orReport(SheetRow row, Runnable step) {
        try {
            step.run();
        } catch (Rejected refusal) {
            errors.addAll(SheetError.of(row, refusal));
        }
    }
}
