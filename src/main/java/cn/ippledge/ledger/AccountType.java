package cn.ippledge.ledger;

/** What an account shows. A memorandum account counts promises, not money, and balances only among its like. */
public enum AccountType {
    ASSET,
    LIABILITY,
    EQUITY,
    INCOME,
    EXPENSE,
    MEMORANDUM
}
