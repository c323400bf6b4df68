package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.compensation.PoolModel.Claim;
import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.Side;
import cn.ippledge.ledger.Statements;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** All that the database holds of a pool, against all that the model holds. */
final class PoolCheck {

    private final PoolWorld world;
    private final PoolModel model;
    private final JdbcTemplate jdbc;
    private final Statements statements;
    private long lastEntry;
    private int checkedEntries;
    private int steps;

    PoolCheck(PoolWorld world) {
        this.world = world;
        model = world.model;
        jdbc = world.jdbc;
        statements = world.beans.getBean(Statements.class);
    }

    void compare() {
        newEntries();
        balances();
        sums();
        enrolments();
        claims();
        evidence();
        notices();
        recoveries();
    }

    private void enrolments() {
        assertThat(
                        rows(
                                """
                        select no, exposure, case when released_on is null then 1 else 0 end from compensation_enrolment
                        order by no
                        """))
                .isEqualTo(model.enrolments.stream()
                        .map(e -> e.no + " " + yuan(e.exposure) + " " + (e.reserved ? 1 : 0))
                        .sorted()
                        .toList());
    }

    private void claims() {
        assertThat(
                        rows(
                                """
                        select no, state, principal_loss, disposal_proceeds, recovery_costs, payable, due, paid,
                          coalesce(queue_place, 0) from compensation_claim order by no
                        """))
                .isEqualTo(model.claims.stream()
                        .map(c -> String.join(
                                " ",
                                c.no,
                                c.state.name(),
                                yuan(c.principalLoss),
                                yuan(c.proceeds),
                                yuan(c.costs),
                                yuan(c.payable),
                                yuan(c.due),
                                yuan(c.paid),
                                String.valueOf(c.place == null ? 0 : c.place)))
                        .sorted()
                        .toList());
        assertThat(rows("select claim_no, party, amount, paid from compensation_share order by claim_no, party"))
                .isEqualTo(model.claims.stream()
                        .flatMap(c -> c.shares.entrySet().stream()
                                .map(share -> String.join(
                                        " ",
                                        c.no,
                                        share.getKey().name(),
                                        yuan(share.getValue()),
                                        yuan(c.paidBy.getOrDefault(share.getKey(), 0L)))))
                        .sorted()
                        .toList());
        assertThat(
                        rows(
                                """
                        select claim_no, party, book, due from compensation_share where due <> 0 order by claim_no, party
                        """))
                .isEqualTo(of(claim -> claim.owed.entrySet().stream()
                        .map(each -> String.join(
                                " ",
                                claim.no,
                                each.getKey().name(),
                                String.valueOf(model.book(each.getKey())),
                                yuan(each.getValue())))));
        assertThat(
                        rows(
                                """
                        select w.claim_no, w.book from compensation_waiting w order by w.claim_no, w.book
                        """))
                .isEqualTo(of(claim -> claim.waitsAt.stream().map(book -> claim.no + " " + book)));
    }

    /** What the clerk said of each item, every time. */
    private void evidence() {
        assertThat(
                        rows(
                                """
                        select claim_no, item, case when accepted then 'accepted' else 'refused' end,
                          case when document is null then 'missing' else 'seen' end
                        from compensation_evidence_check order by id
                        """))
                .containsExactlyInAnyOrderElementsOf(
                        of(claim -> claim.words.stream().map(word -> claim.no + " " + word)));
    }

    /** What the parties were told last, as long as it stands. */
    private void notices() {
        assertThat(
                        rows(
                                """
                        select claim_no, party, amount from compensation_notice where state = 'ISSUED' order by claim_no, party
                        """))
                .isEqualTo(of(claim -> claim.told.entrySet().stream()
                        .map(each -> String.join(" ", claim.no, each.getKey().name(), yuan(each.getValue())))));
    }

