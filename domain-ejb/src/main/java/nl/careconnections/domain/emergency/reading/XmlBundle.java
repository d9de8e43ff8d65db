package nl.careconnections.domain.emergency.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.careconnections.domain.emergency.medication.Fault;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Text;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A Bundle in XML. */
final class XmlBundle {

    private static final String FHIR = "http://hl7.org/fhir";
    private static final Set<String> NARRATIVE = Set.of("text");

    private final List<RawResource> resources = new ArrayList<>();

    private XmlBundle() {}

    static List<RawResource> read(byte[] document) throws Malformed {
        XmlBundle bundle = new XmlBundle();
        bundle.readBundle(parse(document));
        return bundle.resources;
    }

    private static Element parse(byte[] document) throws Malformed {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(document)).getDocumentElement();
        } catch (SAXException | IOException notXml) {
            throw new Malformed("Bundle", Fault.DAMAGED, "not well-formed XML: " + notXml.getMessage());
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return factory;
    }

    private void readBundle(Element root) throws Malformed {
        if (!FHIR.equals(root.getNamespaceURI()) || !root.getLocalName().equals("Bundle")) {
            throw new Malformed(root.getNodeName(), Fault.OTHER_DOCUMENT, "not a FHIR Bundle");
        }
        List<Element> children = elements(root);
        RawBundle.checkBundle(names(children));
        List<Element> entries = children.stream()
                .filter(child -> child.getLocalName().equals("entry"))
                .toList();
        for (int place = 0; place < entries.size(); place++) {
            readEntry(place, entries.get(place));
        }
    }

    private void readEntry(int place, Element entry) throws Malformed {
        List<Element> children = elements(entry);
        RawBundle.checkEntry(place, names(children));
        String fullUrl = named(children, "fullUrl").stream()
                .map(url -> url.getAttribute("value"))
                .findFirst()
                .orElse("");
        for (Element holder : named(children, "resource")) {
            for (Element resource : elements(holder)) {
                add(fullUrl, resource, Optional.empty());
            }
        }
    }

    private void add(String fullUrl, Element element, Optional<String> host) {
        String name = RawBundle.isRead(element.getLocalName())
                ? read(fullUrl, element, host).source().name()
                : element.getLocalName();
        for (Element container : named(elements(element), "contained")) {
            for (Element contained : elements(container)) {
                add("", contained, Optional.of(name));
            }
        }
    }

    private RawResource read(String fullUrl, Element element, Optional<String> host) {
        List<Flaw> flaws = new ArrayList<>();
        Node root = node(element, element.getLocalName(), flaws);
        flaws.addAll(RawBundle.commonFlaws(root));
        StringBuilder text = new StringBuilder();
        write(element, text, true);
        RawResource resource = new RawResource(
                resources.size(),
                element.getLocalName(),
                fullUrl,
                root,
                host,
                RawBundle.unlessAstronomic(root, text.toString()),
                flaws);
        resources.add(resource);
        return resource;
    }

    private static Node node(Element element, String path, List<Flaw> flaws) {
        List<Element> elements = elements(element);
        Map<String, Integer> total = new HashMap<>();
        elements.forEach(child -> total.merge(child.getLocalName(), 1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        List<Node> children = new ArrayList<>();
        boolean isResource = Character.isUpperCase(element.getLocalName().charAt(0));
        for (Element child : elements) {
            String name = child.getLocalName();
            if (isResource && NARRATIVE.contains(name)) {
                continue;
            }
            int place = seen.merge(name, 1, Integer::sum) - 1;
            children.add(node(child, path + "." + name + (total.get(name) > 1 ? "[" + place + "]" : ""), flaws));
        }
        check(element, path, children.isEmpty() && elements.isEmpty(), flaws);
        return new Node(element.getLocalName(), attribute(element, "value"), attribute(element, "url"), children, path);
    }

    private static void check(Element element, String path, boolean leaf, List<Flaw> flaws) {
        if (!FHIR.equals(element.getNamespaceURI())) {
            flaws.add(new Flaw(path, Fault.UNKNOWN_PART, "not an element of FHIR"));
        }
        if (leaf && attribute(element, "value").isEmpty()) {
            flaws.add(new Flaw(path, Fault.WRONG_FORM, "an element without value"));
        }
        for (org.w3c.dom.Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text && !text.getData().isBlank()) {
                flaws.add(new Flaw(path, Fault.WRONG_FORM, "text where only values belong"));
            }
        }
    }

    private static Optional<String> attribute(Element element, String name) {
        return element.hasAttribute(name) ? Optional.of(element.getAttribute(name)) : Optional.empty();
    }

    private static void write(Element element, StringBuilder text, boolean isResource) {
        text.append('<').append(element.getLocalName());
        if (isResource) {
            text.append(" xmlns=\"").append(FHIR).append('"');
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int place = 0; place < attributes.getLength(); place++) {
            Attr attribute = (Attr) attributes.item(place);
            if (!attribute.getName().startsWith("xmlns")) {
                text.append(' ').append(attribute.getLocalName()).append("=\"");
                escape(attribute.getValue(), text);
                text.append('"');
            }
        }
        text.append('>');
        for (Element child : elements(element)) {
            boolean narrative = isResource && NARRATIVE.contains(child.getLocalName());
            if (!narrative) {
                write(child, text, Character.isUpperCase(child.getLocalName().charAt(0)));
            }
        }
        text.append("</").append(element.getLocalName()).append('>');
    }

    private static void escape(String value, StringBuilder text) {
        for (int place = 0; place < value.length(); place++) {
            char character = value.charAt(place);
            switch (character) {
                case '<' -> text.append("&lt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                case '\t', '\n', '\r' ->
                    text.append("&#").append((int) character).append(';');
                default -> text.append(character);
            }
        }
    }

    private static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (org.w3c.dom.Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static List<Element> named(List<Element> elements, String name) {
        return elements.stream()
                .filter(element -> element.getLocalName().equals(name))
                .toList();
    }

    private static List<String> names(List<Element> elements) {
        return elements.stream().map(Element::getLocalName).toList();
    }

    /** Every error ends it; the parser itself would write to the error stream. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException exception) {
            // What the parser only warns of does not change what is read.
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
