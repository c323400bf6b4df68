package cn.ippledge.ledger;

/**
 * What a book is to be called and which account its custodian is to keep; all three, also what stays as it is.
 *
 * @param bankName null, as the account, where the treasury pays
 */
public record ChangeBook(String name, String bankName, String bankAccount) {

    /** The fund itself stays what it is; refused as a new book would be. */
    public OpenBook of(Book book) {
        return new OpenBook(
                book.regionCode(), book.kind(), book.fundLevel(), book.budgetYear(), name, bankName, bankAccount);
    }
}
