package cn.ippledge.collateral;

import cn.ippledge.shared.Money;
import java.time.LocalDate;

/** What a disposal came to. The price of a licence is what it will bring in all. */
public record RecordSale(
        String no, DisposalMethod method, String buyer, Money price, LocalDate soldOn, String opinion) {}
