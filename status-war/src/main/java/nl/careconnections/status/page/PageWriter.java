package nl.careconnections.status.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.Map;
import nl.careconnections.domain.status.Board;

/** Writes pages from their templates; every value is escaped for the place it stands in (assurance S14). */
public final class PageWriter {

    private static final String TEMPLATES = "nl.careconnections.status.template";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PageWriter.class.getClassLoader(), TEMPLATES);

    /**
     * @param checkedAt when it was last known
     * @param stale whether viewers have to be told that nobody knows better
     */
    String front(Face face, Board board, Instant checkedAt, boolean stale, Instant now) {
        return write(
                "board.jte", Map.of("face", face, "board", board, "checkedAt", checkedAt, "stale", stale, "now", now));
    }

    String story(Face face, Board.Story story, Instant now) {
        return write("story.jte", Map.of("face", face, "story", story, "now", now));
    }

    String history(Face face, HistoryPage page) {
        return write("history.jte", Map.of("face", face, "page", page));
    }

    String notFound(Face face) {
        return write("notFound.jte", Map.of("face", face));
    }

    /** Any page of this module, by its template and the template's parameters. */
    public String write(String template, Map<String, Object> values) {
        StringOutput output = new StringOutput();
        engine.render(template, values, output);
        return output.toString();
    }
}
