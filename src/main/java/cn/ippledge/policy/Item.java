package cn.ippledge.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a subsidy is paid for. Labels: {@code item.NAME}. */
public enum Item {
    INTEREST,
    VALUATION,
    GUARANTEE,
    INSURANCE,
    REWARD;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
