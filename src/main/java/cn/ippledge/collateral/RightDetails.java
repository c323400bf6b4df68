package cn.ippledge.collateral;

import java.time.LocalDate;

/**
 * What is said about a right when it is entered or corrected; fields that a type does not know are empty.
 *
 * @param grantedOn grant of a patent or variety, registration of a mark, copyright or layout; empty while applied for
 * @param markValidTo the last day on a renewed mark's certificate; empty means the first ten years
 * @param feePaidUntil the day up to which annual fees are paid; empty means that nothing is owed today
 * @param ownerNames as in the register, separated by {@code ;}; empty means the enterprise alone
 * @param authority who granted a plant variety: {@code MARA} or {@code NFGA}
 * @param woody a vine or tree, which plant varieties protect longer
 */
public record RightDetails(
        RightType type,
        PatentKind patentKind,
        String number,
        String title,
        Integer niceClass,
        LocalDate filedOn,
        LocalDate grantedOn,
        LocalDate markValidTo,
        LocalDate feePaidUntil,
        String ownerNames,
        boolean coOwned,
        boolean coOwnersConsent,
        LocalDate firstUsedOn,
        LocalDate completedOn,
        LocalDate publishedOn,
        String authority,
        boolean woody) {}
