package cn.ippledge.ledger.web;

import cn.ippledge.ledger.BookKind;
import cn.ippledge.ledger.FundLevel;
import cn.ippledge.ledger.MakeRequest;
import cn.ippledge.ledger.OpenBook;
import cn.ippledge.ledger.RequestKind;
import cn.ippledge.shared.RegionCode;

/** A fund that is to have its book, as it is typed; with balances where it already runs. */
public class BookForm extends OpeningForm {

    private BookKind kind = BookKind.RISK_POOL;
    private FundLevel level = FundLevel.DISTRICT;
    private Integer budgetYear;
    private String name;
    private String bankName;
    private String bankAccount;

    OpenBook toBook(RegionCode region) {
        return new OpenBook(region, kind, level, budgetYear == null ? 0 : budgetYear, name, bankName, bankAccount);
    }

    MakeRequest toOpening() {
        return new MakeRequest(null, RequestKind.OPEN_BOOK, getDate(), getDocument(), getText(), lines(), null);
    }

    public BookKind getKind() {
        return kind;
    }

    public void setKind(BookKind kind) {
        this.kind = kind;
    }

    public FundLevel getLevel() {
        return level;
    }

    public void setLevel(FundLevel level) {
        this.level = level;
    }

    public Integer getBudgetYear() {
        return budgetYear;
    }

    public void setBudgetYear(Integer budgetYear) {
        this.budgetYear = budgetYear;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getBankName() {
        return bankName;
    }

    public void setBankName(String bankName) {
        this.bankName = bankName;
    }

    public String getBankAccount() {
        return bankAccount;
    }

    public void setBankAccount(String bankAccount) {
        this.bankAccount = bankAccount;
    }
}
