package cn.ippledge.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an organisation: enterprise, bank or branch, evaluator, finance center, office. */
public record PartyId(@JsonValue long value) {

    @JsonCreator
    public PartyId {
        if (value <= 0) throw new Rejected(CommonReason.PARTY_ID_FORMAT, value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
