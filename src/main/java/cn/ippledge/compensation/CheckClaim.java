package cn.ippledge.compensation;

import java.util.List;
import java.util.Optional;

/** The clerk's word on a filed claim, item by item. */
public record CheckClaim(String no, boolean passed, List<Verdict> verdicts, String opinion) {

    /** @param remark what is wrong with it, where it is not accepted */
    public record Verdict(Evidence item, boolean accepted, String remark) {}

    public CheckClaim {
        verdicts = List.copyOf(verdicts);
    }

    Optional<Verdict> on(Evidence item) {
        return verdicts.stream().filter(verdict -> verdict.item() == item).findFirst();
    }
}
