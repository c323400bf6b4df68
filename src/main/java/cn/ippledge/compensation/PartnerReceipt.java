package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import java.time.LocalDate;

/**
 * The receipt that a partner gets its part of.
 *
 * @param shared among all parties, of its amount
 * @param part of it that is the partner's
 */
public record PartnerReceipt(RecoveryKind kind, LocalDate receivedOn, Money amount, Money shared, Money part) {}
