package cn.ippledge.collateral;

import static cn.ippledge.collateral.RightFixtures.patentNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.party.Users;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.record.Documents;
import cn.ippledge.record.ImportResult;
import cn.ippledge.record.SheetError;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.PartyId;
import cn.ippledge.testing.AtOnce;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;

class RightImportTest {

    abstract static class Cases {

        private static final AtomicInteger SERIAL = new AtomicInteger(1_000_000);

        @Autowired
        RightImport imports;

        @Autowired
        RightSheet sheet;

        @Autowired
        IpRights rights;

        @Autowired
        Sheets sheets;

        @Autowired
        Documents documents;

        @Autowired
        Users users;

        @Autowired
        AuditTrail audit;

        @Autowired
        JdbcTemplate jdbc;

        Actor importer;

        /** An enterprise of its own, so that nobody else's lists grow by twenty thousand rights. */
        @BeforeEach
        void anEnterprise() {
            LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
            String name = "批量导入企业" + SERIAL.incrementAndGet();
            jdbc.update(
                    "insert into party_organisation (kind, name, region, active, version) values ('ENTERPRISE', ?, '140802', true, 1)",
                    name);
            long id = jdbc.queryForObject("select id from party_organisation where name = ?", Long.class, name);
            Actor sme = users.actor("sme1");
            importer = new Actor(
                    sme.userId(), sme.login(), sme.name(), new PartyId(id), sme.kind(), sme.region(), sme.roles());
        }

        @AfterEach
        void leaveNothing() {
            LocaleContextHolder.resetLocaleContext();
            jdbc.update(
                    "delete from collateral_ip_right where owner = ?",
                    importer.organisation().value());
        }

        @Test
        void takesTheGoodRowsOfTwentyThousandAndReturnsTheThirtySevenBadOnes() throws Exception {
            List<List<?>> rows = new ArrayList<>();
            for (int i = 0; i < 20_000; i++) rows.add(patent(patentNumber(2016, 1, SERIAL.incrementAndGet())));
            String[] twice = {number(rows, 100), number(rows, 101), number(rows, 19_000)};
            for (int i = 0; i < 12; i++)
                spoil(rows, 500 * i, 1, number(rows, 500 * i).replaceFirst("\\..$", ".Y"));
            for (int i = 0; i < 8; i++) spoil(rows, 500 * i + 7, 2, "");
            for (int i = 0; i < 6; i++) spoil(rows, 500 * i + 11, 4, "二〇一六年");
            for (int i = 0; i < 5; i++) spoil(rows, 500 * i + 13, 0, "实用新型");
            for (int i = 0; i < 3; i++) spoil(rows, 500 * i + 17, 3, "9");
            for (int i = 0; i < 3; i++) spoil(rows, 19_990 + i, 1, twice[i]);
            byte[] xlsx = xlsx(rows);

            RightImport.Outcome outcome = imports.importRights(xlsx, importer);

            ImportResult result = outcome.result();
            assertThat(result.rows()).isEqualTo(20_000);
            assertThat(result.badRows()).isEqualTo(37);
            assertThat(result.imported()).isEqualTo(20_000 - 37);
            assertThat(stored()).isEqualTo(20_000 - 37);
            byte[] mend = documents.open(outcome.errorSheet().id(), importer).bytes();
            List<String> first = new ArrayList<>();
            int[] returned = {0};
            sheets.read(mend, sheet.form(), row -> {
                if (returned[0]++ == 0) first.add(row.text("number"));
            });
            assertThat(returned[0]).isEqualTo(37);
            assertThat(first).containsExactly(number(rows, 0));
            // the original's second line: 权利号 is its column B
            assertThat(cells(mend, 1)).contains("B2 权利号").anyMatch(text -> text.contains("ZL201510104674.0"));

            ImportResult again = imports.importRights(xlsx, importer).result();
            assertThat(again.imported()).isZero();
            assertThat(again.unchanged()).isEqualTo(20_000 - 37);
            assertThat(stored()).isEqualTo(20_000 - 37);
            assertThat(audit.ofCase(RightImport.caseNo(importer.organisation())))
                    .filteredOn(line -> line.command().equals("right.import"))
                    .hasSize(2);
        }

        @Test
        void theSameFileTwiceAtOnceIsTakenInOnce() throws Exception {
            List<List<?>> rows = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) rows.add(patent(patentNumber(2016, 1, SERIAL.incrementAndGet())));
            byte[] xlsx = xlsx(rows);

            List<ImportResult> results =
                    AtOnce.twice(() -> imports.importRights(xlsx, importer).result());

            assertThat(results).allMatch(result -> result.errors().isEmpty() && result.rows() == 2_000);
            assertThat(results.get(0).imported() + results.get(1).imported()).isEqualTo(2_000);
            assertThat(results.get(0).unchanged() + results.get(1).unchanged()).isEqualTo(2_000);
            assertThat(stored()).isEqualTo(2_000);
        }

