package cn.ippledge.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A county, district or city by its six digits of GB/T 2260. */
public record RegionCode(String code) {

    @JsonCreator
    public RegionCode {
        if (code == null || !code.matches("\\d{6}")) throw new Rejected(CommonReason.REGION_CODE_FORMAT, code);
    }

    @Override
    @JsonValue
    public String toString() {
        return code;
    }
}
