package nl.careconnections.domain.duty;

import java.time.Instant;
import java.util.List;

/**
 * An alarm as staff see it.
 *
 * @param template names its words
 * @param arguments values for the places in them
 * @param path where the matter itself is shown
 * @param nextAt when the next call goes out; {@code null} once it ended
 * @param takenBy name; {@code null} when nobody took it
 * @param endedAt {@code null} while it is open
 * @param calls latest first
 * @param directors whom to call about a discreet one, because who takes it may not see the matter itself; else empty
 */
public record Alarm(
        long id,
        String template,
        List<String> arguments,
        String path,
        Instant raisedAt,
        Instant nextAt,
        String takenBy,
        Instant endedAt,
        List<AlarmCall> calls,
        boolean discreet,
        List<Director> directors) {

    /** Somebody to call. */
    public record Director(String name, String phone, String mobile) {}

    public Alarm {
        arguments = List.copyOf(arguments);
        calls = List.copyOf(calls);
        directors = List.copyOf(directors);
    }

    public boolean isOpen() {
        return endedAt == null;
    }
}