        @Test
        void readsEveryKindByItsName() {
            int serial = SERIAL.incrementAndGet();
            List<List<?>> rows = List.of(
                    row("实用新型", patentNumber(2022, 2, serial), "搅拌装置", "", "2022-09-23", "2023-03-14"),
                    row("商标", String.valueOf(serial), "盐晶", "1", "", "2020-06-07"),
                    row("著作权（含软件）", "2024SR" + serial, "管理平台", "", "", "", "", "", "2023-12-18"),
                    row("植物新品种", "CNA2019" + serial, "晋麦", "", "", "2022-05-09", "", "", "", "", "", "农业农村部", "否"),
                    row("集成电路布图设计", "BS.18" + serial, "电源芯片", "", "2018-07-05", "2018-09-10", "", "", "2017-01-15"));
            ImportResult result = imports.importRights(xlsx(rows), importer).result();
            assertThat(result.errors()).isEmpty();
            assertThat(rights.ofOwner(importer.organisation()))
                    .extracting(IpRight::type)
                    .containsExactlyInAnyOrder(RightType.values());
        }

        @Test
        void reportsEachBadCellOfARow() {
            ImportResult result = imports.importRights(
                            xlsx(List.of(row("商标", "", "盐晶", "四十六", "", "2020-13-01"))), importer)
                    .result();
            assertThat(result.errors())
                    .extracting(SheetError::column)
                    .containsExactlyInAnyOrder("number", "niceClass", "grantedOn");
            assertThat(result.errors()).extracting(SheetError::row).containsOnly(2);
        }

        @Test
        void refusesARowThatAnotherEnterpriseHasAndTakesTheRest() {
            String theirs = patentNumber(2016, 1, SERIAL.incrementAndGet());
            rights.add(
                    RightFixtures.patent()
                            .number(theirs)
                            .grantedOn("2019-06-01")
                            .build(),
                    users.actor("sme2"));
            List<List<?>> rows = List.of(patent(theirs), patent(patentNumber(2016, 1, SERIAL.incrementAndGet())));
            ImportResult result = imports.importRights(xlsx(rows), importer).result();
            assertThat(result.imported()).isEqualTo(1);
            assertThat(result.errors()).singleElement().satisfies(error -> {
                assertThat(error.reason()).isEqualTo(RightReason.RIGHT_LISTED_ELSEWHERE);
                assertThat(error.column()).isEqualTo("number");
            });
        }

        @Test
        void aChangedRowCorrectsItsRight() {
            String number = patentNumber(2016, 1, SERIAL.incrementAndGet());
            imports.importRights(xlsx(List.of(patent(number))), importer);
            List<?> renamed = row("发明专利", number, "改后的名称", "", "2016-04-01", "2018-05-01", "", "2027-04-01");
            assertThat(imports.importRights(xlsx(List.of(renamed)), importer)
                            .result()
                            .imported())
                    .isEqualTo(1);
            assertThat(rights.ofOwner(importer.organisation())).singleElement().satisfies(right -> {
                assertThat(right.title()).isEqualTo("改后的名称");
                assertThat(right.version()).isEqualTo(2);
            });
        }

        @Test
        void anUntouchedTemplateImportsNothing() {
            ImportResult result =
                    imports.importRights(imports.template(), importer).result();
            assertThat(result.rows()).isZero();
        }

        @Test
        void onlyTheEnterpriseImportsAndReadsItsErrors() {
            byte[] bad = xlsx(List.of(patent("201510000000.0")));
            assertThatThrownBy(() -> imports.importRights(bad, users.actor("center-clerk")))
                    .isInstanceOf(Denied.class);
            long errors = imports.importRights(bad, importer).errorSheet().id();
            assertThatThrownBy(() -> documents.open(errors, users.actor("sme2")))
                    .isInstanceOf(NotFound.class);
        }

        private List<?> patent(String number) {
            return row("发明专利", number, "一种装置", "", "2016-04-01", "2018-05-01", "", "2027-04-01");
        }

        private List<?> row(String... cells) {
            return Arrays.asList(cells);
        }

        private static void spoil(List<List<?>> rows, int row, int column, String value) {
            List<Object> cells = new ArrayList<>(rows.get(row));
            cells.set(column, value);
            rows.set(row, cells);
        }

        private static String number(List<List<?>> rows, int row) {
            return rows.get(row).get(1).toString();
        }

        private byte[] xlsx(List<? extends List<?>> rows) {
            int columns = sheet.form().columns().size();
            List<List<?>> full = new ArrayList<>();
            for (List<?> row : rows)
                full.add(IntStream.range(0, columns)
                        .mapToObj(i -> i < row.size() ? row.get(i) : "")
                        .toList());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sheets.write(sheet.form(), full, out);
            return out.toByteArray();
        }

        private static List<String> cells(byte[] xlsx, int row) throws Exception {
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
                Row line = book.getSheetAt(0).getRow(row);
                List<String> texts = new ArrayList<>();
                line.forEach(cell -> texts.add(cell.getStringCellValue()));
                return texts;
            }
        }

        private long stored() {
            return jdbc.queryForObject(
                    "select count(*) from collateral_ip_right where owner = ?",
                    Long.class,
                    importer.organisation().value());
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
