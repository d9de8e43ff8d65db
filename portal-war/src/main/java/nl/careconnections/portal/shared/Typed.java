package nl.careconnections.portal.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import nl.careconnections.domain.shared.InvalidInput;

/** What was typed into fields for dates, times and numbers, which come as text and may be anything. Empty is {@code null}. */
public final class Typed {

    private Typed() {}

    /** @throws InvalidInput {@code field} with key {@code moment} */
    public static LocalDateTime moment(String field, String typed) {
        try {
            return isEmpty(typed) ? null : LocalDateTime.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new InvalidInput(field, "moment");
        }
    }

    /** @throws InvalidInput {@code field} with key {@code day} */
    public static LocalDate day(String field, String typed) {
        try {
            return isEmpty(typed) ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new InvalidInput(field, "day");
        }
    }

    /** @throws InvalidInput {@code field} with key {@code time} */
    public static LocalTime time(String field, String typed) {
        try {
            return isEmpty(typed) ? null : LocalTime.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new InvalidInput(field, "time");
        }
    }

    /** @throws InvalidInput {@code field} with key {@code number} */
    public static Integer number(String field, String typed) {
        if (isEmpty(typed)) {
            return null;
        }
        if (!typed.strip().matches("-?\\d{1,9}")) {
            throw new InvalidInput(field, "number");
        }
        return Integer.valueOf(typed.strip());
    }

    private static boolean isEmpty(String typed) {
        return typed == null || typed.isBlank();
    }
}
