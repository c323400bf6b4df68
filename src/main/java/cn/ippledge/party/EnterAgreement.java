package cn.ippledge.party;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An agreement as its document says; see {@link Agreement}. {@code fundShares} by policy id. */
public record EnterAgreement(
        PartyId organisation,
        String documentNo,
        LocalDate validFrom,
        LocalDate validTo,
        BigDecimal lineMultiple,
        BigDecimal firstYearMultiple,
        Money deposit,
        Money capital,
        Rate payoutRatio,
        Map<String, Rate> fundShares) {

    private static final BigDecimal HIGHEST_MULTIPLE = new BigDecimal("100000");

    public EnterAgreement {
        List<Rejected.Field> wrong = new ArrayList<>();
        required(wrong, "organisation", organisation);
        required(wrong, "validTo", validTo);
        multiple(wrong, "lineMultiple", lineMultiple);
        multiple(wrong, "firstYearMultiple", firstYearMultiple);
        notNegative(wrong, "deposit", deposit);
        notNegative(wrong, "capital", capital);
        if (payoutRatio != null && !isShare(payoutRatio))
            wrong.add(new Rejected.Field("payoutRatio", PartyReason.SHARE_OUT_OF_RANGE, payoutRatio.percent()));
        fundShares.forEach((policy, share) -> {
            if (!policy.matches("[a-z0-9-]{3,80}"))
                wrong.add(new Rejected.Field("fundShares", PartyReason.POLICY_ID_FORMAT, policy));
            if (!isShare(share))
                wrong.add(new Rejected.Field("fundShares", PartyReason.SHARE_OUT_OF_RANGE, share.percent()));
        });
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
        documentNo = EntryText.required("documentNo", documentNo, 100);
        EntryText.period(validFrom, validTo);
        fundShares = Map.copyOf(fundShares);
    }

    /** A bank has a deposit and its multiples, a guarantor is admitted by its capital and what it had to pay out. */
    EnterAgreement checkedFor(OrganisationKind kind) {
        List<Rejected.Field> wrong = new ArrayList<>();
        switch (kind) {
            case BANK -> {
                forbidden(wrong, "capital", capital);
                forbidden(wrong, "payoutRatio", payoutRatio);
            }
            case GUARANTOR -> {
                required(wrong, "capital", capital);
                required(wrong, "payoutRatio", payoutRatio);
                forbidden(wrong, "lineMultiple", lineMultiple);
                forbidden(wrong, "firstYearMultiple", firstYearMultiple);
                forbidden(wrong, "deposit", deposit);
                if (!fundShares.isEmpty()) wrong.add(new Rejected.Field("fundShares", PartyReason.NOT_OF_THIS_PARTNER));
            }
            default -> wrong.add(new Rejected.Field("organisation", PartyReason.NOT_A_PARTNER));
        }
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
        return this;
    }

    private static boolean isShare(Rate rate) {
        return rate.compareTo(Rate.ZERO) >= 0 && rate.compareTo(Rate.ONE) <= 0;
    }

    private static void multiple(List<Rejected.Field> wrong, String field, BigDecimal value) {
        if (value == null) return;
        if (value.signum() <= 0
                || value.compareTo(HIGHEST_MULTIPLE) > 0
                || value.stripTrailingZeros().scale() > 2)
            wrong.add(new Rejected.Field(field, CommonReason.OUT_OF_RANGE, "0.01", HIGHEST_MULTIPLE.toPlainString()));
    }

    private static void notNegative(List<Rejected.Field> wrong, String field, Money value) {
        if (value != null && value.isNegative())
            wrong.add(new Rejected.Field(field, CommonReason.OUT_OF_RANGE, "0", "9999999999999999.99"));
    }

    private static void required(List<Rejected.Field> wrong, String field, Object value) {
        if (value == null) wrong.add(new Rejected.Field(field, CommonReason.REQUIRED));
    }

    private static void forbidden(List<Rejected.Field> wrong, String field, Object value) {
        if (value != null) wrong.add(new Rejected.Field(field, PartyReason.NOT_OF_THIS_PARTNER));
    }
}
