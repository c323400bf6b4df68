package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.collateral.HistoricPledges;
import cn.ippledge.loan.LoanFilter;
import cn.ippledge.loan.LoanLine;
import cn.ippledge.loan.Loans;
import cn.ippledge.loan.OpeningBalances;
import cn.ippledge.party.Enterprises;
import cn.ippledge.party.Organisation;
import cn.ippledge.party.Parties;
import cn.ippledge.party.Users;
import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Page;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/** Running loans and their registered pledges, brought in by the sheets of the opening. */
final class OpeningSheets {

    /** One loan; signed two days before it was paid out, registered the day between. */
    record Row(
            String contract,
            String enterprise,
            String bank,
            LocalDate disbursed,
            String principal,
            String method,
            int months,
            String right) {}

    private static final List<String> LOAN = List.of(
            "creditCode",
            "bank",
            "contractNo",
            "signedOn",
            "disbursedOn",
            "principal",
            "securedAmount",
            "annualRate",
            "method",
            "months",
            "settlementDay");
    private static final List<String> PLEDGE = List.of(
            "registrationNo",
            "registeredOn",
            "pledgorCode",
            "pledgeeCode",
            "contractNo",
            "contractSignedOn",
            "securedAmount",
            "debtFrom",
            "debtTo",
            "rightNumbers");

    private final OpeningBalances opening;
    private final HistoricPledges pledges;
    private final Loans loans;
    private final Sheets sheets;
    private final Enterprises enterprises;
    private final Parties parties;
    private final Users users;

    OpeningSheets(BeanFactory beans) {
        opening = beans.getBean(OpeningBalances.class);
        pledges = beans.getBean(HistoricPledges.class);
        loans = beans.getBean(Loans.class);
        sheets = beans.getBean(Sheets.class);
        enterprises = beans.getBean(Enterprises.class);
        parties = beans.getBean(Parties.class);
        users = beans.getBean(Users.class);
    }

    /** Gives the numbers of the loans in the order of the rows. */
    List<String> bringIn(List<Row> rows) {
        Actor clerk = users.actor("center-clerk");
        List<List<?>> lent = new ArrayList<>(), pledged = new ArrayList<>();
        for (Row row : rows) {
            String debtor = enterprises
                    .get(users.actor(row.enterprise()).organisation())
                    .creditCode();
            Organisation bank = parties.organisation(users.actor(row.bank()).organisation());
            String signed = row.disbursed().minusDays(2).toString(),
                    registered = row.disbursed().minusDays(1).toString(),
                    disbursed = row.disbursed().toString();
            lent.add(Arrays.asList(
                    debtor,
                    bank.name(),
                    row.contract(),
                    signed,
                    disbursed,
                    row.principal(),
                    row.principal(),
                    "3.6%",
                    row.method(),
                    String.valueOf(row.months()),
                    "20"));
            pledged.add(Arrays.asList(
                    "REG-" + row.contract(),
                    registered,
                    debtor,
                    bank.creditCode(),
                    row.contract(),
                    signed,
                    row.principal(),
                    disbursed,
                    row.disbursed().plusMonths(row.months()).toString(),
                    row.right()));
        }
        assertThat(opening.importLoans(sheet("loan.opening.loans.sheet", "loan.column.", LOAN, lent), clerk)
                        .result()
                        .errors())
                .isEmpty();
        assertThat(pledges.importHistoric(sheet("pledges.sheet", "pledges.sheet.", PLEDGE, pledged), clerk)
                        .result()
                        .errors())
                .isEmpty();
        return rows.stream().map(row -> number(row.contract(), clerk)).toList();
    }

    private String number(String contract, Actor clerk) {
        LoanFilter filter = new LoanFilter(contract, null, null, LoanFilter.Sort.NO, false);
        return loans.search(filter, Page.Request.page(1), clerk).items().stream()
                .map(LoanLine::no)
                .findFirst()
                .orElseThrow();
    }

    private byte[] sheet(String name, String labels, List<String> keys, List<List<?>> rows) {
        SheetForm form = new SheetForm(
                name, keys.stream().map(key -> new Column(key, labels + key)).toList());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sheets.write(form, rows, bytes);
        return bytes.toByteArray();
    }
}
