package cn.ippledge.ledger;

/**
 * One account of a book.
 *
 * @param holder whose part of it, e.g. a funder; empty where the account is not divided
 * @param slots in how many rows its balance is kept
 */
public record Account(long id, long bookId, AccountKind kind, String holder, int slots) {}
