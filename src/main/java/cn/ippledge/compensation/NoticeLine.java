package cn.ippledge.compensation;

import cn.ippledge.policy.Party;
import cn.ippledge.shared.Money;
import java.time.LocalDate;

/** A notice as a row of a list. */
public record NoticeLine(
        String no,
        String claimNo,
        String loanNo,
        String enterpriseName,
        String bankName,
        ShareNotice.Kind kind,
        Party party,
        String recipientName,
        Money amount,
        LocalDate payBy,
        LocalDate issuedOn,
        ShareNotice.State state) {}
