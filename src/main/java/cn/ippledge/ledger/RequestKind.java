package cn.ippledge.ledger;

import cn.ippledge.shared.Role;

/** What needs two people, and who the second one is. Labels: message key {@code requestKind.NAME}. */
public enum RequestKind {
    OPEN_BOOK(Role.CENTER_DIRECTOR),
    FUNDING(Role.FISCAL_OFFICER),
    WITHDRAWAL(Role.FISCAL_OFFICER),
    YEARLY_BUDGET(Role.FISCAL_OFFICER),
    INTEREST(Role.CENTER_DIRECTOR),
    BANK_CHARGES(Role.CENTER_DIRECTOR),
    OPENING_BALANCES(Role.CENTER_DIRECTOR),
    REVERSAL(Role.CENTER_DIRECTOR),
    REOPENING(Role.CENTER_DIRECTOR),
    CHANGE_BOOK(Role.CENTER_DIRECTOR),
    CLOSE_BOOK(Role.CENTER_DIRECTOR),
    REOPEN_BOOK(Role.CENTER_DIRECTOR);

    private static final Role[] MAKERS = {Role.CENTER_CLERK, Role.FISCAL_OFFICER};

    private final Role checker;

    RequestKind(Role checker) {
        this.checker = checker;
    }

    public Role checker() {
        return checker;
    }

    static Role[] makers() {
        return MAKERS.clone();
    }

    /** Money at the custodian bank moves only where the fund has one; a budget is adopted only where there is one. */
    public boolean fits(Book book) {
        return switch (this) {
            case FUNDING, WITHDRAWAL, INTEREST, BANK_CHARGES -> book.hasCustodian();
            case YEARLY_BUDGET -> book.kind() == BookKind.SUBSIDY_BUDGET;
            case OPENING_BALANCES, REVERSAL, REOPENING, CHANGE_BOOK, CLOSE_BOOK, REOPEN_BOOK -> true;
            case OPEN_BOOK -> false;
        };
    }

    /** Whether a form with one amount describes it. */
    public boolean isSimple() {
        return switch (this) {
            case FUNDING, WITHDRAWAL, YEARLY_BUDGET, INTEREST, BANK_CHARGES -> true;
            default -> false;
        };
    }

    /** Whether it posts the lines that the request itself names. */
    boolean hasLines() {
        return isSimple() || this == OPENING_BALANCES;
    }

    /** Whether the second person has to see the paper itself. */
    boolean needsPaper() {
        return this == CHANGE_BOOK || this == CLOSE_BOOK;
    }
}
