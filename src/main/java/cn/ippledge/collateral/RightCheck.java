package cn.ippledge.collateral;

import static cn.ippledge.shared.CommonReason.NOT_ONE_OF;
import static cn.ippledge.shared.CommonReason.OUT_OF_RANGE;
import static cn.ippledge.shared.CommonReason.REQUIRED;
import static cn.ippledge.shared.CommonReason.TOO_LONG;

import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns what was said about a right into a right, or refuses with every field that has to be mended. */
final class RightCheck {

    private static final int TITLE_LENGTH = 200;
    private static final int OWNER_NAMES_LENGTH = 500;
    static final Set<String> VARIETY_AUTHORITIES = Set.of("MARA", "NFGA");

    private final RightDetails details;
    private final ProtectionTerms terms;
    private final LocalDate today;
    private final List<Rejected.Field> problems = new ArrayList<>();

    RightCheck(RightDetails details, ProtectionTerms terms, LocalDate today) {
        this.details = details;
        this.terms = terms;
        this.today = today;
    }

    /** @param ownerName the enterprise's name, the owner in the register unless the details name others */
    IpRight right(PartyId owner, RegionCode region, String ownerName) {
        require("type", details.type());
        refuseIfAny();
        text("title", details.title(), TITLE_LENGTH);
        String number = number();
        foreignFields();
        dates();
        String ownerNames = ownerNames(ownerName);
        refuseIfAny();
        LocalDate expiresOn = expiresOn();
        if (details.feePaidUntil() != null && details.feePaidUntil().isAfter(expiresOn))
            add("feePaidUntil", RightReason.RIGHT_FEE_BEYOND_TERM, expiresOn);
        refuseIfAny();
        LocalDate feeDueOn = feeDueOn(expiresOn);
        return new IpRight(
                0,
                owner,
                region,
                details.type(),
                details.patentKind(),
                number,
                details.title().strip(),
                details.niceClass(),
                details.filedOn(),
                details.grantedOn(),
                expiresOn,
                feeDueOn,
                feePaidUntil(feeDueOn, expiresOn),
                status(),
                ownerNames,
                details.coOwned(),
                details.coOwnersConsent(),
                details.firstUsedOn(),
                details.completedOn(),
                details.publishedOn(),
                authority(),
                details.woody(),
                null,
                1);
    }

    private String number() {
        if (!text("number", details.number(), RightNumber.LENGTH)) return null;
        RightNumber number = RightNumber.of(details);
        number.problem(details).ifPresent(reason -> add("number", reason, number.normalized()));
        return number.normalized();
    }

    /** A field of another type is a misunderstanding (a class for a patent, a column shifted in a sheet), so it is not dropped. */
    private void foreignFields() {
        RightType type = details.type();
        only(type == RightType.PATENT, "patentKind", details.patentKind());
        only(type == RightType.PATENT, "feePaidUntil", details.feePaidUntil());
        only(type == RightType.TRADEMARK, "niceClass", details.niceClass());
        only(type == RightType.TRADEMARK, "markValidTo", details.markValidTo());
        only(type == RightType.COPYRIGHT, "publishedOn", details.publishedOn());
        only(type == RightType.IC_LAYOUT, "firstUsedOn", details.firstUsedOn());
        only(type == RightType.COPYRIGHT || type == RightType.IC_LAYOUT, "completedOn", details.completedOn());
        only(type == RightType.PLANT_VARIETY, "authority", details.authority());
        only(type == RightType.PLANT_VARIETY, "woody", details.woody() ? Boolean.TRUE : null);
    }

    private void dates() {
        past("filedOn", details.filedOn());
        past("grantedOn", details.grantedOn());
        past("firstUsedOn", details.firstUsedOn());
        past("completedOn", details.completedOn());
        past("publishedOn", details.publishedOn());
        ordered("filedOn", details.filedOn(), "grantedOn", details.grantedOn());
        ordered("completedOn", details.completedOn(), "publishedOn", details.publishedOn());
        ordered("completedOn", details.completedOn(), "firstUsedOn", details.firstUsedOn());
        switch (details.type()) {
            case PATENT -> {
                require("patentKind", details.patentKind());
                require("filedOn", details.filedOn());
            }
            case TRADEMARK -> {
                require("grantedOn", details.grantedOn());
                require("niceClass", details.niceClass());
                if (details.niceClass() != null && (details.niceClass() < 1 || details.niceClass() > 45))
                    add("niceClass", OUT_OF_RANGE, "1", "45");
            }
            case COPYRIGHT -> require("completedOn", details.completedOn());
            case PLANT_VARIETY -> {
                require("grantedOn", details.grantedOn());
                require("authority", details.authority());
                if (details.authority() != null && !VARIETY_AUTHORITIES.contains(details.authority()))
                    add("authority", NOT_ONE_OF, details.authority());
            }
            case IC_LAYOUT -> {
                require("filedOn", details.filedOn());
                require("grantedOn", details.grantedOn());
                require("completedOn", details.completedOn());
            }
        }
    }

