package nl.careconnections.portal.shared;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The fields of a page in the order of reading, each with its label where the page gives one. */
final class PageFields {

    private final Map<String, String> labels;

    /** @param labels by id, in the order of reading; {@code null} for a field without */
    PageFields(Map<String, String> labels) {
        this.labels = labels;
    }

    static PageFields of(UIComponent page) {
        Map<String, String> labels = new LinkedHashMap<>();
        read(page, labels);
        return new PageFields(labels);
    }

    /** {@code null} where there is no such field, or none that says its label. */
    String label(String id) {
        return labels.get(id);
    }

    /** The same in the order of the page; what is about no field of it stays behind what it followed. */
    <T> List<T> sorted(List<T> things, Function<T, String> fieldOf) {
        List<String> order = new ArrayList<>(labels.keySet());
        Map<T, Integer> places = new IdentityHashMap<>();
        int place = -1;
        for (T thing : things) {
            int own = order.indexOf(fieldOf.apply(thing));
            place = own < 0 ? place : own;
            places.put(thing, place);
        }
        return things.stream().sorted(Comparator.comparing(places::get)).toList();
    }

    /** Walks the components themselves: a visit would ask lists for their rows, and the summary is one of them. */
    private static void read(UIComponent component, Map<String, String> labels) {
        if (component instanceof EditableValueHolder) {
            labels.put(component.getId(), (String) component.getAttributes().get("label"));
        }
        for (Iterator<UIComponent> within = component.getFacetsAndChildren(); within.hasNext(); ) {
            read(within.next(), labels);
        }
    }
}
