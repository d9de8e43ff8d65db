package nl.careconnections.domain.emergency.reading;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.emergency.medication.Fault;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;

/**
 * Types of JSON against those of FHIR: HAPI takes a number for text, text for a boolean, and a list for a value, or drops it without
 * a word.
 */
final class JsonTypes {

    private static final Set<String> EXTENSIONS = Set.of("extension", "modifierExtension");
    private static final Set<String> READ_ELSEWHERE = Set.of("resourceType", "contained");

    private final List<Flaw> flaws = new ArrayList<>();

    private JsonTypes() {}

    static List<Flaw> flaws(String type, JsonObject resource) {
        JsonTypes types = new JsonTypes();
        if (Hapi.knows(type)) {
            types.object(
                    (BaseRuntimeElementCompositeDefinition<?>) Hapi.CONTEXT.getResourceDefinition(type),
                    resource,
                    type);
        }
        return types.flaws;
    }

    private void object(BaseRuntimeElementCompositeDefinition<?> definition, JsonObject object, String path) {
        if (object.isEmpty()) {
            flaws.add(new Flaw(path, Fault.WRONG_FORM, "an empty object"));
        }
        object.forEach((name, value) -> {
            String own = path + "." + name;
            if (EXTENSIONS.contains(name)) {
                values(Hapi.CONTEXT.getElementDefinition("Extension"), true, value, own);
            } else if (name.startsWith("_")) {
                primitiveElement(value, own);
            } else if (!READ_ELSEWHERE.contains(name)) {
                child(definition, name, value, own);
            }
        });
    }

    private void child(BaseRuntimeElementCompositeDefinition<?> definition, String name, JsonValue value, String path) {
        BaseRuntimeChildDefinition child = definition.getChildByName(name);
        BaseRuntimeElementDefinition<?> element = child == null ? null : child.getChildByName(name);
        if (element != null) {
            values(element, child.getMax() != 1, value, path);
        } else if (!(value instanceof JsonString) && !isOfElement(name)) {
            flaws.add(new Flaw(path, Fault.UNKNOWN_PART, "unknown element"));
        }
    }

    /** What every element has, and HAPI does not define as its child. */
    private static boolean isOfElement(String name) {
        return name.equals("id") || name.equals("url");
    }

    private void values(BaseRuntimeElementDefinition<?> definition, boolean repeats, JsonValue value, String path) {
        if (!(value instanceof JsonArray list)) {
            if (repeats) {
                flaws.add(new Flaw(path, Fault.WRONG_FORM, "not an array"));
            }
            value(definition, value, path);
            return;
        }
        if (!repeats || list.isEmpty()) {
            flaws.add(new Flaw(
                    path, Fault.WRONG_FORM, list.isEmpty() ? "an empty array" : "an array where one value belongs"));
        }
        for (int place = 0; place < list.size(); place++) {
            value(definition, list.get(place), list.size() > 1 ? path + "[" + place + "]" : path);
        }
    }

    private void value(BaseRuntimeElementDefinition<?> definition, JsonValue value, String path) {
        if (definition instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
            if (value instanceof JsonObject object) {
                object(composite, object, path);
            } else {
                flaws.add(new Flaw(path, Fault.WRONG_FORM, "not an object"));
            }
        } else if (!fits(definition.getImplementingClass(), value)) {
            flaws.add(new Flaw(path, Fault.WRONG_FORM, value + " is of the wrong type of JSON, or empty"));
        }
    }

    private static boolean fits(Class<?> type, JsonValue value) {
        if (BooleanType.class.isAssignableFrom(type)) {
            return value.equals(JsonValue.TRUE) || value.equals(JsonValue.FALSE);
        }
        if (DecimalType.class.isAssignableFrom(type)) {
            return value instanceof JsonNumber;
        }
        if (IntegerType.class.isAssignableFrom(type)) {
            return value instanceof JsonNumber number && number.isIntegral();
        }
        return value instanceof JsonString text && !text.getString().isEmpty();
    }

    /** What stands beside a primitive value: id and extensions. */
    private void primitiveElement(JsonValue value, String path) {
        boolean fits = value instanceof JsonObject
                || value instanceof JsonArray list
                        && list.stream().allMatch(item -> item instanceof JsonObject || item.equals(JsonValue.NULL));
        if (!fits) {
            flaws.add(new Flaw(path, Fault.WRONG_FORM, "not an object"));
        }
    }
}
