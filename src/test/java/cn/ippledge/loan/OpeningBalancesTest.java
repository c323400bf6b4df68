package cn.ippledge.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.party.Parties;
import cn.ippledge.party.Users;
import cn.ippledge.record.ImportResult;
import cn.ippledge.record.SheetError;
import cn.ippledge.record.SheetForm;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Page;
import cn.ippledge.testing.AtOnce;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A region takes its running loans over, each with what was paid so far. */
class OpeningBalancesTest {

    @Transactional
    abstract static class Cases {

        @Autowired
        OpeningBalances opening;

        @Autowired
        OpeningEnterprises enterprises;

        @Autowired
        Loans loans;

        @Autowired
        Monitoring monitoring;

        @Autowired
        Parties parties;

        @Autowired
        Users users;

        @Autowired
        Sheets sheets;

        private Actor clerk;
        private String bank;
        private String enterprise;

        @BeforeEach
        void names() {
            clerk = users.actor("center-clerk");
            bank = parties.organisation(users.actor("bank1-manager").organisation())
                    .name();
            enterprise =
                    parties.organisation(users.actor("sme1").organisation()).creditCode();
        }

        /** 3,000,000 at 3.6% is 300.00 a day: 15 days to 20 January 4,500.00, 31 days to 20 February 9,300.00. */
        @Test
        void takesOverALoanWithItsRepaymentsAndReckonsIt() {
            assertThat(loans("OB-1", "3000000", "2026-01-05").imported()).isOne();
            ImportResult paid = repayments(
                    List.of(bank, "OB-1", "R-2", "2026-02-20", "9300"),
                    List.of(bank, "OB-1", "R-1", "2026-01-20", "4500"));

            assertThat(paid.imported()).isEqualTo(2);
            LoanLine line = find("OB-1");
            assertThat(line.state()).isEqualTo(LoanState.ACTIVE);
            assertThat(line.applicationNo()).isNull();
            assertThat(line.outstanding()).isEqualTo(Money.of("3000000"));
            assertThat(line.daysPastDue()).isZero();
            assertThat(line.maturesOn()).isEqualTo("2026-07-05");
        }

        @Test
        void changesNothingWhenASheetIsSentAgain() {
            loans("OB-1", "3000000", "2026-01-05");
            ImportResult again = loans("OB-1", "3000000", "2026-01-05");

            assertThat(again.imported()).isZero();
            assertThat(again.unchanged()).isOne();
            assertThat(loans("OB-1", "3000001", "2026-01-05").errors())
                    .extracting(SheetError::column, SheetError::reason)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("contractNo", LoanReason.OPENING_DIFFERS));
        }

