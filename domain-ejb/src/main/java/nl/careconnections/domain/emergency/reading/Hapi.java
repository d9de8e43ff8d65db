package nl.careconnections.domain.emergency.reading;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.emergency.medication.Fault;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;

/** HAPI FHIR, which reads one resource at a time and tells of every element that it cannot take. */
final class Hapi {

    /** Costs seconds to make and is safe for all threads, so there is one. */
    static final FhirContext CONTEXT = FhirContext.forR4Cached();

    private Hapi() {}

    static boolean knows(String type) {
        return CONTEXT.getResourceTypes().contains(type);
    }

    /** The resource as far as it could be read; what could not is added to {@code flaws}. */
    static Optional<Resource> read(RawResource raw, BundleFormat format, List<Flaw> flaws) {
        if (raw.text().isEmpty()) {
            return Optional.empty();
        }
        IParser parser = format == BundleFormat.XML ? CONTEXT.newXmlParser() : CONTEXT.newJsonParser();
        Collector collector = new Collector(raw.root());
        parser.setParserErrorHandler(collector);
        try {
            IBaseResource read = parser.parseResource(raw.text().get());
            flaws.addAll(collector.flaws);
            return Optional.of((Resource) read);
        } catch (RuntimeException unread) {
            // Whatever HAPI stumbles over, it costs this resource only.
            flaws.addAll(collector.flaws);
            flaws.add(new Flaw(raw.root().path(), Fault.UNREADABLE, "cannot be read: " + unread.getMessage()));
            return Optional.empty();
        }
    }

    /** Collects errors with the path of the element, which HAPI itself only names. */
    private static final class Collector implements IParserErrorHandler {

        private final Node root;
        private final List<Flaw> flaws = new ArrayList<>();

        Collector(Node root) {
            this.root = root;
        }

        private void add(String element, Optional<String> value, Fault fault, String reason) {
            flaws.add(new Flaw(element == null ? root.path() : root.pathOf(element, value), fault, reason));
        }

        @Override
        public void containedResourceWithNoId(IParseLocation location) {
            add("contained", Optional.empty(), Fault.WRONG_FORM, "a contained resource without id");
        }

        @Override
        public void incorrectJsonType(
                IParseLocation location,
                String element,
                ValueType expected,
                ScalarType expectedScalar,
                ValueType found,
                ScalarType foundScalar) {
            add(element, Optional.empty(), Fault.WRONG_FORM, "expected " + expected + " of JSON, found " + found);
        }

        @Override
        public void invalidValue(IParseLocation location, String value, String error) {
            String element = location == null ? null : location.getParentElementName();
            add(element, Optional.ofNullable(value), Fault.INVALID_VALUE, "\"" + value + "\" is not valid: " + error);
        }

        @Override
        public void missingRequiredElement(IParseLocation location, String element) {
            String parent = location == null ? null : location.getParentElementName();
            add(parent, Optional.empty(), Fault.MISSING, element + " is missing");
        }

        @Override
        public void unexpectedRepeatingElement(IParseLocation location, String element) {
            add(element, Optional.empty(), Fault.WRONG_FORM, "given more than once");
        }

        @Override
        public void unknownAttribute(IParseLocation location, String attribute) {
            add(null, Optional.empty(), Fault.UNKNOWN_PART, "unknown attribute " + attribute);
        }

        @Override
        public void unknownElement(IParseLocation location, String element) {
            add(element, Optional.empty(), Fault.UNKNOWN_PART, "unknown element");
        }

        @Override
        public void unknownReference(IParseLocation location, String reference) {
            add(
                    "reference",
                    Optional.ofNullable(reference),
                    Fault.REFERS_TO_NOTHING,
                    "refers to nothing in the resource");
        }

        @Override
        public void extensionContainsValueAndNestedExtensions(IParseLocation location) {
            add("extension", Optional.empty(), Fault.WRONG_FORM, "holds a value and extensions");
        }

        @Override
        public void invalidInternalReference(IParseLocation location, String reference) {
            add(
                    "reference",
                    Optional.ofNullable(reference),
                    Fault.REFERS_TO_NOTHING,
                    "refers to nothing in the resource");
        }
    }
}
