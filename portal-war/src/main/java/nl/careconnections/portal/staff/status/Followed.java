package nl.careconnections.portal.staff.status;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.ComponentRow;
import nl.careconnections.domain.status.Components;
import nl.careconnections.domain.status.subscription.Wish;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;

/** What somebody follows, in words. */
@Named("statusFollowed")
@RequestScoped
public class Followed {

    @Inject
    Components components;

    @Inject
    Viewer viewer;

    @Inject
    Text text;

    private Map<String, String> names;

    /** A component that is on the page no more is not named any more. */
    public String words(Wish wish) {
        if (wish.everything()) {
            return text.get("status.follows.everything");
        }
        List<String> incidents = wish.incidents().isEmpty()
                ? List.of()
                : List.of(text.with("status.follows.incidents", wish.incidents().size()));
        Stream<String> followed = Stream.concat(
                wish.components().stream().filter(names()::containsKey).map(names()::get), incidents.stream());
        String all = followed.collect(Collectors.joining(", "));
        return all.isEmpty() ? text.get("status.follows.nothing") : all;
    }

    private Map<String, String> names() {
        if (names == null) {
            names = components.list(Author.of(viewer.getCaller())).stream()
                    .collect(Collectors.toMap(
                            ComponentRow::code, component -> component.name().in(viewer.getLanguage())));
        }
        return names;
    }
}
