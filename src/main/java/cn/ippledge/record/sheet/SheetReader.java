package cn.ippledge.record.sheet;

import cn.ippledge.record.RecordReason;
import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetRow;
import cn.ippledge.shared.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.Consumer;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads the first page of an xlsx file as events, within limits on everything that a hostile file could blow up. */
public final class SheetReader {

    private static final int MAX_MB = 20;
    private static final int MAX_ENTRIES = 1_000;
    private static final long MAX_EXPANDED = 250L * 1024 * 1024;
    /** Shared texts are the only part that is held in memory. */
    private static final long MAX_SHARED_TEXTS = 60L * 1024 * 1024;

    private final SheetForm form;
    private final SheetTexts texts;

    public SheetReader(SheetForm form, SheetTexts texts) {
        this.form = form;
        this.texts = texts;
    }

    public void read(byte[] xlsx, Consumer<SheetRow> rows) {
        if (xlsx.length > MAX_MB * 1024 * 1024) throw refused(RecordReason.SHEET_TOO_LARGE, MAX_MB);
        if (xlsx.length < 4 || xlsx[0] != 'P' || xlsx[1] != 'K') throw refused(RecordReason.SHEET_NOT_XLSX);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(xlsx))
                .get()) {
            measure(zip);
            parse(zip, rows);
        } catch (IOException
                | SAXException
                | ParserConfigurationException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException e) {
            throw refused(RecordReason.SHEET_DAMAGED);
        }
    }

    /**
     * Unpacks once only to count: the sizes that a zip claims for its parts may be lies. By the same directory as the reading
     * that follows, so that nothing is read that was not counted.
     */
    private static void measure(ZipFile zip) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long expanded = 0;
        int entries = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            boolean shared = entry.getName().endsWith("sharedStrings.xml");
            long size = 0;
            try (InputStream part = zip.getInputStream(entry)) {
                for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                    size += read;
                    if (expanded + size > MAX_EXPANDED || (shared && size > MAX_SHARED_TEXTS))
                        throw refused(RecordReason.SHEET_EXPANDS_TOO_MUCH);
                }
            }
            expanded += size;
            if (++entries > MAX_ENTRIES) throw refused(RecordReason.SHEET_EXPANDS_TOO_MUCH);
        }
        if (entries == 0) throw refused(RecordReason.SHEET_NOT_XLSX);
    }

    /** Part by part out of the packed bytes: opened as a stream, POI would first unpack every part into memory. */
    private void parse(ZipFile zip, Consumer<SheetRow> rows)
            throws IOException, SAXException, ParserConfigurationException, OpenXML4JException {
        try (OPCPackage file = OPCPackage.open(new ZipFileZipEntrySource(zip))) {
            XSSFReader reader = new XSSFReader(file);
            WorkbookSettings settings = new WorkbookSettings();
            try (InputStream workbook = reader.getWorkbookData()) {
                parse(workbook, settings);
            }
            CellValues values = new CellValues(
                    new ReadOnlySharedStringsTable(file), reader.getStylesTable(), settings.daysFrom1904());
            Iterator<InputStream> pages = reader.getSheetsData();
            if (!pages.hasNext()) throw refused(RecordReason.SHEET_EMPTY);
            SheetRows collector = new SheetRows(form, texts, rows);
            try (InputStream page = pages.next()) {
                parse(page, new SheetEvents(values, collector));
            }
            collector.end();
        }
    }

    /** POI's parser: document types and outside entities are refused. */
    private static void parse(InputStream xml, ContentHandler handler)
            throws SAXException, ParserConfigurationException, IOException {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        reader.parse(new InputSource(xml));
    }

    static Rejected refused(RecordReason reason, Object... args) {
        return Rejected.field("file", reason, args);
    }
}