    private String ownerNames(String ownerName) {
        String given =
                details.ownerNames() == null || details.ownerNames().isBlank() ? ownerName : details.ownerNames();
        Set<String> names = RightDetails.ownersIn(given);
        if (details.coOwned() != names.size() > 1) add("ownerNames", RightReason.RIGHT_CO_OWNERS_DIFFER, names.size());
        String joined = String.join(";", names);
        if (joined.length() > OWNER_NAMES_LENGTH) add("ownerNames", TOO_LONG, OWNER_NAMES_LENGTH);
        return joined;
    }

    private LocalDate expiresOn() {
        return switch (details.type()) {
            case PATENT -> terms.patentEnd(details.patentKind(), details.filedOn());
            case TRADEMARK -> markEnd();
            case COPYRIGHT -> terms.workEnd(details.completedOn(), details.publishedOn());
            case PLANT_VARIETY -> terms.varietyEnd(details.woody(), details.grantedOn());
            case IC_LAYOUT -> terms.layoutEnd(details.filedOn(), details.firstUsedOn(), details.completedOn());
        };
    }

    /** A renewed mark ends with one of its ten-year periods and on no other day. */
    private LocalDate markEnd() {
        LocalDate first = terms.markEnd(details.grantedOn());
        if (details.markValidTo() == null) return first;
        int nth = 1;
        while (terms.markEnd(details.grantedOn(), nth).isBefore(details.markValidTo())) nth++;
        if (!terms.markEnd(details.grantedOn(), nth).equals(details.markValidTo()))
            add("markValidTo", RightReason.RIGHT_MARK_TERM, first);
        return details.markValidTo();
    }

    private LocalDate feeDueOn(LocalDate expiresOn) {
        if (details.type() != RightType.PATENT || details.grantedOn() == null) return null;
        LocalDate paidUntil = details.feePaidUntil() == null ? today : details.feePaidUntil();
        AnnualFee next = AnnualFee.next(details.filedOn(), paidUntil, expiresOn);
        return next == null ? null : next.dueOn();
    }

    /** Kept so that a later correction of another field does not move the next fee. */
    private LocalDate feePaidUntil(LocalDate feeDueOn, LocalDate expiresOn) {
        if (details.type() != RightType.PATENT || details.grantedOn() == null) return null;
        if (details.feePaidUntil() != null) return details.feePaidUntil();
        return feeDueOn == null ? expiresOn : feeDueOn;
    }

    private RightStatus status() {
        boolean applied = details.type() == RightType.PATENT && details.grantedOn() == null;
        return applied ? RightStatus.APPLIED : RightStatus.VALID;
    }

    private String authority() {
        return switch (details.type()) {
            case PATENT, IC_LAYOUT -> "CNIPA";
            case TRADEMARK -> "CNIPA_TMO";
            case COPYRIGHT -> "CPCC";
            case PLANT_VARIETY -> details.authority();
        };
    }

    private boolean text(String field, String value, int length) {
        if (value == null || value.isBlank()) add(field, REQUIRED);
        else if (value.strip().length() > length) add(field, TOO_LONG, length);
        else return true;
        return false;
    }

    private void require(String field, Object value) {
        if (value == null) add(field, REQUIRED);
    }

    private void only(boolean known, String field, Object value) {
        if (!known && value != null) add(field, RightReason.RIGHT_FIELD_NOT_FOR_TYPE);
    }

    private void past(String field, LocalDate day) {
        if (day != null && day.isAfter(today)) add(field, RightReason.RIGHT_DATE_IN_FUTURE, day);
    }

    private void ordered(String earlierField, LocalDate earlier, String laterField, LocalDate later) {
        if (earlier != null && later != null && later.isBefore(earlier))
            add(laterField, RightReason.RIGHT_DATE_BEFORE, later, earlier);
    }

    private void add(String field, Reason reason, Object... args) {
        problems.add(new Rejected.Field(field, reason, args));
    }

    private void refuseIfAny() {
        if (!problems.isEmpty()) throw Rejected.fields(problems);
    }
}
