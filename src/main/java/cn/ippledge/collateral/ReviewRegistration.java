package cn.ippledge.collateral;

import java.time.LocalDate;
import java.util.List;

/**
 * What the registrar's first person finds.
 *
 * @param grounds rule ids; needed to refuse
 * @param registrationNo the authority's number, and {@code registeredOn} its day; needed to register
 */
public record ReviewRegistration(
        String no,
        ReviewOutcome outcome,
        List<String> grounds,
        String registrationNo,
        LocalDate registeredOn,
        String opinion) {

    public ReviewRegistration {
        grounds = grounds == null ? List.of() : List.copyOf(grounds);
    }
}
