package cn.ippledge.party;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Identifiers;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What an enterprise says of itself. */
public record EnterpriseData(
        String name,
        String creditCode,
        RegionCode region,
        String town,
        String address,
        String legalRepresentative,
        String contact,
        String phone,
        String email,
        Industry industry,
        Integer staff,
        Money revenue,
        Money assets,
        LocalDate foundedOn,
        boolean firstLoan,
        boolean startUp) {

    /** In stored form, or refused with every field that is wrong. */
    EnterpriseData checked(LocalDate today) {
        List<Rejected.Field> wrong = new ArrayList<>();
        String code = identifier(wrong, Identifiers.Kind.USCC, "creditCode", creditCode);
        String mobile = phoneNumber(wrong);
        EnterpriseData stored = new EnterpriseData(
                text(wrong, "name", name, 200, true),
                code,
                region,
                text(wrong, "town", town, 60, false),
                text(wrong, "address", address, 200, false),
                text(wrong, "legalRepresentative", legalRepresentative, 60, true),
                text(wrong, "contact", contact, 60, true),
                mobile,
                emailAddress(wrong),
                industry,
                staff,
                revenue,
                assets,
                foundedOn,
                firstLoan,
                startUp);
        required(wrong, "region", region);
        required(wrong, "industry", industry);
        figures(wrong);
        if (required(wrong, "foundedOn", foundedOn) && foundedOn.isAfter(today))
            wrong.add(new Rejected.Field("foundedOn", PartyReason.FOUNDED_IN_FUTURE));
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
        return stored;
    }

    SizeClass sizeClass() {
        return industry.sizeOf(staff, revenue, assets);
    }

    private void figures(List<Rejected.Field> wrong) {
        if (required(wrong, "staff", staff) && (staff < 0 || staff > 1_000_000))
            wrong.add(new Rejected.Field("staff", CommonReason.OUT_OF_RANGE, 0, 1_000_000));
        if (required(wrong, "revenue", revenue) && revenue.isNegative())
            wrong.add(new Rejected.Field("revenue", CommonReason.OUT_OF_RANGE, 0, "9999999999999999.99"));
        if (required(wrong, "assets", assets) && assets.isNegative())
            wrong.add(new Rejected.Field("assets", CommonReason.OUT_OF_RANGE, 0, "9999999999999999.99"));
    }

    /** A mobile number, or a land line with its area code. */
    private String phoneNumber(List<Rejected.Field> wrong) {
        String plain = phone == null ? "" : phone.strip();
        if (plain.matches("0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?")) return plain;
        return identifier(wrong, Identifiers.Kind.MOBILE, "phone", phone);
    }

    private String emailAddress(List<Rejected.Field> wrong) {
        String plain = text(wrong, "email", email, 120, false);
        if (plain != null && !plain.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))
            wrong.add(new Rejected.Field("email", PartyReason.EMAIL_FORMAT, plain));
        return plain;
    }

    private static String identifier(List<Rejected.Field> wrong, Identifiers.Kind kind, String field, String typed) {
        Identifiers.Check check = Identifiers.check(kind, typed);
        if (!check.valid()) wrong.add(new Rejected.Field(field, check.reason(), check.normalized()));
        return check.normalized();
    }

    private static String text(List<Rejected.Field> wrong, String field, String typed, int max, boolean required) {
        String plain = typed == null || typed.isBlank() ? null : typed.strip();
        if (required) required(wrong, field, plain);
        if (plain != null && plain.length() > max) wrong.add(new Rejected.Field(field, CommonReason.TOO_LONG, max));
        return plain;
    }

    private static boolean required(List<Rejected.Field> wrong, String field, Object value) {
        if (value == null) wrong.add(new Rejected.Field(field, CommonReason.REQUIRED));
        return value != null;
    }
}
