package cn.ippledge.subsidy;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * 年度测算: what one version of a policy would pay on every loan of a region for the interest really paid in a year.
 *
 * @param reckonedTo the last day that counts: the year's end, or the day of the run while the year still runs
 * @param stretches the parts that the region's enterprises were divided into
 * @param capped loans whose amount a cap has cut
 * @param largest numbers of the loans that earn most, joined by blanks; null before the end
 * @param trouble name of the reason for which it failed; null otherwise
 */
public record YearReckoning(
        long id,
        RegionCode region,
        String policyId,
        int policyVersion,
        int reckonedYear,
        LocalDate reckonedTo,
        ReckoningState state,
        long startedBy,
        String startedByName,
        LocalDateTime startedAt,
        LocalDateTime aliveUntil,
        LocalDateTime endedAt,
        int stretches,
        int stretchesDone,
        int granted,
        int refused,
        int capped,
        Money amount,
        String largest,
        String trouble) {

    public boolean running() {
        return state == ReckoningState.RUNNING;
    }

    /** The rows of any other run are unfinished or already removed. */
    public boolean complete() {
        return state == ReckoningState.COMPLETE;
    }

    public int loans() {
        return granted + refused;
    }

    public int percentDone() {
        return stretches == 0 ? 0 : 100 * stretchesDone / stretches;
    }

    static String caseNo(long id) {
        return "YR-%06d".formatted(id);
    }
}
