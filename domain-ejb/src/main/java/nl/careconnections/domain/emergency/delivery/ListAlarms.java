package nl.careconnections.domain.emergency.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.duty.Alarms;
import nl.careconnections.domain.duty.NewAlarm;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.shared.Sql;

/**
 * Who is told when the lists of a ward are not what they should be. Lists that expired or cannot be made wake the person on call;
 * what could not be read is mailed to support. The administrators of the organisation get a mail of their own. Each is told once
 * until it is over; wards and numbers are named, never clients (assurance S19).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ListAlarms {

    private static final String EXPIRED = ":expired";
    private static final String NOT_UNDERSTOOD = ":notUnderstood";
    private static final String NOT_PRINTED = ":notPrinted";

    @Inject
    EntityManager entityManager;

    @Inject
    Alarms alarms;

    @Inject
    Outbox outbox;

    @Inject
    People people;

    /** A set came in use: what was wrong with the one before is over, and what is wrong with this one is told if it is worse. */
    void putInUse(Ward ward, UUID set, Trouble before, Trouble now) {
        alarms.end(ward.subject() + EXPIRED, null);
        alarms.end(ward.subject() + NOT_PRINTED, null);
        if (now.isWorseThan(before)) {
            String event = event(ward, set, NOT_UNDERSTOOD);
            String[] counts = {Integer.toString(now.quarantined()), Integer.toString(now.partial())};
            people.staffWith(Ability.TRIAGE_TICKETS)
                    .forEach(person -> mail(
                            person,
                            event,
                            "emergency.notUnderstoodAt",
                            with(List.of(ward.name(), organisation(ward)), counts),
                            staffPage(ward)));
            tellAdministrators(ward, event, "emergency.notUnderstood", counts);
        }
    }

    /** The lists of a new set could not be printed. */
    void notPrinted(Ward ward, UUID set) {
        raise(ward, set, NOT_PRINTED, "emergency.notPrinted");
    }

    /** The lists in use are past their validity. */
    void expired(Ward ward, UUID set) {
        raise(ward, set, EXPIRED, "emergency.expired");
        tellAdministrators(ward, event(ward, set, EXPIRED), "emergency.listsExpired");
    }

    private void raise(Ward ward, UUID set, String kind, String template, String... more) {
        alarms.raise(new NewAlarm(
                event(ward, set, kind),
                ward.subject() + kind,
                template,
                with(List.of(ward.name(), organisation(ward)), more),
                staffPage(ward),
                false));
    }

    private void tellAdministrators(Ward ward, String event, String template, String... more) {
        people.contactsOf(ward.organisationId()).stream()
                .filter(ListAlarms::isAdministrator)
                .forEach(person -> mail(
                        person,
                        event,
                        template,
                        with(List.of(ward.name()), more),
                        "/customer/emergency/readiness.xhtml"));
    }

    private void mail(Person person, String event, String template, List<String> arguments, String path) {
        outbox.mail(new Mail(event, person.email(), person.language(), template, arguments, path, null));
    }

    private static String staffPage(Ward ward) {
        return "/staff/organisations/show.xhtml?id=" + ward.organisationId();
    }

    private static boolean isAdministrator(Person person) {
        return person.roles().stream().anyMatch(role -> role.abilities().contains(Ability.ADMINISTER_ORGANISATION));
    }

    private String organisation(Ward ward) {
        return (String)
                Sql.row(entityManager, "select name::text, id from organisation where id = ?1", ward.organisationId())
                        .orElseThrow()[0];
    }

    private static String event(Ward ward, UUID set, String kind) {
        return ward.subject() + kind + ":" + set;
    }

    private static List<String> with(List<String> first, String... more) {
        return Stream.concat(first.stream(), Arrays.stream(more)).toList();
    }
}
