package nl.careconnections.status.page;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** All answers of one moment; what tells of the same as in the edition before is taken over and not written again. */
final class Edition {

    /** @param of what it tells and nothing else; {@code null} where it also depends on the moment */
    private record Written(Object of, Ready ready) {}

    private final Map<String, Written> before;
    private final Map<String, Written> written = new HashMap<>();

    private Edition(Map<String, Written> before) {
        this.before = before;
    }

    static Edition first() {
        return new Edition(Map.of());
    }

    /** One to be written from its begin. */
    Edition next() {
        return new Edition(Map.copyOf(written));
    }

    /** One with everything of this, of which some is to be written anew. */
    Edition revised() {
        Edition revised = next();
        revised.written.putAll(written);
        return revised;
    }

    /** Writes what depends on the moment too. */
    void put(String path, String text, MediaKind kind, Face face) {
        put(path, null, text, kind, face);
    }

    /** Writes only when it was not written of the very same already. */
    void putOf(Object told, String path, Supplier<String> text, MediaKind kind, Face face) {
        Written earlier = before.get(path);
        if (earlier != null && told.equals(earlier.of())) {
            written.put(path, earlier);
        } else {
            put(path, told, text.get(), kind, face);
        }
    }

    private void put(String path, Object told, String text, MediaKind kind, Face face) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Written earlier = before.get(path);
        Ready ready = earlier == null
                ? Ready.of(bytes, kind, face.lang())
                : earlier.ready().orAnew(bytes);
        written.put(path, new Written(told, ready));
    }

    Map<String, Ready> answers() {
        Map<String, Ready> answers = new HashMap<>();
        written.forEach((path, each) -> answers.put(path, each.ready()));
        return answers;
    }
}
