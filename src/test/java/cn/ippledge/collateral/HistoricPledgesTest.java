package cn.ippledge.collateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.party.EnterpriseData;
import cn.ippledge.party.Enterprises;
import cn.ippledge.party.Industry;
import cn.ippledge.party.Users;
import cn.ippledge.record.ImportResult;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.testing.AtOnce;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Registrations from before the platform, in a region where no other test counts. */
class HistoricPledgesTest {

    private static final String PLEDGOR = "91419001MA4TEPT18F";
    private static final String BANK = "91140800MA0H5N8E8D";

    @RecordApplicationEvents
    abstract static class Cases {

        @Autowired
        HistoricPledges historic;

        @Autowired
        Pledges pledges;

        @Autowired
        RightMapper rightMapper;

        @Autowired
        Enterprises enterprises;

        @Autowired
        Users users;

        @Autowired
        Sheets sheets;

        @Autowired
        ApplicationEvents events;

        private Actor clerk;
        private PartyId pledgor;

        @BeforeEach
        void enterprise() {
            clerk = users.actor("jiyuan-clerk");
            pledgor = enterprises
                    .importOne(
                            new EnterpriseData(
                                    "Jiyuan Test Works",
                                    PLEDGOR,
                                    new RegionCode("419001"),
                                    "Town",
                                    "Street 1",
                                    "Somebody",
                                    "Somebody",
                                    "13900000003",
                                    null,
                                    Industry.MANUFACTURING,
                                    30,
                                    Money.of("4000000.00"),
                                    Money.of("5000000.00"),
                                    LocalDate.of(2015, 1, 5),
                                    false,
                                    false),
                            clerk)
                    .id();
        }

        @Test
        void importsGoodRowsOnceReportsBadOnesAndTakesACancellationOver() {
            right(RightType.PATENT, "H0001");
            right(RightType.TRADEMARK, "H0002");
            List<Object> patent = row("Y2023980000001", "2023-06-15", "ZY-1", "2000000.00", "H0001", null);
            List<Object> mark = row("S2023980000002", "2023-06-20", "ZY-1", "2000000.00", "H0002", null);
            List<Object> unknown = row("Y2023980000003", "2023-06-15", "ZY-2", "100.00", "H0009", null);
            List<Object> future = row("Y2023980000004", "2030-01-01", "ZY-3", "100.00", "H0001", null);
            List<Object> twice = row("Y2023980000005", "2023-07-01", "ZY-4", "100.00", "H0001", null);

            HistoricPledges.Outcome first = bringIn(patent, mark, unknown, future, twice);
            assertThat(counts(first.result())).containsExactly(5, 2, 0);
            assertThat(first.result().errors())
                    .extracting(error -> error.row() + " " + error.column() + " "
                            + error.reason().name())
                    .containsExactly(
                            "4 rightNumbers PLEDGE_IMPORT_RIGHT",
                            "5 registeredOn PLEDGE_DATE_IN_FUTURE",
                            "6 rightNumbers PAT-09");
            assertThat(first.errorSheet()).isNotNull();

            // one contract with one bank is one loan, however many registrations it has
            assertThat(events.stream(PledgeEvent.Registered.class)
                            .map(PledgeEvent.Registered::loanKey)
                            .distinct())
                    .hasSize(1);
            assertThat(counts(bringIn(patent, mark).result())).containsExactly(2, 0, 2);

            List<Object> other = row("Y2023980000001", "2023-06-15", "ZY-1", "2500000.00", "H0001", null);
            assertThat(bringIn(other).result().errors())
                    .extracting(error -> error.column() + " " + error.reason().name())
                    .containsExactly("registrationNo PLEDGE_IMPORT_DIFFERS");

            List<Object> cancelled = row("Y2023980000001", "2023-06-15", "ZY-1", "2000000.00", "H0001", "2025-02-03");
            assertThat(counts(bringIn(cancelled).result())).containsExactly(1, 1, 0);
            assertThat(counts(bringIn(cancelled).result())).containsExactly(1, 0, 1);
            Registration ended = found("Y2023980000001");
            assertThat(ended.state()).isEqualTo(RegistrationState.CANCELLED);
            assertThat(ended.endedOn()).isEqualTo("2025-02-03");
            assertThat(found("S2023980000002").termTo()).isEqualTo("2026-06-19");
            assertThat(counts(bringIn(twice).result())).containsExactly(1, 1, 0);
        }

        @Test
        void theSameFileTwiceAtOnceIsTakenInOnce() throws Exception {
            List<List<?>> rows = new ArrayList<>();
            for (int i = 100; i < 120; i++) {
                right(RightType.PATENT, "H0" + i);
                rows.add(row("Y2023980001" + i, "2023-06-15", "ZY-" + i, "100000.00", "H0" + i, null));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sheets.write(HistoricSheet.FORM, rows, out);

            List<ImportResult> results = AtOnce.twice(
                    () -> historic.importHistoric(out.toByteArray(), clerk).result());

            assertThat(results).allMatch(result -> result.errors().isEmpty() && result.rows() == 20);
            assertThat(results.get(0).imported() + results.get(1).imported()).isEqualTo(20);
            assertThat(results.get(0).unchanged() + results.get(1).unchanged()).isEqualTo(20);
        }

        @Test
        void onlyTheRegionsClerksImport() {
            assertThatThrownBy(() -> historic.importHistoric(new byte[0], users.actor("bank1-manager")))
                    .isInstanceOf(Denied.class);
        }

        @Test
        void templateCanBeReadBack() {
            assertThat(historic.importHistoric(historic.template(), clerk)
                            .result()
                            .rows())
                    .isZero();
        }

        @SafeVarargs
        private HistoricPledges.Outcome bringIn(List<Object>... rows) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sheets.write(HistoricSheet.FORM, Arrays.asList(rows), out);
            return historic.importHistoric(out.toByteArray(), clerk);
        }

        private Registration found(String number) {
            return pledges.search(new RegistrationFilter(number, null, null, null), Page.Request.page(1), clerk)
                    .items()
                    .get(0);
        }

        private static int[] counts(ImportResult result) {
            return new int[] {result.rows(), result.imported(), result.unchanged()};
        }

        private static List<Object> row(
                String number, String registeredOn, String contract, String amount, String right, String cancelledOn) {
            return Arrays.asList(
                    number,
                    LocalDate.parse(registeredOn),
                    PLEDGOR,
                    BANK,
                    contract,
                    LocalDate.of(2023, 6, 1),
                    Money.of(amount),
                    LocalDate.of(2023, 6, 20),
                    LocalDate.of(2026, 6, 19),
                    right,
                    null,
                    cancelledOn == null ? null : LocalDate.parse(cancelledOn));
        }

        private void right(RightType type, String number) {
            boolean mark = type == RightType.TRADEMARK;
            rightMapper.insert(List.of(new IpRight(
                    0,
                    pledgor,
                    clerk.region(),
                    type,
                    mark ? null : PatentKind.INVENTION,
                    number,
                    "Right " + number,
                    mark ? 9 : null,
                    LocalDate.of(2015, 7, 1),
                    LocalDate.of(2017, 1, 20),
                    LocalDate.of(2035, 6, 30),
                    null,
                    null,
                    RightStatus.VALID,
                    "Jiyuan Test Works",
                    false,
                    false,
                    null,
                    null,
                    null,
                    mark ? "CNIPA_TMO" : "CNIPA",
                    false,
                    null,
                    0)));
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
