package cn.ippledge.record.sheet;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Files made on old Macintoshes count days from 1904. */
final class WorkbookSettings extends DefaultHandler {

    private boolean from1904;

    boolean daysFrom1904() {
        return from1904;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        if (localName.equals("workbookPr")) {
            String value = attributes.getValue("date1904");
            from1904 = "1".equals(value) || "true".equals(value);
        }
    }
}
