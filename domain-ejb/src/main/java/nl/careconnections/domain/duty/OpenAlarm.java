package nl.careconnections.domain.duty;

import java.util.List;

/**
 * An alarm that nobody took yet, in a line.
 *
 * @param template names its words
 * @param arguments values for the places in them
 */
public record OpenAlarm(long id, String template, List<String> arguments) {

    public OpenAlarm {
        arguments = List.copyOf(arguments);
    }

    /** @param arguments as the table keeps them */
    public static OpenAlarm read(long id, String template, String arguments) {
        return new OpenAlarm(id, template, new AlarmWords().convertToEntityAttribute(arguments));
    }
}
