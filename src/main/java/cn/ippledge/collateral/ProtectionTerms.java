package cn.ippledge.collateral;

import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** How long each kind of right is protected, by the law in force on the day that decides. */
record ProtectionTerms(List<Term> terms) {

    /** Works older than the Copyright Law are protected by it too (art. 66). */
    private static final LocalDate COPYRIGHT_LAW = LocalDate.of(1991, 6, 1);

    enum Kind {
        INVENTION,
        UTILITY_MODEL,
        DESIGN,
        TRADEMARK,
        WORK,
        LAYOUT,
        LAYOUT_FROM_CREATION,
        WOODY_VARIETY,
        OTHER_VARIETY
    }

    record Term(Kind kind, LocalDate validFrom, int years) {}

    ProtectionTerms {
        terms = List.copyOf(terms);
    }

    int years(Kind kind, LocalDate on) {
        return terms.stream()
                .filter(term -> term.kind() == kind && !term.validFrom().isAfter(on))
                .max(Comparator.comparing(Term::validFrom))
                .orElseThrow(() -> new Rejected(RightReason.NO_PROTECTION_THEN, on))
                .years();
    }

    /** Patents run from filing (Patent Law art. 42); the last day is the one before the anniversary. */
    LocalDate patentEnd(PatentKind kind, LocalDate filedOn) {
        return filedOn.plusYears(years(Kind.valueOf(kind.name()), filedOn)).minusDays(1);
    }

    /** A mark's first ten years from registration (Trademark Law art. 39). */
    LocalDate markEnd(LocalDate registeredOn) {
        return markEnd(registeredOn, 1);
    }

    /** The end of a mark's {@code nth} period; each renewal adds one (art. 40). */
    LocalDate markEnd(LocalDate registeredOn, int nth) {
        return registeredOn
                .plusYears((long) years(Kind.TRADEMARK, registeredOn) * nth)
                .minusDays(1);
    }

    /** Works and software of an entity: to 31 December of the fiftieth year after publication, else creation (Copyright Law art. 23). */
    LocalDate workEnd(LocalDate completedOn, LocalDate publishedOn) {
        int years = years(Kind.WORK, completedOn.isBefore(COPYRIGHT_LAW) ? COPYRIGHT_LAW : completedOn);
        LocalDate unpublishedEnd = LocalDate.of(completedOn.getYear() + years, 12, 31);
        boolean publishedInTime = publishedOn != null && !publishedOn.isAfter(unpublishedEnd);
        return publishedInTime ? LocalDate.of(publishedOn.getYear() + years, 12, 31) : unpublishedEnd;
    }

    /** Layouts: ten years from the earlier of filing and first use, and never past fifteen from creation (Regulation art. 12). */
    LocalDate layoutEnd(LocalDate filedOn, LocalDate firstUsedOn, LocalDate completedOn) {
        LocalDate from = firstUsedOn != null && firstUsedOn.isBefore(filedOn) ? firstUsedOn : filedOn;
        LocalDate end = from.plusYears(years(Kind.LAYOUT, filedOn)).minusDays(1);
        LocalDate cap =
                completedOn.plusYears(years(Kind.LAYOUT_FROM_CREATION, filedOn)).minusDays(1);
        return cap.isBefore(end) ? cap : end;
    }

    /** Plant varieties run from grant, longer for vines and trees; the 2025 revision counts for grants since 1 June 2025. */
    LocalDate varietyEnd(boolean woody, LocalDate grantedOn) {
        return grantedOn
                .plusYears(years(woody ? Kind.WOODY_VARIETY : Kind.OTHER_VARIETY, grantedOn))
                .minusDays(1);
    }
}
