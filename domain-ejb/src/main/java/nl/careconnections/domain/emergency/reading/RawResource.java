package nl.careconnections.domain.emergency.reading;

import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.emergency.medication.Source;

/**
 * A resource as written.
 *
 * @param host the resource that contains it, for one that is contained
 * @param text itself again as document, without its narrative; empty when it must not be parsed
 * @param flaws what is already known to be wrong with it
 */
record RawResource(
        int place,
        String type,
        String fullUrl,
        Node root,
        Optional<String> host,
        Optional<String> text,
        List<Flaw> flaws) {

    Source source() {
        String id = root.valueOf("id")
                .map(own -> type + "/" + own)
                .or(() -> Optional.of(fullUrl).filter(url -> !url.isEmpty()).map(url -> type + " " + url))
                .orElse(type + "[" + place + "]");
        return new Source(place, id);
    }
}
