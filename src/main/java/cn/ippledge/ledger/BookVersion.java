package cn.ippledge.ledger;

import java.time.LocalDate;

/**
 * What a book is called and which account its custodian keeps, from a day on.
 *
 * @param requestNo the request of two people that brought it; null for what the book began with
 */
public record BookVersion(LocalDate validFrom, String name, String bankName, String bankAccount, String requestNo) {

    public boolean isFirst() {
        return requestNo == null;
    }
}
