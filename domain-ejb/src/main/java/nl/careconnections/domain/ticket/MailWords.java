package nl.careconnections.domain.ticket;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.ResourceBundle;
import nl.careconnections.domain.escalation.Step;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.WorkingCalendar;

/** What a mail about a ticket fills in, in the reader's language; place {0} is always its number. */
@FunctionalInterface
interface MailWords {

    MailWords NUMBER = (ticket, language) -> List.of(number(ticket));

    List<String> of(Ticket ticket, Language language);

    static MailWords with(String word) {
        return (ticket, language) -> List.of(number(ticket), word);
    }

    static MailWords with(Instant first, Instant second) {
        return (ticket, language) -> List.of(number(ticket), moment(first, language), moment(second, language));
    }

    static MailWords with(Instant instant) {
        return (ticket, language) -> List.of(number(ticket), moment(instant, language));
    }

    /** A moment, then how many working days were waited. */
    static MailWords with(Instant instant, int workingDays) {
        return (ticket, language) ->
                List.of(number(ticket), moment(instant, language), days(language, "workingDays", workingDays));
    }

    /** How many working days were waited, then for how many days it can be reopened. */
    static MailWords withDays(int workingDays, int reopening) {
        return (ticket, language) ->
                List.of(number(ticket), days(language, "workingDays", workingDays), days(language, "days", reopening));
    }

    /** For how many days it can be reopened. */
    static MailWords withDays(int reopening) {
        return (ticket, language) -> List.of(number(ticket), days(language, "days", reopening));
    }

    /** Priorities before and after, then the targets. */
    static MailWords with(Priority before, Priority after, Instant response, Instant repair) {
        return (ticket, language) -> List.of(
                number(ticket),
                word(language, "priority." + before),
                word(language, "priority." + after),
                moment(response, language),
                moment(repair, language));
    }

    /** Priority, target, percentage, then when it is or was due. */
    static MailWords with(Priority priority, Step step, Instant deadline) {
        return (ticket, language) -> List.of(
                number(ticket),
                word(language, "priority." + priority),
                word(language, "target." + step.metric()),
                Integer.toString(step.level().percent()),
                moment(deadline, language));
    }

    private static String number(Ticket ticket) {
        return Long.toString(ticket.number());
    }

    private static String moment(Instant instant, Language language) {
        return DateTimeFormatter.ofPattern(word(language, "moment.pattern"), language.locale())
                .withZone(WorkingCalendar.ZONE)
                .format(instant);
    }

    private static String days(Language language, String key, int number) {
        return new MessageFormat(word(language, key), language.locale()).format(new Object[] {number});
    }

    private static String word(Language language, String key) {
        return ResourceBundle.getBundle("nl.careconnections.domain.ticket.mails", language.locale())
                .getString(key);
    }
}
