package cn.ippledge.ledger;

import cn.ippledge.record.AuditedRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the books against the sealed trail: every entry has its command and every command its entry, both say the same, and
 * every account holds the sum of its lines, and voucher numbers run without a gap. Whoever changes the one cannot change the other.
 */
@Component
class LedgerAudit implements AuditedRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AT_ONCE = 500;

    private final LedgerAuditMapper mapper;

    LedgerAudit(LedgerAuditMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Mismatch> mismatches(int limit) {
        List<Mismatch> found = new ArrayList<>(mapper.uncounted(limit));
        found.addAll(mapper.balances(AccountKind.debitKinds(), limit));
        found.addAll(mapper.vouchers(limit));
        long after = 0;
        for (var lines = mapper.lines(after, AT_ONCE); !lines.isEmpty(); lines = mapper.lines(after, AT_ONCE)) {
            if (found.size() >= limit) break;
            compare(entries(lines), found);
            after = lines.get(lines.size() - 1).id();
        }
        return found.size() > limit ? found.subList(0, limit) : found;
    }

    private void compare(Map<JournalEntryNo, PostedEntry> entries, List<Mismatch> found) {
        List<LedgerAuditMapper.Told> told = mapper.told(
                entries.keySet().stream().map(JournalEntryNo::toString).toList());
        for (LedgerAuditMapper.Told each : told) {
            PostedEntry stored = entries.get(JournalEntryNo.parse(each.caseNo()));
            JsonNode said = JSON.readTree(each.content()).path("after");
            if (!said.equals(JSON.readTree(JSON.writeValueAsBytes(stored))))
                found.add(new Mismatch("ledger_entry.content", each.caseNo(), 1));
        }
    }

    private static Map<JournalEntryNo, PostedEntry> entries(List<LedgerAuditMapper.StoredLine> lines) {
        Map<JournalEntryNo, PostedEntry> entries = new LinkedHashMap<>();
        for (LedgerAuditMapper.StoredLine line : lines) {
            JournalEntryNo no = new JournalEntryNo(line.id());
            PostedEntry entry = entries.computeIfAbsent(
                    no,
                    key -> new PostedEntry(
                            no,
                            line.bookId(),
                            line.entryDate(),
                            line.cause(),
                            line.narration(),
                            line.reverses() == null ? null : new JournalEntryNo(line.reverses()),
                            new ArrayList<>()));
            entry.lines().add(line.line());
        }
        return entries;
    }
}
