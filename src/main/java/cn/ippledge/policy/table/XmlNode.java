package cn.ippledge.policy.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** An element of an uploaded file, as plain data. */
record XmlNode(QName name, int line, Map<QName, String> attributes, List<XmlNode> children, String text) {

    String local() {
        return name.getLocalPart();
    }

    /** An attribute without a namespace, {@code ""} if it is not there. */
    String attribute(String local) {
        return attributes.getOrDefault(new QName(local), "").strip();
    }

    Stream<XmlNode> all(String local) {
        return children.stream().filter(child -> child.local().equals(local));
    }

    /** Text of the first {@code text} element below the child of that name, or of the child itself. */
    String textOf(String local) {
        return all(local).findFirst().map(XmlNode::text).orElse("").strip();
    }
}
