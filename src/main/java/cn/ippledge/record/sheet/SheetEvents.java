package cn.ippledge.record.sheet;

import cn.ippledge.record.RecordReason;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Follows the XML of one page and hands each cell's text to the rows. */
final class SheetEvents extends DefaultHandler {

    private static final int MAX_TEXT = 32_767;

    private final CellValues values;
    private final SheetRows rows;
    private final StringBuilder text = new StringBuilder();
    private boolean collecting;
    private int row;
    private int column;
    private String type;
    private String style;

    SheetEvents(CellValues values, SheetRows rows) {
        this.values = values;
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        switch (localName) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = -1;
                rows.startRow(row);
            }
            case "c" -> {
                String reference = attributes.getValue("r");
                column = reference == null ? column + 1 : columnOf(reference);
                type = attributes.getValue("t");
                style = attributes.getValue("s");
                text.setLength(0);
            }
            // a text kept in the cell itself is in t, everything else in v
            case "v" -> collecting = !"inlineStr".equals(type);
            case "t" -> collecting = true;
            case "rPh" -> collecting = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (collecting && text.length() <= MAX_TEXT) text.append(chars, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        switch (localName) {
            case "v", "t" -> collecting = false;
            case "c" -> cell();
            case "row" -> rows.endRow();
            default -> {}
        }
    }

    private void cell() throws SAXException {
        if (text.isEmpty()) return;
        String raw = text.toString();
        try {
            switch (type == null ? "n" : type) {
                case "s" -> put(values.shared(raw));
                case "b" -> rows.cell(column, raw.strip().equals("1") ? "TRUE" : "FALSE");
                case "e" -> rows.fault(column, raw, RecordReason.CELL_FORMULA_ERROR);
                case "n" -> number(raw);
                default -> put(raw); // inlineStr, a formula's text, an ISO date
            }
        } catch (NumberFormatException e) {
            throw new SAXException("cell " + column + " of row " + row, e);
        }
    }

    private void number(String raw) {
        String number = values.number(raw, style);
        if (CellValues.hasLostDigits(raw)) rows.fault(column, number, RecordReason.CELL_DIGITS_LOST);
        else rows.cell(column, number);
    }

    private void put(String value) {
        if (value.length() > MAX_TEXT) rows.fault(column, value.substring(0, 100), RecordReason.CELL_TOO_LONG);
        else rows.cell(column, value);
    }

    /** 0 for A, 27 for AB. */
    private static int columnOf(String reference) {
        int number = 0;
        for (int i = 0; i < reference.length() && i < 4 && reference.charAt(i) >= 'A'; i++)
            number = number * 26 + reference.charAt(i) - 'A' + 1;
        return number - 1;
    }
}
