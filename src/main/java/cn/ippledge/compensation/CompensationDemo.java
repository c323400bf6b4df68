package cn.ippledge.compensation;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.Ledger;
import cn.ippledge.ledger.NewEntry;
import cn.ippledge.ledger.NewLine;
import cn.ippledge.loan.Loan;
import cn.ippledge.loan.LoanFilter;
import cn.ippledge.loan.LoanLine;
import cn.ippledge.loan.Loans;
import cn.ippledge.loan.OpeningBalances;
import cn.ippledge.party.Enterprises;
import cn.ippledge.party.Parties;
import cn.ippledge.party.Users;
import cn.ippledge.policy.Policy;
import cn.ippledge.record.CaseNumbers;
import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An invented loan of the demo's first bank, taken over as an opening balance, enrolled when it was paid out and never paid
 * back, so that a claim can be played from its first step. Runs once.
 */
@Component
@Profile("demo")
@Order(40)
class CompensationDemo implements ApplicationRunner {

    private static final RegionCode YANHU = new RegionCode("140802");
    private static final String CONTRACT = "示例借字第001号";
    private static final int DAYS_AGO = 200;
    private static final Money PRINCIPAL = Money.of("2400000"), HALF = Money.of("1200000");

    private final Users users;
    private final Parties parties;
    private final Enterprises enterprises;
    private final OpeningBalances opening;
    private final Loans loans;
    private final Sheets sheets;
    private final Partners partners;
    private final Pools pools;
    private final EnrolmentMapper mapper;
    private final Ledger ledger;
    private final CaseNumbers numbers;
    private final ClaimDesk desk;

    CompensationDemo(
            Users users,
            Parties parties,
            Enterprises enterprises,
            OpeningBalances opening,
            Loans loans,
            Sheets sheets,
            Partners partners,
            Pools pools,
            EnrolmentMapper mapper,
            Ledger ledger,
            CaseNumbers numbers,
            ClaimDesk desk) {
        this.users = users;
        this.parties = parties;
        this.enterprises = enterprises;
        this.opening = opening;
        this.loans = loans;
        this.sheets = sheets;
        this.partners = partners;
        this.pools = pools;
        this.mapper = mapper;
        this.ledger = ledger;
        this.numbers = numbers;
        this.desk = desk;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        Actor clerk = users.actor("center-clerk");
        if (found(clerk) != null) return;
        LocalDate disbursed = desk.today().minusDays(DAYS_AGO);
        opening.importLoans(sheet(disbursed), clerk);
        LoanLine line = found(clerk);
        if (line != null) enrol(loans.get(line.no(), clerk), disbursed);
    }

    private LoanLine found(Actor clerk) {
        LoanFilter filter = new LoanFilter(CONTRACT, null, null, LoanFilter.Sort.NO, false);
        return loans.search(filter, Page.Request.page(1), clerk).items().stream()
                .findFirst()
                .orElse(null);
    }

    private byte[] sheet(LocalDate disbursed) {
        SheetForm form = new SheetForm(
                "loan.opening.loans.sheet",
                List.of(
                        new Column("creditCode", "loan.column.creditCode"),
                        new Column("bank", "loan.column.bank"),
                        new Column("contractNo", "loan.column.contractNo"),
                        new Column("signedOn", "loan.column.signedOn"),
                        new Column("disbursedOn", "loan.column.disbursedOn"),
                        new Column("principal", "loan.column.principal"),
                        new Column("securedAmount", "loan.column.securedAmount"),
                        new Column("annualRate", "loan.column.annualRate"),
                        new Column("method", "loan.column.method"),
                        new Column("months", "loan.column.months")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sheets.write(
                form,
                List.of(List.of(
                        enterprises.get(users.actor("sme2").organisation()).creditCode(),
                        parties.organisation(users.actor("bank1-manager").organisation())
                                .name(),
                        CONTRACT,
                        disbursed.minusDays(1).toString(),
                        disbursed.toString(),
                        PRINCIPAL.toString(),
                        PRINCIPAL.toString(),
                        "3.85%",
                        "INTEREST_THEN_BULLET",
                        "12")),
                bytes);
        return bytes.toByteArray();
    }

    private void enrol(Loan loan, LocalDate day) {
        Policy policy = partners.policy(YANHU, day);
        long book = pools.main(YANHU).id();
        Enrolment enrolment = new Enrolment(
                numbers.next("RE", day),
                loan.no(),
                loan.bank(),
                loan.enterprise(),
                YANHU,
                policy.id(),
                policy.version(),
                null,
                book,
                PRINCIPAL,
                Rate.ONE,
                false,
                HALF,
                day,
                day.minusDays(1),
                day,
                users.actor("bank1-manager").userId(),
                null,
                1);
        mapper.insert(enrolment);
        ledger.postBySystem(new NewEntry(
                book,
                desk.today(),
                "enrolment:" + enrolment.no(),
                enrolment.no() + " " + loan.no() + "（演示数据）",
                List.of(
                        NewLine.debit(AccountKind.EXPOSURE_RESERVED, HALF).about(loan.bank(), enrolment.no()),
                        NewLine.credit(AccountKind.EXPOSURE_COUNTER, HALF).about(loan.bank(), enrolment.no()))));
        desk.doneBySystem("compensation.enrol", enrolment.no(), null, enrolment);
    }
}
