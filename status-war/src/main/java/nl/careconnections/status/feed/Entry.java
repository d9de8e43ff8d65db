package nl.careconnections.status.feed;

import java.util.stream.Collectors;
import nl.careconnections.domain.status.Board;
import nl.careconnections.domain.status.Kind;
import nl.careconnections.status.page.Face;

/** A story as HTML within a feed: all its updates, newest first; every word that was typed is escaped. */
final class Entry {

    private static final String SCHEDULED = "THIS IS A SCHEDULED EVENT ";

    private final Face face;

    Entry(Face face) {
        this.face = face;
    }

    String html(Board.Story story) {
        String updates =
                story.updates().stream().map(update -> html(story, update)).collect(Collectors.joining("\n"));
        return story.kind() == Kind.MAINTENANCE ? planned(story) + updates : updates;
    }

    /** The words by which readers of these feeds know a maintenance. */
    String rssHtml(Board.Story story) {
        return story.kind() == Kind.MAINTENANCE ? SCHEDULED + html(story) : html(story);
    }

    private String planned(Board.Story story) {
        return "<p>" + escape(face.times().window(story.scheduledFrom(), story.scheduledUntil())) + "</p>\n";
    }

    private String html(Board.Story story, Board.Update update) {
        return "<p><small>" + escape(face.times().moment(update.shownAt())) + "</small><br><strong>"
                + escape(face.phase(story, update)) + "</strong> "
                + lines(face.say(update.text()))
                + advice("works", update)
                + advice("workaround", update)
                + "</p>";
    }

    private String advice(String kind, Board.Update update) {
        var words = kind.equals("works") ? update.works() : update.workaround();
        return words.isEmpty() ? "" : "<br><em>" + escape(face.text(kind)) + "</em> " + lines(face.say(words));
    }

    private static String lines(String text) {
        return escape(text).replace("\n", "<br>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
