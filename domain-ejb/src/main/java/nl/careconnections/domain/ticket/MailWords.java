package nl.careconnections.domain.ticket;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import nl.careconnections.domain.escalation.Step;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.WorkingCalendar;

/** What a mail about a ticket fills in, in the reader's language; place {0} is always its number. */
@FunctionalInterface
interface MailWords {

    MailWords NUMBER = (ticket, language) -> List.of(number(ticket));

    List<String> of(Ticket ticket, Language language);

    /** What it is called in front of readers, as "Klacht 10023"; place {0} is the number, {1} that name. */
    MailWords NAMED = (ticket, language) -> List.of(number(ticket), named(ticket, language));

    /** Values that are the same in every language. */
    static MailWords with(String... words) {
        return (ticket, language) ->
                Stream.concat(Stream.of(number(ticket)), Stream.of(words)).toList();
    }

    /** Moments in the words of the reader's language. */
    static MailWords with(Instant... moments) {
        return (ticket, language) -> Stream.concat(
                        Stream.of(number(ticket)), Stream.of(moments).map(moment -> moment(moment, language)))
                .toList();
    }

    /** Its name, the name of a term, then when it ends. */
    static MailWords with(RequestTerm term) {
        return (ticket, language) -> List.of(
                number(ticket),
                named(ticket, language),
                new MessageFormat(word(bundle(ticket), language, "term." + term.name()), language.locale())
                        .format(new Object[] {term.about()}),
                moment(term.dueAt(), language));
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

    private static String named(Ticket ticket, Language language) {
        return word(bundle(ticket), language, "kind") + " " + ticket.number();
    }

    private static String bundle(Ticket ticket) {
        return ticket.isSupportQuestion() ? "ticket" : ticket.type().label();
    }

    private static String word(Language language, String key) {
        return word("ticket", language, key);
    }

    private static String word(String component, Language language, String key) {
        return ResourceBundle.getBundle("nl.careconnections.domain." + component + ".mails", language.locale())
                .getString(key);
    }
}
