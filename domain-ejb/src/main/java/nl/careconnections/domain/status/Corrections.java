package nl.careconnections.domain.status;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stood on the page before a correction, in words for who looks back. */
final class Corrections {

    private Corrections() {}

    static String words(StoredUpdate update) {
        return both(update.text(), update.works(), update.workaround());
    }

    static String details(StoredStory story) {
        return both(story.title()) + "\n" + story.impact() + "\n" + times(story);
    }

    private static String times(StoredStory story) {
        return Stream.of(story.startedAt(), story.resolvedAt())
                .map(moment -> moment == null ? "-" : moment.toString())
                .collect(Collectors.joining(" / "));
    }

    private static String both(Words... texts) {
        return Stream.of(texts)
                .flatMap(words -> Stream.of(words.dutch(), words.english()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
