package cn.ippledge.collateral;

import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.record.SheetRow;
import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** One row of the sheet of registrations from before the platform. Type and authority follow from the rights. */
record HistoricSheet(
        String registrationNo,
        LocalDate registeredOn,
        String pledgorCode,
        String pledgeeCode,
        String contractNo,
        LocalDate contractSignedOn,
        Money securedAmount,
        LocalDate debtFrom,
        LocalDate debtTo,
        Set<String> rightNumbers,
        LocalDate termTo,
        LocalDate cancelledOn) {

    static final SheetForm FORM = new SheetForm(
            "pledges.sheet",
            List.of(
                    column("registrationNo", true, "Y2023980012345"),
                    column("registeredOn", true, "2023-06-15"),
                    column("pledgorCode", true, "91140802MA0K3X7D29"),
                    column("pledgeeCode", true, "91140800MA0H5N8E8D"),
                    column("contractNo", true, "ZY-2023-018"),
                    column("contractSignedOn", true, "2023-06-01"),
                    column("securedAmount", true, "2000000.00"),
                    column("debtFrom", true, "2023-06-20"),
                    column("debtTo", true, "2026-06-19"),
                    column("rightNumbers", true, "202010123456.7; 202120234567.8"),
                    column("termTo", false, null),
                    column("cancelledOn", false, null)));

    static HistoricSheet of(SheetRow row) {
        return new HistoricSheet(
                row.text("registrationNo").strip(),
                row.date("registeredOn"),
                row.text("pledgorCode").strip(),
                row.text("pledgeeCode").strip().toUpperCase(Locale.ROOT),
                row.text("contractNo").strip(),
                row.date("contractSignedOn"),
                row.money("securedAmount"),
                row.date("debtFrom"),
                row.date("debtTo"),
                Arrays.stream(row.text("rightNumbers").split("[;,\uff1b\uff0c\u3001\\s]+"))
                        .map(HistoricSheet::plain)
                        .filter(number -> !number.isEmpty())
                        .collect(Collectors.toSet()),
                row.date("termTo"),
                row.date("cancelledOn"));
    }

    /** A number without the ways of writing it: no ZL in front, no dots, no blanks. */
    static String plain(String number) {
        String letters = number.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return letters.startsWith("ZL") ? letters.substring(2) : letters;
    }

    private static Column column(String key, boolean required, String example) {
        return new Column(key, "pledges.sheet." + key, required, example);
    }
}
