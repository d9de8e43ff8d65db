package nl.careconnections.domain.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.careconnections.domain.shared.Language;

/** A title for who has no time to think of one: what is the matter with what. */
@ApplicationScoped
class Titles {

    private static final int NAMED = 3;

    Words of(NewIncident told, Function<List<Affected>, List<StoredComponent>> named) {
        if (!told.title().isEmpty()) {
            return told.title();
        }
        List<Affected> affected = told.first().affected();
        ComponentStatus worst =
                ComponentStatus.worst(affected.stream().map(Affected::status).toList());
        List<StoredComponent> components = named.apply(affected);
        return new Words(title(components, worst, Language.NL), title(components, worst, Language.EN));
    }

    private static String title(List<StoredComponent> components, ComponentStatus worst, Language language) {
        ResourceBundle words = ResourceBundle.getBundle("nl.careconnections.domain.status.messages", language.locale());
        String names = components.stream()
                .limit(NAMED)
                .map(component -> component.name().in(language))
                .collect(Collectors.joining(", "));
        String more = components.size() > NAMED ? " " + words.getString("title.more") : "";
        return beginning(names + more + ": " + words.getString("title." + worst.name()));
    }

    /** Cut between characters, some of which Java keeps in two parts. */
    private static String beginning(String title) {
        boolean fits = title.codePointCount(0, title.length()) <= NewIncident.MAXIMUM_TITLE;
        return fits ? title : title.substring(0, title.offsetByCodePoints(0, NewIncident.MAXIMUM_TITLE));
    }
}
