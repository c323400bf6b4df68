package cn.ippledge.collateral;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
        Boolean coOwned,
        Boolean coOwnersConsent,
        LocalDate firstUsedOn,
        LocalDate completedOn,
        LocalDate publishedOn,
        String authority,
        Boolean woody) {

    /** A yes that nobody said is a no. */
    public RightDetails {
        coOwned = Boolean.TRUE.equals(coOwned);
        coOwnersConsent = Boolean.TRUE.equals(coOwnersConsent);
        woody = Boolean.TRUE.equals(woody);
    }

    /** Semicolons of either keyboard, the Chinese enumeration comma, line ends; a comma belongs to names such as "Co., Ltd.". */
    private static final Pattern OWNER_SEPARATOR = Pattern.compile("[;\\uFF1B\\u3001\\r\\n]");

    /** The names in a list of owners, in their order. */
    public static Set<String> ownersIn(String names) {
        if (names == null) return Set.of();
        return Arrays.stream(OWNER_SEPARATOR.split(names))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
