package cn.ippledge.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * The numbers by which Chinese registers name companies, people and rights: brought into their written form, then checked by
 * format and, where the standard has one, check digit.
 */
public final class Identifiers {

    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] USCC_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] RESIDENT_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String RESIDENT_CHECKS = "10X98765432";
    private static final int[] PATENT_WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};

    private Identifiers() {}

    /** Names as the interface uses them. */
    public enum Kind {
        /** 统一社会信用代码, GB 32100-2015. Some early pilot codes fail its check character: they need a person's look. */
        USCC("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}", s -> s, Identifiers::creditCode),
        /** 组织机构代码, GB 11714-1997, written with a hyphen before the check digit. */
        ORG_CODE(
                "[0-9A-Z]{8}-[0-9X]", s -> insertBeforeLast(s.replace("-", ""), '-', 9), Identifiers::organisationCode),
        /** 居民身份证号, GB 11643-1999; people born in the nineteenth century included. */
        RESIDENT_ID("[1-9]\\d{5}(18|19|20)\\d{9}[0-9X]", s -> s, Identifiers::residentId),
        /** 专利申请号, ZC 0006-2003, and the eight-digit series before October 2003; written with a dot, without ZL. */
        PATENT(
                "((19|20)\\d{2}[12389]\\d{7}|\\d{2}[12389]\\d{5})\\.[0-9X]",
                Identifiers::patentForm, Identifiers::patent),
        /** 商标注册号; with the Nice class it names one mark. */
        TRADEMARK("G?\\d{4,8}[A-Z]?", s -> s, s -> null),
        /** 著作权登记号: software registration, software certificate, or registration of a work. */
        SOFTWARE_COPYRIGHT(
                "(19|20)\\d{2}SR\\d{5,7}|软著登字第\\d{6,8}号|.{1,2}作登字-(19|20)\\d{2}-[A-L]-\\d{8}", s -> s, s -> null),
        /** 植物新品种权号 of the agricultural series; forestry uses another that is not published. */
        PLANT_VARIETY("CNA(\\d{11}|\\d{8}\\.[0-9X])", s -> s, s -> null),
        /** 集成电路布图设计登记号, written with a dot after BS. */
        IC_LAYOUT("BS\\.\\d{9}", s -> s.matches("BS\\d+") ? "BS." + s.substring(2) : s, s -> null),
        /** 银行卡号 with its Luhn digit; a company's settlement account has none and is not checked here. */
        BANK_CARD("\\d{13,19}", s -> s.replace("-", ""), Identifiers::bankCard),
        /** 手机号, without the country's prefix. */
        MOBILE("1[3-9]\\d{9}", Identifiers::mobileForm, s -> null);

        private final Pattern format;
        private final UnaryOperator<String> form;
        private final Function<String, IdentifierFault> fault;

        Kind(String format, UnaryOperator<String> form, Function<String, IdentifierFault> fault) {
            this.format = Pattern.compile(format);
            this.form = form;
            this.fault = fault;
        }
    }

    /** {@code reason} is null for a valid number. The written form is given either way. */
    public record Check(boolean valid, String normalized, IdentifierFault reason) {}

    public static Check check(Kind kind, String typed) {
        String normalized = kind.form.apply(plain(typed));
        IdentifierFault fault = fault(kind, normalized);
        return new Check(fault == null, normalized, fault);
    }

    /** The written form of a valid number; otherwise refuses and names the field. */
    public static String require(Kind kind, String field, String typed) {
        Check check = check(kind, typed);
        if (!check.valid()) throw Rejected.field(field, check.reason(), check.normalized());
        return check.normalized();
    }

    private static IdentifierFault fault(Kind kind, String normalized) {
        if (normalized.isEmpty()) return IdentifierFault.IDENTIFIER_MISSING;
        if (!kind.format.matcher(normalized).matches()) return IdentifierFault.IDENTIFIER_FORMAT;
        return kind.fault.apply(normalized);
    }

    /** Without blanks, in upper case, full-width characters of Chinese keyboards as their ASCII twins. */
    private static String plain(String typed) {
        if (typed == null) return "";
        StringBuilder plain = new StringBuilder();
        for (char c : typed.toCharArray()) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) continue;
            char ascii = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
            plain.append(ascii >= 'a' && ascii <= 'z' ? (char) (ascii - 32) : ascii);
        }
        return plain.toString();
    }

    private static String patentForm(String plain) {
        String digits = plain.replaceFirst("^(ZL|CN)", "").replaceFirst("\\.([0-9X])$", "$1");
        return digits.length() == 9 ? insertBeforeLast(digits, '.', 9) : insertBeforeLast(digits, '.', 13);
    }

    private static String insertBeforeLast(String text, char mark, int length) {
        return text.length() == length ? text.substring(0, length - 1) + mark + text.charAt(length - 1) : text;
    }

    private static String mobileForm(String plain) {
        String digits = plain.replace("-", "");
        return digits.replaceFirst("^(\\+86|86)(?=\\d{11}$)", "");
    }

    private static IdentifierFault creditCode(String code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += USCC_ALPHABET.indexOf(code.charAt(i)) * USCC_WEIGHTS[i];
        return checked(code.charAt(17) == USCC_ALPHABET.charAt((31 - sum % 31) % 31));
    }

    private static IdentifierFault organisationCode(String code) {
        int sum = 0;
        for (int i = 0; i < 8; i++) sum += Character.getNumericValue(code.charAt(i)) * ORGANISATION_WEIGHTS[i];
        int check = 11 - sum % 11;
        return checked(code.charAt(9) == (check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check)));
    }

    private static IdentifierFault residentId(String id) {
        if (!isDate(id.substring(6, 14))) return IdentifierFault.IDENTIFIER_DATE;
        return checked(id.charAt(17) == RESIDENT_CHECKS.charAt(weighted(id, RESIDENT_WEIGHTS, 17) % 11));
    }

    private static IdentifierFault patent(String number) {
        int digits = number.length() - 2;
        int check = weighted(number, PATENT_WEIGHTS, digits) % 11;
        return checked(number.charAt(digits + 1) == (check == 10 ? 'X' : (char) ('0' + check)));
    }

    private static IdentifierFault bankCard(String number) {
        return checked(LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number));
    }

    private static int weighted(String digits, int[] weights, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) sum += (digits.charAt(i) - '0') * weights[i];
        return sum;
    }

    private static boolean isDate(String yyyymmdd) {
        try {
            LocalDate.parse(yyyymmdd, DateTimeFormatter.BASIC_ISO_DATE);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static IdentifierFault checked(boolean right) {
        return right ? null : IdentifierFault.IDENTIFIER_CHECK_DIGIT;
    }
}
