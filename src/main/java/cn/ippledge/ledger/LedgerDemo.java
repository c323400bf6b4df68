package cn.ippledge.ledger;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An invented pool of 30 million yuan from three funders, and a year's subsidy budget of 2 million. Runs once. */
@Component
@Profile("demo")
@Order(20)
class LedgerDemo implements ApplicationRunner {

    private static final RegionCode YANHU = new RegionCode("140802");
    private static final String NOTE = "（演示数据）";

    private final Books books;
    private final Ledger ledger;
    private final Clock clock;

    LedgerDemo(Books books, Ledger ledger, Clock clock) {
        this.books = books;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!books.ofKind(YANHU, BookKind.RISK_POOL).isEmpty()) return;
        LocalDate newYear = LocalDate.now(clock).withDayOfYear(1);
        Book pool = books.openBySystem(new OpenBook(
                YANHU,
                BookKind.RISK_POOL,
                FundLevel.DISTRICT,
                0,
                "盐湖区知识产权质押融资风险补偿资金池",
                "盐湖农商银行营业部（演示）",
                "140802000000000001"));
        fund(pool, newYear, "山西省财政厅", "10000000");
        fund(pool, newYear, "运城市财政局", "8000000");
        fund(pool, newYear, "运城市盐湖区财政局", "12000000");
        Book budget = books.openBySystem(new OpenBook(
                YANHU,
                BookKind.SUBSIDY_BUDGET,
                FundLevel.DISTRICT,
                newYear.getYear(),
                "盐湖区知识产权质押融资贴息贴费预算",
                null,
                null));
        Money amount = Money.of("2000000");
        post(
                budget,
                newYear,
                "年度预算" + NOTE,
                NewLine.debit(AccountKind.FISCAL_QUOTA, amount),
                NewLine.credit(AccountKind.SUBSIDY_BUDGET, amount));
    }

    private void fund(Book pool, LocalDate day, String funder, String yuan) {
        Money amount = Money.of(yuan);
        post(
                pool,
                day,
                funder + "出资" + NOTE,
                NewLine.debit(AccountKind.CUSTODIAN_BANK, amount),
                NewLine.credit(AccountKind.FUNDER_CAPITAL, amount).of(funder));
    }

    private void post(Book book, LocalDate day, String text, NewLine debit, NewLine credit) {
        String cause = "ledger.demo:" + book.id() + ":" + credit.holder();
        ledger.postBySystem(new NewEntry(book.id(), day, cause, text, List.of(debit, credit)));
    }
}
