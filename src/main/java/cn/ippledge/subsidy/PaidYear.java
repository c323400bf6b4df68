package cn.ippledge.subsidy;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * A loan with what was paid on it in a year. Read by plain JDBC in the order of the enterprises, and never more than a few
 * rows at a time: a mapper would cost as much for each row as the rule itself.
 *
 * @param elsewhere another source has declared to subsidise days of this year
 * @param standing size class, first loan and start-up at the signing; null where the policy does not ask
 */
record PaidYear(
        long enterprise,
        String loanNo,
        Money principal,
        Rate annualRate,
        LocalDate signedOn,
        LocalDate disbursedOn,
        LocalDate settledOn,
        Money interest,
        Money penalty,
        boolean elsewhere,
        String standing) {

    static final String FIRST_LOAN = " FIRST_LOAN";
    static final String START_UP = " START_UP";

    /** Loans that paid no interest in the year earn nothing and are not listed. */
    static final String SQL = sql("NULL");

    /** The same with the enterprise's standing on the day of signing, or the first one known after it. */
    static final String SQL_WITH_STANDING = sql(
            """
            (SELECT CONCAT(s.size_class, CASE WHEN s.first_loan THEN ' FIRST_LOAN' ELSE '' END,
                    CASE WHEN s.start_up THEN ' START_UP' ELSE '' END)
             FROM party_enterprise_standing s WHERE s.organisation = l.enterprise
             ORDER BY CASE WHEN s.valid_from <= l.signed_on THEN 0 ELSE 1 END,
               CASE WHEN s.valid_from <= l.signed_on THEN s.valid_from END DESC, s.valid_from
             LIMIT 1)
            """);

    private static String sql(String standing) {
        return """
            SELECT l.enterprise, l.no, l.principal, l.annual_rate, l.signed_on, l.disbursed_on, l.settled_on,
                   SUM(r.interest), SUM(r.penalty),
                   EXISTS (SELECT 1 FROM subsidy_coverage c WHERE c.loan_no = l.no AND c.item = 'INTEREST'
                           AND c.elsewhere IS NOT NULL AND c.from_day < ? AND c.to_day > ?),
                   %s
            FROM loan_loan l
            LEFT JOIN loan_repayment r ON r.loan_no = l.no AND r.paid_on > ? AND r.paid_on <= ?
            WHERE l.region = ? AND l.enterprise BETWEEN ? AND ? AND l.disbursed_on <= ? AND l.state <> 'ABANDONED'
            GROUP BY l.enterprise, l.no
            HAVING SUM(r.interest) > 0
            ORDER BY l.enterprise, l.no
            """
                .formatted(standing);
    }

    /** @param before the day before the first that counts */
    static void bind(PreparedStatement select, LocalDate before, LocalDate to, String region, ReckoningStretch stretch)
            throws SQLException {
        select.setObject(1, to);
        select.setObject(2, before);
        select.setObject(3, before);
        select.setObject(4, to);
        select.setString(5, region);
        select.setLong(6, stretch.from());
        select.setLong(7, stretch.to());
        select.setObject(8, to);
    }

    static PaidYear read(ResultSet row) throws SQLException {
        return new PaidYear(
                row.getLong(1),
                row.getString(2),
                new Money(row.getBigDecimal(3)),
                new Rate(row.getBigDecimal(4)),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                new Money(row.getBigDecimal(8)),
                new Money(row.getBigDecimal(9)),
                row.getBoolean(10),
                row.getString(11));
    }
}
