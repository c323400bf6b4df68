package cn.ippledge.party.web;

import cn.ippledge.party.EnterAgreement;
import cn.ippledge.party.PartyReason;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An agreement as typed: amounts in 10,000 yuan, rates in percent; {@code fundShares} one policy a line, its id and the
 * fund's percentage.
 */
record AgreementForm(
        String organisation,
        String documentNo,
        String validFrom,
        String validTo,
        String lineMultiple,
        String firstYearMultiple,
        String deposit,
        String capital,
        String payoutRatio,
        String fundShares) {

    static AgreementForm blank() {
        return new AgreementForm(null, null, null, null, null, null, null, null, null, null);
    }

    EnterAgreement command() {
        Typed typed = new Typed();
        var partner = typed.value("organisation", organisation, text -> new PartyId(Long.parseLong(text)));
        var from = typed.date("validFrom", validFrom);
        var to = typed.date("validTo", validTo);
        var line = typed.decimal("lineMultiple", lineMultiple);
        var firstYear = typed.decimal("firstYearMultiple", firstYearMultiple);
        var deposited = typed.tenThousand("deposit", deposit);
        var paidIn = typed.tenThousand("capital", capital);
        var payout = typed.percent("payoutRatio", payoutRatio);
        Map<String, Rate> shares = typed.value("fundShares", fundShares, AgreementForm::shares);
        typed.refuseIfWrong();
        return new EnterAgreement(
                partner,
                documentNo,
                from,
                to,
                line,
                firstYear,
                deposited,
                paidIn,
                payout,
                shares == null ? Map.of() : shares);
    }

    private static Map<String, Rate> shares(String text) {
        Map<String, Rate> shares = new LinkedHashMap<>();
        for (String line : text.split("\\R")) {
            if (line.isBlank()) continue;
            String[] words = line.strip().split("\\s+");
            Typed typed = new Typed();
            Rate share = words.length == 2 ? typed.percent("fundShares", words[1]) : null;
            typed.refuseIfWrong();
            if (share == null || shares.put(words[0], share) != null)
                throw new Rejected(PartyReason.FUND_SHARE_LINE, line.strip());
        }
        return shares;
    }
}
