package cn.ippledge.policy.table;

import cn.ippledge.shared.Rejected;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Bytes from outside become plain nodes, or a refusal. A document type is refused before any parser sees it, the parser is
 * told to refuse it as well, nothing is ever fetched, and size and depth are bounded.
 */
final class SafeXml {

    static final int LIMIT_KB = 256;

    /** definitions, decision, decisionTable, rule, inputEntry, text; a diagram needs one more. */
    private static final int DEPTH = 12;

    private final XMLStreamReader xml;

    private SafeXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    static XmlNode parse(byte[] file) {
        if (file.length == 0) throw refusal(TableReason.TABLE_FILE_EMPTY);
        if (file.length > LIMIT_KB * 1024) throw refusal(TableReason.TABLE_FILE_TOO_LARGE, LIMIT_KB);
        String text = decoded(file);
        String folded = text.toUpperCase(Locale.ROOT);
        if (folded.contains("<!DOCTYPE") || folded.contains("<!ENTITY")) throw refusal(TableReason.TABLE_FILE_DOCTYPE);
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
            return new SafeXml(xml).document();
        } catch (XMLStreamException e) {
            throw refusal(
                    TableReason.TABLE_FILE_NOT_XML,
                    e.getLocation() == null ? 0 : e.getLocation().getLineNumber());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private static String decoded(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refusal(TableReason.TABLE_FILE_ENCODING);
        }
    }

    private XmlNode document() throws XMLStreamException {
        String declared = xml.getCharacterEncodingScheme();
        if (declared != null && !declared.equalsIgnoreCase("UTF-8")) throw refusal(TableReason.TABLE_FILE_ENCODING);
        if (xml.getVersion() != null && !xml.getVersion().equals("1.0")) throw notXml();
        XmlNode root = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) root = element(1);
            else if (event != XMLStreamConstants.COMMENT
                    && event != XMLStreamConstants.SPACE
                    && event != XMLStreamConstants.END_DOCUMENT) throw notXml();
        }
        return root;
    }

    private XmlNode element(int depth) throws XMLStreamException {
        if (depth > DEPTH) throw notXml();
        QName name = xml.getName();
        int line = xml.getLocation().getLineNumber();
        Map<QName, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++)
            attributes.put(plain(xml.getAttributeName(i)), xml.getAttributeValue(i));
        List<XmlNode> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next())
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                case XMLStreamConstants.COMMENT -> {}
                // processing instructions, entities that nobody declared, the end of the file
                default -> throw notXml();
            }
        return new XmlNode(plain(name), line, attributes, children, text.toString());
    }

    /** Without the prefix, which everybody chooses for himself. */
    private static QName plain(QName name) {
        return new QName(name.getNamespaceURI(), name.getLocalPart());
    }

    private Rejected notXml() {
        return refusal(TableReason.TABLE_FILE_NOT_XML, xml.getLocation().getLineNumber());
    }

    private static Rejected refusal(TableReason reason, Object... args) {
        return Rejected.field("file", reason, args);
    }
}
