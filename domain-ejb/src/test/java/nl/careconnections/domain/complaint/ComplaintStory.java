package nl.careconnections.domain.complaint;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.complaint.NewProposal.NewMeasure;
import nl.careconnections.domain.notification.Deliveries;
import nl.careconnections.domain.notification.Delivery;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import nl.careconnections.domain.ticket.CustomerTicket;
import nl.careconnections.domain.ticket.EscalationTimers;
import nl.careconnections.domain.ticket.Tickets;
import org.junit.jupiter.api.BeforeEach;

/** What the stories about complaints begin with: an organisation, support, two directors, and sentences for each step. */
abstract class ComplaintStory {

    static final Assessment COMPLETE = new Assessment(
            true,
            true,
            "De melding bleef bij ons liggen.",
            Nature.COMMUNICATION,
            "Drie weken dubbel werk.",
            false,
            "Vaste contactpersoon",
            "Meteen teruggebeld");

    static final Assessment WITHOUT_INFLUENCE =
            new Assessment(true, false, "De oorzaak ligt bij de netbeheerder.", null, "", null, "", "");

    @Inject
    TestPeople people;

    @Inject
    TestClock clock;

    @Inject
    Tickets tickets;

    @Inject
    Complaining complaining;

    @Inject
    Assessing assessing;

    @Inject
    Directing directing;

    @Inject
    CarryingOut carryingOut;

    @Inject
    Dossiers dossiers;

    @Inject
    EscalationTimers escalations;

    @Inject
    Deliveries deliveries;

    long organisation;
    Caller nurse;
    Caller colleague;
    Caller administrator;
    Caller stranger;
    Caller support;
    Caller director;
    Caller otherDirector;

    /** Thursday 8 October 2026, 10:00 in Amsterdam. */
    @BeforeEach
    void settle() {
        now("2026-10-08T10:00:00+02:00");
        String name = UUID.randomUUID().toString();
        organisation = people.organisation("Zorggroep " + name);
        nurse = people.contact(organisation, "Verpleegkundige");
        colleague = people.contact(organisation, "Collega");
        administrator = people.administrator(organisation, "Beheerder");
        stranger = people.administrator(people.organisation("Thuiszorg " + name), "Vreemde");
        support = people.support("Supportmedewerker 1");
        director = people.director("Directeur 1");
        otherDirector = people.director("Directeur 2");
    }

    void now(String moment) {
        clock.set(OffsetDateTime.parse(moment).toInstant());
    }

    static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    LocalDateTime momentNow() {
        return LocalDateTime.ofInstant(clock.now(), WorkingCalendar.ZONE);
    }

    LocalDate inDays(int days) {
        return momentNow().toLocalDate().plusDays(days);
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static NewComplaint typed() {
        return new NewComplaint(
                key(),
                "Drie weken geen antwoord",
                "Onze vraag bleef liggen.",
                "Dubbel werk op de afdeling.",
                "Een vaste contactpersoon.",
                "030 123 45 67",
                List.of());
    }

    long submitted() {
        return complaining.submit(nurse, typed()).number();
    }

    long forwarded() {
        long number = submitted();
        assessing.forward(support, number, key(), COMPLETE, version(support, number));
        return number;
    }

    long takenOn() {
        long number = forwarded();
        directing.takeOn(director, number, version(director, number));
        return number;
    }

    long called() {
        long number = takenOn();
        call(number);
        return number;
    }

    void call(long number) {
        directing.logCall(
                director, number, key(), momentNow(), true, "Alles doorgesproken.", version(director, number));
    }

    NewProposal proposal() {
        return new NewProposal(
                key(),
                "Jullie vraag bleef drie weken liggen.",
                List.of("We lossen de vraag deze week op.", ""),
                List.of(
                        new NewMeasure("Elke vraag krijgt een eigenaar.", inDays(14)),
                        new NewMeasure("Maandelijks overleg.", inDays(30))),
                inDays(30));
    }

    long proposed() {
        long number = called();
        directing.propose(director, number, proposal(), version(director, number));
        return number;
    }

    long agreed() {
        long number = proposed();
        complaining.accept(nurse, number, key(), version(nurse, number));
        return number;
    }

    void done(long number, int position) {
        carryingOut.finish(
                director,
                number,
                key(),
                position,
                director.accountId(),
                false,
                inDays(0),
                "Gedaan.",
                version(director, number));
    }

    int version(Caller reader, long number) {
        return reader.isStaff()
                ? tickets.handle(reader, number).header().version()
                : tickets.view(reader, number).header().version();
    }

    CustomerTicket seenBy(Caller reader, long number) {
        return tickets.view(reader, number);
    }

    CustomerComplaint read(Caller reader, long number) {
        return complaining.view(reader, number);
    }

    StaffComplaint handled(Caller reader, long number) {
        return assessing.view(reader, number);
    }

    /** Who got a mail of this kind. */
    List<String> mailed(long number, String template) {
        return deliveries.of("ticket-" + number).stream()
                .filter(mail -> mail.template().equals(template))
                .map(Delivery::recipient)
                .toList();
    }
}
