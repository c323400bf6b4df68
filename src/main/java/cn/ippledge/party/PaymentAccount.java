package cn.ippledge.party;

import cn.ippledge.shared.PartyId;
import java.time.LocalDateTime;

/**
 * The account to which an organisation's public money is paid, with its full number: for the payment batch only. Everywhere
 * else, in text and logs too, it is {@link #masked()}.
 */
public record PaymentAccount(
        long id, PartyId organisation, String accountName, String accountNo, String bankName, LocalDateTime since) {

    public String masked() {
        return mask(accountNo);
    }

    static String mask(String accountNo) {
        return "**** " + accountNo.substring(accountNo.length() - 4);
    }

    @Override
    public String toString() {
        return "PaymentAccount[id=" + id + ", organisation=" + organisation + ", accountNo=" + masked() + "]";
    }
}
