package nl.careconnections.domain.status.subscription;

import java.util.List;

/**
 * What somebody wants to hear of.
 *
 * @param components codes, for who does not want everything
 * @param incidents codes
 */
public record Wish(boolean everything, List<String> components, List<String> incidents) {

    public static final Wish EVERYTHING = new Wish(true, List.of(), List.of());

    public Wish {
        components = everything ? List.of() : components.stream().distinct().toList();
        incidents = everything ? List.of() : incidents.stream().distinct().toList();
    }

    public static Wish ofComponents(List<String> codes) {
        return new Wish(false, codes, List.of());
    }

    public static Wish ofIncident(String code) {
        return new Wish(false, List.of(), List.of(code));
    }

    boolean isNothing() {
        return !everything && components.isEmpty() && incidents.isEmpty();
    }
}
