package nl.careconnections.domain.status;

import java.time.Instant;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/** Words that are ready for when there is no time to think of them. */
public record NewTemplate(Kind kind, Words title, Words text, Words works, Words workaround) {

    /** @throws InvalidInput {@code kind}, {@code dutchTitle}, {@code englishTitle}, and as {@link NewUpdate#checked} */
    NewTemplate checked() {
        NewUpdate told = NewUpdate.of(null, text);
        NewUpdate whole = new NewUpdate(null, told.text(), works, workaround, null, told.affected(), true);
        Rules.all(
                () -> {
                    if (kind == null) {
                        throw new InvalidInput("kind", "required");
                    }
                },
                () -> PlainText.requiredLine("dutchTitle", title.dutch(), NewIncident.MAXIMUM_TITLE),
                () -> NewIncident.title(title),
                () -> whole.checked(Instant.EPOCH));
        NewUpdate clean = whole.checked(Instant.EPOCH);
        return new NewTemplate(kind, NewComponent.line(title), clean.text(), clean.works(), clean.workaround());
    }
}
