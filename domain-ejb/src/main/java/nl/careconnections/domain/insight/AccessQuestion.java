package nl.careconnections.domain.insight;

import java.time.LocalDate;

/**
 * Whom a report over the access log is about, and why it is asked for.
 *
 * @param kind {@code null} while none was chosen
 * @param about the organisation's number of a client; or user name, e-mail address or name of a person
 * @param from the first day, Dutch time; {@code null} while none was chosen
 * @param until the last day; {@code null} while none was chosen
 */
public record AccessQuestion(Kind kind, String about, String reason, LocalDate from, LocalDate until) {

    /** Who saw something of a client, or what a person did. */
    public enum Kind {
        CLIENT,
        PERSON
    }
}
