package cn.ippledge.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/** The rows of a posting written by hand: what the ledger is measured against. */
class BarePosting implements AutoCloseable {

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());
    /** As many bytes as the door's audit row of the same entry. */
    private static final byte[] CONTENT = "x".repeat(640).getBytes();

    private final BlockingQueue<Hand> hands;
    private final List<Long> bookIds = new ArrayList<>();
    private final Map<Long, long[]> accounts = new HashMap<>();

    BarePosting(String url, List<Book> books, int connections) throws SQLException {
        hands = new ArrayBlockingQueue<>(connections);
        for (int i = 0; i < connections; i++) hands.add(new Hand(DriverManager.getConnection(url, "root", "")));
        for (Book book : books) {
            bookIds.add(book.id());
            accounts.put(book.id(), new long[] {
                hands.peek().account(book.id(), "CUSTODIAN_BANK"), hands.peek().account(book.id(), "COMPENSATION_PAID")
            });
        }
    }

    void post(int turn) throws Exception {
        Hand hand = hands.take();
        try {
            long book = bookIds.get(turn);
            hand.post(book, accounts.get(book));
        } finally {
            hands.add(hand);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Hand hand : hands) hand.connection.close();
    }

    private static final class Hand {

        private final Connection connection;
        private final PreparedStatement entry;
        private final PreparedStatement lines;
        private final PreparedStatement audit;
        private final PreparedStatement balance;

        Hand(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            entry = connection.prepareStatement(
                    "insert into ledger_entry (book_id, entry_date, cause, narration, amount, posted_by, posted_by_name, posted_at)"
                            + " values (?, ?, ?, 'Payment', 1.00, 81, 'Person 81', ?)",
                    Statement.RETURN_GENERATED_KEYS);
            lines = connection.prepareStatement(
                    "insert into ledger_line (entry_id, line_no, account_id, entry_date, side, amount, party, case_no)"
                            + " values (?, 1, ?, ?, 'DEBIT', 1.00, 7, 'RC-2026-000001'), (?, 2, ?, ?, 'CREDIT', 1.00, null, null)");
            audit = connection.prepareStatement(
                    "insert into record_audit (at, user_id, login, user_name, organisation, region, command, case_no, content, leaf)"
                            + " values (?, 81, 'ledger-81', 'Person 81', 7081, '140802', 'ledger.post', ?, ?, unhex(repeat('ab', 32)))");
            balance = connection.prepareStatement(
                    "update ledger_balance set balance = balance + ? where account_id = ? and slot = ?"
                            + " and closed_through < ? and (bounded = false or balance + ? >= 0)");
        }

        void post(long book, long[] accounts) throws SQLException {
            LocalDate day = LedgerFixture.DAY;
            LocalDateTime now = day.atTime(10, 0);
            entry.setLong(1, book);
            entry.setObject(2, day);
            entry.setString(3, "bare " + NEXT.incrementAndGet());
            entry.setObject(4, now);
            entry.executeUpdate();
            long id;
            try (ResultSet keys = entry.getGeneratedKeys()) {
                keys.next();
                id = keys.getLong(1);
            }
            lines.setLong(1, id);
            lines.setLong(2, accounts[1]);
            lines.setObject(3, day);
            lines.setLong(4, id);
            lines.setLong(5, accounts[0]);
            lines.setObject(6, day);
            lines.executeUpdate();
            audit.setObject(1, now);
            audit.setString(2, new JournalEntryNo(id).toString());
            audit.setBytes(3, CONTENT);
            audit.executeUpdate();
            int slot = (int) (id % 32);
            move(accounts[0], "-0.00", slot, day);
            move(accounts[1], "1.00", slot, day);
            connection.commit();
        }

        /** Nothing is taken from the fund: by hand there is no other slot to turn to. */
        private void move(long account, String change, int slot, LocalDate day) throws SQLException {
            balance.setBigDecimal(1, new java.math.BigDecimal(change));
            balance.setLong(2, account);
            balance.setInt(3, slot);
            balance.setObject(4, day);
            balance.setBigDecimal(5, new java.math.BigDecimal(change));
            if (balance.executeUpdate() != 1) throw new IllegalStateException("not moved");
        }

        long account(long book, String kind) throws SQLException {
            try (PreparedStatement find =
                    connection.prepareStatement("select id from ledger_account where book_id = ? and kind = ?")) {
                find.setLong(1, book);
                find.setString(2, kind);
                try (ResultSet row = find.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        }
    }
}
