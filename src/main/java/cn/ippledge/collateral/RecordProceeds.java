package cn.ippledge.collateral;

import cn.ippledge.shared.Money;
import java.time.LocalDate;

/** Money that came in for disposed rights, and what the disposal cost of it. */
public record RecordProceeds(String no, String reference, LocalDate receivedOn, Money gross, Money costs) {}
