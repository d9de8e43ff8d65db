package nl.careconnections.portal.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The hidden field of a form that says which files go with it: numbers with commas between. */
public final class FileIds {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private FileIds() {}

    /** Each number once, in order; what is no number is left out, because only our own script writes this field. */
    public static List<Long> parse(String field) {
        return Arrays.stream((field == null ? "" : field).split(","))
                .map(String::strip)
                .filter(part -> NUMBER.matcher(part).matches())
                .map(Long::valueOf)
                .distinct()
                .toList();
    }
}
