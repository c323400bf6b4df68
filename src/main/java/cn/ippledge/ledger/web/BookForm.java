package cn.ippledge.ledger.web;

import cn.ippledge.ledger.Book;
import cn.ippledge.ledger.BookKind;
import cn.ippledge.ledger.ChangeBook;
import cn.ippledge.ledger.FundLevel;
import cn.ippledge.ledger.MakeRequest;
import cn.ippledge.ledger.OpenBook;
import cn.ippledge.ledger.RequestKind;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.List;

/** A fund that is to have its book, or one whose book is to change, as it is typed; with balances where it already runs. */
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

    ChangeBook toChange() {
        return new ChangeBook(name, bankName, bankAccount);
    }

    MakeRequest toChangeRequest(long bookId) {
        return new MakeRequest(bookId, RequestKind.CHANGE_BOOK, getDate(), getDocument(), getText(), List.of(), null);
    }

    /** The end of a book that is kept, the return of one that is closed. */
    MakeRequest toClosure(Book book, LocalDate today) {
        RequestKind wanted = book.isClosed() ? RequestKind.REOPEN_BOOK : RequestKind.CLOSE_BOOK;
        return new MakeRequest(book.id(), wanted, today, getDocument(), getText(), List.of(), null);
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
