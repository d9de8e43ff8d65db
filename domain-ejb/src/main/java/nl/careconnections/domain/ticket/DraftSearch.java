package nl.careconnections.domain.ticket;

import java.util.List;
import nl.careconnections.domain.knowledge.CheckLine;
import nl.careconnections.domain.shared.PlainText;
import org.apache.commons.lang3.StringUtils;

/**
 * What somebody looked for and checked before writing a question.
 *
 * @param words what was searched for; what goes beyond 200 characters is cut off
 * @param checked the lines of the check list that were ticked, by their Dutch words, so that a line that support rewrites
 *     is to be ticked anew
 */
public record DraftSearch(String words, List<String> checked) {

    static final int KEPT_WORDS = 200;

    public static final DraftSearch NONE = new DraftSearch("", List.of());

    public DraftSearch {
        words = StringUtils.left(PlainText.line(words), KEPT_WORDS);
        checked = List.copyOf(checked);
    }

    public boolean isChecked(CheckLine line) {
        return checked.contains(line.dutch());
    }

    DraftSearch within(List<CheckLine> checkList) {
        return new DraftSearch(
                words,
                checkList.stream().filter(this::isChecked).map(CheckLine::dutch).toList());
    }
}
