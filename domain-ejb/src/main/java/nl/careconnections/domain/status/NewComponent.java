package nl.careconnections.domain.status;

import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/**
 * What staff fills in about a component.
 *
 * @param groupCode {@code null} for one that stands on its own
 * @param onlyWhenDegraded whether viewers see it only while something is the matter
 */
public record NewComponent(Words name, Words description, String groupCode, boolean onlyWhenDegraded) {

    public static final int MAXIMUM_NAME = 80;
    public static final int MAXIMUM_DESCRIPTION = 300;

    /** @throws InvalidInput {@code dutchName}, {@code englishName}, {@code dutchDescription}, {@code englishDescription} */
    NewComponent checked() {
        Rules.all(
                () -> PlainText.requiredLine("dutchName", name.dutch(), MAXIMUM_NAME),
                () -> PlainText.requiredLine("englishName", name.english(), MAXIMUM_NAME),
                () -> PlainText.lineAtMost("dutchDescription", description.dutch(), MAXIMUM_DESCRIPTION),
                () -> PlainText.lineAtMost("englishDescription", description.english(), MAXIMUM_DESCRIPTION));
        return new NewComponent(line(name), line(description), groupCode, onlyWhenDegraded);
    }

    static Words line(Words typed) {
        return new Words(PlainText.line(typed.dutch()), PlainText.line(typed.english()));
    }
}