    private void recoveries() {
        assertThat(
                        rows(
                                """
                        select claim_no, reference, costs, principal, interest, surplus, refund,
                          case when refund_entry is null then 0 else 1 end
                        from compensation_recovery order by claim_no, reference
                        """))
                .isEqualTo(model.claims.stream()
                        .flatMap(c -> c.recoveries.stream()
                                .map(back -> String.join(
                                        " ",
                                        c.no,
                                        back.reference,
                                        yuan(back.costs),
                                        yuan(back.principal),
                                        yuan(back.interest),
                                        yuan(back.surplus),
                                        yuan(back.refunded()),
                                        back.notice() == RefundState.CONFIRMED ? "1" : "0")))
                        .sorted()
                        .toList());
        assertThat(
                        rows(
                                """
                        select n.claim_no, r.reference, n.state from compensation_refund_notice n
                        join compensation_recovery r on r.id = n.recovery_id
                        """))
                .containsExactlyInAnyOrderElementsOf(of(claim -> claim.recoveries.stream()
                        .filter(back -> back.notice() != null)
                        .map(back -> String.join(
                                " ", claim.no, back.reference, back.notice().name()))));
        assertThat(
                        rows(
                                """
                        select r.claim_no, r.reference, t.book, t.amount, t.state, coalesce(cast(t.received_on as char(10)), '-')
                        from compensation_refund_transfer t join compensation_recovery r on r.id = t.recovery_id
                        """))
                .containsExactlyInAnyOrderElementsOf(
                        of(claim -> claim.recoveries.stream().flatMap(back -> back.transfers.entrySet().stream()
                                .map(each -> String.join(
                                        " ",
                                        claim.no,
                                        back.reference,
                                        each.getKey().toString(),
                                        yuan(each.getValue().fen),
                                        each.getValue().state.name(),
                                        each.getValue().on == null
                                                ? "-"
                                                : each.getValue().on.toString())))));
        assertThat(
                        rows(
                                "select r.claim_no, f.party, f.book, sum(f.amount) from compensation_refund f join compensation_recovery r on r.id = f.recovery_id group by r.claim_no, f.party, f.book"))
                .containsExactlyInAnyOrderElementsOf(of(claim -> RecoveriesModel.refunds(claim).entrySet().stream()
                        .map(each -> String.join(
                                " ",
                                claim.no,
                                each.getKey().name(),
                                String.valueOf(model.book(each.getKey())),
                                yuan(each.getValue())))));
    }

    private List<String> of(Function<Claim, Stream<String>> some) {
        return model.claims.stream().flatMap(some).sorted().toList();
    }

    /** Nothing but what the model posted, in its order, each cause once. */
    private void newEntries() {
        List<String> posted = new ArrayList<>();
        jdbc.query(
                "select id, book_id, cause, amount from ledger_entry where id > ? order by id",
                row -> {
                    lastEntry = row.getLong(1);
                    posted.add(row.getLong(2) + " " + row.getString(3) + " " + row.getBigDecimal(4));
                },
                lastEntry);
        List<BooksModel.Entry> all = model.books.posted();
        assertThat(posted)
                .isEqualTo(all.subList(checkedEntries, all.size()).stream()
                        .map(entry -> entry.book() + " " + entry.cause() + " " + yuan(debits(entry)))
                        .toList());
        checkedEntries = all.size();
        assertThat(rows("select count(*), count(distinct cause) from ledger_entry"))
                .containsExactly(all.size() + " " + all.size());
    }

    private static long debits(BooksModel.Entry entry) {
        return entry.lines().stream()
                .filter(line -> line.side() == Side.DEBIT)
                .mapToLong(BooksModel.Line::fen)
                .sum();
    }

