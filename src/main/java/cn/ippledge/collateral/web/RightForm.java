package cn.ippledge.collateral.web;

import cn.ippledge.collateral.IpRight;
import cn.ippledge.collateral.RightDetails;
import cn.ippledge.collateral.RightKind;
import cn.ippledge.collateral.RightType;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** A right as typed: dates and numbers stay texts until they are read, so that nothing is lost by a slip. */
public class RightForm {

    private int version;
    private RightKind kind = RightKind.INVENTION;
    private String number;
    private String title;
    private String niceClass;
    private String filedOn;
    private String grantedOn;
    private String markValidTo;
    private String feePaidUntil;
    private String ownerNames;
    private boolean coOwnersConsent;
    private String firstUsedOn;
    private String completedOn;
    private String publishedOn;
    private String authority;
    private boolean woody;

    static RightForm of(IpRight right) {
        RightForm form = new RightForm();
        form.version = right.version();
        form.kind = RightKind.of(right);
        form.number = right.number();
        form.title = right.title();
        form.niceClass = text(right.niceClass());
        form.filedOn = text(right.filedOn());
        form.grantedOn = text(right.grantedOn());
        form.markValidTo = right.type() == RightType.TRADEMARK ? text(right.expiresOn()) : null;
        form.feePaidUntil = text(right.feePaidUntil());
        form.ownerNames = right.ownerNames();
        form.coOwnersConsent = right.coOwnersConsent();
        form.firstUsedOn = text(right.firstUsedOn());
        form.completedOn = text(right.completedOn());
        form.publishedOn = text(right.publishedOn());
        form.authority = right.type() == RightType.PLANT_VARIETY ? right.authority() : null;
        form.woody = right.woody();
        return form;
    }

    /** What the fields of the chosen kind say; refuses with every field that cannot be read. */
    RightDetails details() {
        List<Rejected.Field> unreadable = new ArrayList<>();
        RightDetails details = new RightDetails(
                kind.type(),
                kind.patentKind(),
                number,
                title,
                whole("niceClass", niceClass, unreadable),
                date("filedOn", filedOn, unreadable),
                date("grantedOn", grantedOn, unreadable),
                date("markValidTo", markValidTo, unreadable),
                date("feePaidUntil", feePaidUntil, unreadable),
                ownerNames,
                RightDetails.ownersIn(ownerNames).size() > 1,
                coOwnersConsent,
                date("firstUsedOn", firstUsedOn, unreadable),
                date("completedOn", completedOn, unreadable),
                date("publishedOn", publishedOn, unreadable),
                authority == null || authority.isBlank() ? null : authority,
                woody);
        if (!unreadable.isEmpty()) throw Rejected.fields(unreadable);
        return details;
    }

    private static LocalDate date(String field, String typed, List<Rejected.Field> unreadable) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            unreadable.add(new Rejected.Field(field, CommonReason.NOT_A_DATE, typed));
            return null;
        }
    }

    private static Integer whole(String field, String typed, List<Rejected.Field> unreadable) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            unreadable.add(new Rejected.Field(field, CommonReason.NOT_A_DECIMAL, typed));
            return null;
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public RightKind getKind() {
        return kind;
    }

    public void setKind(RightKind kind) {
        this.kind = kind;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getNiceClass() {
        return niceClass;
    }

    public void setNiceClass(String niceClass) {
        this.niceClass = niceClass;
    }

    public String getFiledOn() {
        return filedOn;
    }

    public void setFiledOn(String filedOn) {
        this.filedOn = filedOn;
    }

    public String getGrantedOn() {
        return grantedOn;
    }

    public void setGrantedOn(String grantedOn) {
        this.grantedOn = grantedOn;
    }

    public String getMarkValidTo() {
        return markValidTo;
    }

    public void setMarkValidTo(String markValidTo) {
        this.markValidTo = markValidTo;
    }

    public String getFeePaidUntil() {
        return feePaidUntil;
    }

    public void setFeePaidUntil(String feePaidUntil) {
        this.feePaidUntil = feePaidUntil;
    }

    public String getOwnerNames() {
        return ownerNames;
    }

    public void setOwnerNames(String ownerNames) {
        this.ownerNames = ownerNames;
    }

    public boolean isCoOwnersConsent() {
        return coOwnersConsent;
    }

    public void setCoOwnersConsent(boolean coOwnersConsent) {
        this.coOwnersConsent = coOwnersConsent;
    }

    public String getFirstUsedOn() {
        return firstUsedOn;
    }

    public void setFirstUsedOn(String firstUsedOn) {
        this.firstUsedOn = firstUsedOn;
    }

    public String getCompletedOn() {
        return completedOn;
    }

    public void setCompletedOn(String completedOn) {
        this.completedOn = completedOn;
    }

    public String getPublishedOn() {
        return publishedOn;
    }

    public void setPublishedOn(String publishedOn) {
        this.publishedOn = publishedOn;
    }

    public String getAuthority() {
        return authority;
    }

    public void setAuthority(String authority) {
        this.authority = authority;
    }

    public boolean isWoody() {
        return woody;
    }

    public void setWoody(boolean woody) {
        this.woody = woody;
    }
}
