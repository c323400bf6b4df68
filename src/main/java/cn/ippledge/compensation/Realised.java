package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import java.time.LocalDate;

/** A receipt of a disposal on the platform that counts in a claim's net loss. */
public record Realised(String claimNo, String reference, LocalDate receivedOn, Money gross, Money costs) {

    public Money net() {
        return gross.minus(costs);
    }
}
