package cn.ippledge.collateral;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import java.time.LocalDate;

/**
 * Money came in for pledged rights. Published in the transaction that confirms the receipt, once for each receipt; the order
 * in which it pays costs, principal and interest is the business of whoever hears it.
 *
 * @param registrationNo the platform's number of the registration ({@code PR-2026-000123})
 * @param contractNo the loan contract, unique within the pledgee
 * @param reference the bank's reference, unique within the disposal: the same reference is the same receipt
 * @param net gross less the costs of the disposal; it may be zero
 * @param byUser who confirmed it
 * @param on the day the money came in
 * @param last with it the whole price is in; what is waived of a price never comes, and is not told here
 */
public record PledgeRealised(
        String disposalNo,
        String registrationNo,
        String loanNo,
        String contractNo,
        PartyId pledgee,
        String reference,
        Money gross,
        Money costs,
        Money net,
        LocalDate on,
        boolean last,
        long byUser) {}