    /** What every account holds is the sum of its lines, within its bound, as in the model; both sides come to the same. */
    private void balances() {
        Map<Long, Money> trial = new TreeMap<>(), memorandum = new TreeMap<>();
        Map<String, String> held = new TreeMap<>();
        jdbc.query(
                """
                select a.book_id, a.kind, a.holder, sum(b.balance), min(b.balance),
                  (select coalesce(sum(case when l.side = 'DEBIT' then l.amount else -l.amount end), 0)
                   from ledger_line l where l.account_id = a.id)
                from ledger_account a join ledger_balance b on b.account_id = a.id
                group by a.id, a.book_id, a.kind, a.holder
                """,
                row -> {
                    AccountKind kind = AccountKind.valueOf(row.getString(2));
                    Money balance = new Money(row.getBigDecimal(4)), debit = new Money(row.getBigDecimal(6));
                    assertThat(kind.normalSide() == Side.DEBIT ? debit : debit.negated())
                            .as("balance of %s", kind)
                            .isEqualTo(balance);
                    if (kind.isBounded())
                        assertThat(row.getBigDecimal(5)).as("%s", kind).isNotNegative();
                    (kind.isMemorandum() ? memorandum : trial).merge(row.getLong(1), debit, Money::plus);
                    if (!balance.isZero())
                        held.put(BooksModel.key(row.getLong(1), kind, row.getString(3)), balance.toString());
                });
        assertThat(trial.values()).containsOnly(Money.ZERO);
        assertThat(memorandum.values()).containsOnly(Money.ZERO);
        Map<String, String> expected = new TreeMap<>();
        model.books.balances().forEach((key, fen) -> {
            if (fen != 0) expected.put(key, yuan(fen));
        });
        assertThat(held).isEqualTo(expected);
        if (++steps % 20 == 0)
            for (long book : model.allBooks())
                assertThat(statements
                                .trialBalance(book, world.today(), world.as("center-director"))
                                .isBalanced())
                        .isTrue();
    }

    /** What the cases say, against what the books say. */
    private void sums() {
        assertThat(rows(
                        """
                        select coalesce((select sum(exposure) from compensation_enrolment where released_on is null), 0.00)
                            - %s,
                          coalesce((select sum(due) from compensation_claim where state in ('RELEASED', 'QUEUED')), 0.00) - %s,
                          coalesce((select sum(amount) from compensation_payment), 0.00) - (%s - %s),
                          coalesce((select sum(paid) from compensation_claim), 0.00) - (%s - %s),
                          coalesce((select sum(paid) from compensation_share), 0.00) - (%s - %s),
                          coalesce((select sum(amount) from compensation_refund_transfer where state <> 'CONFIRMED'), 0.00) - %s,
                          coalesce((select sum(amount) from compensation_refund where paid_entry is null), 0.00) - %s,
                          (select count(*) from compensation_claim c where outcome = 'GRANTED' and payable > 0
                             and principal_loss - disposal_proceeds < (select sum(s.amount) from compensation_share s
                               where s.claim_no = c.no))
                        """
                                .formatted(
                                        held(AccountKind.EXPOSURE_RESERVED),
                                        held(AccountKind.CLAIMS_PAYABLE),
                                        held(AccountKind.COMPENSATION_PAID),
                                        held(AccountKind.CLAIMS_PAYABLE),
                                        held(AccountKind.COMPENSATION_PAID),
                                        held(AccountKind.CLAIMS_PAYABLE),
                                        held(AccountKind.COMPENSATION_PAID),
                                        held(AccountKind.CLAIMS_PAYABLE),
                                        held(AccountKind.RECOVERIES_RECEIVABLE),
                                        held(AccountKind.RECOVERIES_RECEIVABLE))))
                .as("reserved, payable, paid three times, receivable twice, shares above the loss")
                .containsExactly("0.00 0.00 0.00 0.00 0.00 0.00 0.00 0");
        for (Claim claim : model.claims)
            if (claim.outcome == Quote.Decision.GRANTED && claim.payable > 0)
                assertThat(claim.shares.values().stream()
                                .mapToLong(each -> each)
                                .sum())
                        .as("shares of %s", claim.no)
                        .isEqualTo(claim.principalLoss - Math.max(claim.proceeds, claim.counted));
    }

    private static String held(AccountKind kind) {
        return "(select sum(b.balance) from ledger_balance b join ledger_account a on a.id = b.account_id where a.kind = '"
                + kind + "')";
    }

    private List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        jdbc.query(sql, row -> {
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) cells.add(row.getString(i));
            rows.add(String.join(" ", cells));
        });
        return rows;
    }

    private static String yuan(long fen) {
        return PoolWorld.yuan(fen);
    }
}
