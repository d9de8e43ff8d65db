package nl.careconnections.domain.emergency.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An element as written, the same for XML and JSON.
 *
 * @param value empty for what has children only
 * @param path from its resource, with places of those that repeat
 */
record Node(String name, Optional<String> value, Optional<String> url, List<Node> children, String path) {

    /** Elements that say nothing to a person. */
    static final Set<String> SILENT = Set.of(
            "system",
            "url",
            "reference",
            "fullUrl",
            "id",
            "profile",
            "type",
            "use",
            "versionId",
            "lastUpdated",
            "resourceType");

    Stream<Node> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }

    Stream<Node> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    Optional<String> valueOf(String wanted) {
        return children(wanted).findFirst().flatMap(Node::value);
    }

    /** The path of the first element of that name, and of that value where there is one; else of its resource. */
    String pathOf(String wanted, Optional<String> wantedValue) {
        return all().filter(node -> node.name.equals(wanted))
                .filter(node -> wantedValue.isEmpty() || wantedValue.equals(node.value))
                .map(Node::path)
                .findFirst()
                .orElse(path);
    }

    /** What a person can read in it, a line for each value. */
    List<String> words() {
        List<String> lines = new ArrayList<>();
        all().filter(node -> !SILENT.contains(node.name))
                .forEach(node -> node.value.ifPresent(text -> lines.add(node.path + ": " + text)));
        return List.copyOf(lines);
    }

    /** Its content, without what identifies it within the document: two that are the same have the same. */
    List<String> content() {
        return children.stream()
                .filter(child -> !Set.of("id", "meta", "text", "resourceType").contains(child.name))
                .flatMap(Node::all)
                .map(node -> node.path + "=" + node.value.orElse("") + node.url.orElse(""))
                .toList();
    }
}
