package nl.careconnections.status.manage;

import static nl.careconnections.domain.shared.JsonWriting.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.status.Board;
import nl.careconnections.domain.status.ManagedStory;
import nl.careconnections.domain.status.PublicJson;
import nl.careconnections.domain.status.PublicPage;

/** What is answered: the objects of the public JSON in Dutch, with what only who writes needs to know. */
final class Answers {

    private Answers() {}

    static JsonObject story(ManagedStory managed, PublicPage page) {
        return JSON.createObjectBuilder(json(managed.board(), page).story(managed.story()))
                .add("name_en", managed.story().title().english())
                .add("draft", managed.draft())
                .build();
    }

    static JsonArray stories(List<ManagedStory> managed, PublicPage page) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        managed.forEach(one -> all.add(story(one, page)));
        return all.build();
    }

    static JsonArray components(Board board, PublicPage page) {
        return json(board, page).components();
    }

    /** @return {@code null} for one that is not there */
    static JsonObject component(Board board, PublicPage page, String code) {
        return components(board, page).stream()
                .map(JsonValue::asJsonObject)
                .filter(one ->
                        one.get("id") instanceof JsonString id && id.getString().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static PublicJson json(Board board, PublicPage page) {
        return new PublicJson(board, page, Language.NL);
    }
}
