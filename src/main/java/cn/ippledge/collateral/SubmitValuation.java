package cn.ippledge.collateral;

import java.time.LocalDate;
import java.util.List;

/** The report an appraiser hands to the signer. The author is the first appraiser; the second signs the paper with them. */
public record SubmitValuation(
        String applicationNo,
        String reportNo,
        LocalDate baseDate,
        List<RightValue> values,
        String secondAppraiser,
        String opinion) {}
