package nl.careconnections.domain.emergency.reading;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.careconnections.domain.emergency.medication.Fault;

/**
 * Counts the medication resources of a document, wherever they stand in it, by streaming: code that shares nothing with what reads
 * them, so that one dropped there is missed here.
 */
final class RawCount {

    static final Set<String> COUNTED =
            Set.of("MedicationRequest", "MedicationDispense", "MedicationAdministration", "MedicationStatement");

    /** Looking for the implementation costs more than a document. */
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private static final int DEEPEST = 60;
    private static final String TOO_DEEP = "elements are nested too deeply";

    private RawCount() {}

    static int of(byte[] document, BundleFormat format) throws Malformed {
        return format == BundleFormat.XML ? ofXml(document) : ofJson(document);
    }

    private static int ofXml(byte[] document) throws Malformed {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
            int count = 0;
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        count += COUNTED.contains(reader.getLocalName()) ? 1 : 0;
                        depth++;
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.DTD ->
                        throw new Malformed("Bundle", Fault.DAMAGED, "a document type declaration is refused");
                    default -> {
                        // Only elements count.
                    }
                }
                if (depth > DEEPEST) {
                    throw new Malformed("Bundle", Fault.DAMAGED, TOO_DEEP);
                }
            }
            return count;
        } catch (XMLStreamException notXml) {
            throw new Malformed("Bundle", Fault.DAMAGED, "not well-formed XML: " + notXml.getMessage());
        }
    }

    private static int ofJson(byte[] document) throws Malformed {
        try (JsonParser parser = PARSERS.createParser(new ByteArrayInputStream(document))) {
            int count = 0;
            int depth = 0;
            boolean atType = false;
            while (parser.hasNext()) {
                JsonParser.Event event = parser.next();
                switch (event) {
                    case START_OBJECT, START_ARRAY -> depth++;
                    case END_OBJECT, END_ARRAY -> depth--;
                    case VALUE_STRING -> count += atType && COUNTED.contains(parser.getString()) ? 1 : 0;
                    default -> {
                        // Only types of resources count.
                    }
                }
                atType =
                        event == JsonParser.Event.KEY_NAME && parser.getString().equals("resourceType");
                if (depth > DEEPEST) {
                    throw new Malformed("Bundle", Fault.DAMAGED, TOO_DEEP);
                }
            }
            return count;
        } catch (JsonException | IllegalStateException notJson) {
            throw new Malformed("Bundle", Fault.DAMAGED, "not well-formed JSON: " + notJson.getMessage());
        }
    }
}