        @Test
        void namesCellAndReasonOfEveryBadRow() {
            ImportResult result = run(
                    OpeningBalances.LOANS,
                    loan("91110000000000000X", bank, "OB-1", "3000000", "2026-01-05", "3.6%"),
                    loan(enterprise, "no such bank", "OB-2", "3000000", "2026-01-05", "3.6%"),
                    loan(enterprise, bank, "OB-3", "0", "2026-01-05", "3.6%"),
                    loan(enterprise, bank, "OB-4", "3000000", "2025-12-31", "3.6%"),
                    loan(enterprise, bank, "OB-5", "3000000", "2026-01-05", "360%"),
                    loan(enterprise, bank, "OB-6", "3000000", "2026-01-05", "3.6%"));

            assertThat(result.imported()).isOne();
            assertThat(result.errors())
                    .extracting(SheetError::row, SheetError::column)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(2, "creditCode"),
                            org.assertj.core.groups.Tuple.tuple(3, "bank"),
                            org.assertj.core.groups.Tuple.tuple(4, "principal"),
                            org.assertj.core.groups.Tuple.tuple(5, "disbursedOn"),
                            org.assertj.core.groups.Tuple.tuple(6, "annualRate"));
        }

        @Test
        void refusesRepaymentsOfALoanThatIsNotTakenOver() {
            assertThat(repayments(List.of(bank, "OB-none", "R-1", "2026-01-20", "4500"))
                            .errors())
                    .extracting(SheetError::reason)
                    .containsExactly(LoanReason.LOAN_UNKNOWN);
        }

        @Test
        void isFollowedByTheProcessesAsAnyOtherLoan() {
            loans("OB-1", "3000000", "2026-01-05");

            // nothing was paid, so the first round warns; a loan without a process would fail here
            assertThat(monitoring.sweep(LoanFixture.SIGNED.plusMonths(2)).failed())
                    .isZero();
            assertThat(monitoring.openWarnings(find("OB-1").no()))
                    .extracting(LoanWarning::kind)
                    .contains(WarningKind.OVERDUE);
        }

        @Test
        void importsEnterprisesByTheirCreditCode() {
            byte[] known = sheet(
                    OpeningEnterprises.FORM,
                    Arrays.asList(
                            "whatever",
                            enterprise,
                            null,
                            null,
                            "A",
                            "B",
                            "13800138000",
                            null,
                            "MANUFACTURING",
                            "10",
                            "1000",
                            "1000",
                            "2014-06-18",
                            null,
                            null));

            ImportResult result = enterprises.importSheet(known, clerk).result();
            assertThat(result.errors()).isEmpty();
            assertThat(result.unchanged()).isOne();
        }

        /** In transactions of their own, or neither would see the other. */
        @Test
        @Transactional(propagation = Propagation.NOT_SUPPORTED)
        void theSameFileTwiceAtOnceIsTakenInOnce() throws Exception {
            byte[] sheet = sheet(
                    OpeningEnterprises.FORM,
                    Arrays.asList(
                            "Sent Twice Ltd",
                            "91140802MA0K8N3D50",
                            null,
                            null,
                            "A",
                            "B",
                            "13800138000",
                            null,
                            "MANUFACTURING",
                            "10",
                            "1000",
                            "1000",
                            "2014-06-18",
                            null,
                            null));

            List<ImportResult> results =
                    AtOnce.twice(() -> enterprises.importSheet(sheet, clerk).result());

            assertThat(results).allMatch(result -> result.errors().isEmpty());
            assertThat(results.get(0).imported() + results.get(1).imported()).isOne();
            assertThat(results.get(0).unchanged() + results.get(1).unchanged()).isOne();
        }

        @Test
        void isTheCenterClerksAffair() {
            assertThatThrownBy(() -> opening.importLoans(new byte[0], users.actor("bank1-manager")))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> enterprises.importSheet(new byte[0], users.actor("sme1")))
                    .isInstanceOf(Denied.class);
        }

        private LoanLine find(String contractNo) {
            LoanFilter filter = new LoanFilter(contractNo, null, null, null, true);
            return loans.search(filter, Page.Request.page(1), clerk).items().get(0);
        }

        private ImportResult loans(String contractNo, String principal, String disbursedOn) {
            return run(OpeningBalances.LOANS, loan(enterprise, bank, contractNo, principal, disbursedOn, "3.6%"));
        }

        private static List<String> loan(
                String creditCode, String bank, String contractNo, String principal, String disbursedOn, String rate) {
            return Arrays.asList(
                    creditCode,
                    bank,
                    contractNo,
                    "2026-01-05",
                    disbursedOn,
                    principal,
                    "3600000",
                    rate,
                    "INTEREST_THEN_BULLET",
                    "6",
                    null,
                    null,
                    "20",
                    null);
        }

        @SafeVarargs
        private ImportResult repayments(List<String>... rows) {
            return run(OpeningBalances.REPAYMENTS, rows);
        }

        @SafeVarargs
        private ImportResult run(SheetForm form, List<String>... rows) {
            byte[] sheet = sheet(form, rows);
            return (form == OpeningBalances.LOANS
                            ? opening.importLoans(sheet, clerk)
                            : opening.importRepayments(sheet, clerk))
                    .result();
        }

        @SafeVarargs
        private byte[] sheet(SheetForm form, List<String>... rows) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sheets.write(form, List.of(rows), out);
            return out.toByteArray();
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
