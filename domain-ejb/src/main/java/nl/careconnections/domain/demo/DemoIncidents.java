package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.securityincident.Assessment;
import nl.careconnections.domain.securityincident.Breaches;
import nl.careconnections.domain.securityincident.Channel;
import nl.careconnections.domain.securityincident.Conversed;
import nl.careconnections.domain.securityincident.Finish;
import nl.careconnections.domain.securityincident.IncidentHandling;
import nl.careconnections.domain.securityincident.IncidentViews;
import nl.careconnections.domain.securityincident.NewIncident;
import nl.careconnections.domain.securityincident.NewMeasure;
import nl.careconnections.domain.securityincident.Ongoing;
import nl.careconnections.domain.securityincident.SecurityIncidents;
import nl.careconnections.domain.securityincident.Verdict;
import nl.careconnections.domain.shared.PastTime;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.ticket.TicketTimers;
import nl.careconnections.domain.ticket.Tickets;

/** Two security incidents: a breach that is over, of which another organisation was told, and one that may be a breach. */
@ApplicationScoped
public class DemoIncidents {

    @Inject
    Clock clock;

    @Inject
    PastTime pastTime;

    @Inject
    TicketTimers timers;

    @Inject
    Tickets tickets;

    @Inject
    SecurityIncidents incidents;

    @Inject
    IncidentHandling handling;

    @Inject
    IncidentViews views;

    @Inject
    Breaches breaches;

    void tell(Cast cast) {
        Story story = new Story(pastTime, timers, clock.instant());
        Caller director = cast.get(Part.DIRECTOR).caller();
        new Telling(story, cast.get(Part.TEST_ADMINISTRATOR).caller(), director)
                .finished(cast.get(Part.EXAMPLE_ADMINISTRATOR).caller().organisationId());
        new Telling(story, cast.get(Part.EXAMPLE_ADMINISTRATOR).caller(), director).open();
        story.tell();
    }

    /** One incident, told by who reported it and the director. */
    private final class Telling {

        private final Story story;
        private final Caller reporter;
        private final Caller director;
        private long number;
        private int keys;

        private Telling(Story story, Caller reporter, Caller director) {
            this.story = story;
            this.reporter = reporter;
            this.director = director;
        }

        private void finished(long concerned) {
            reported(
                    story.workday(9, "22:15"),
                    "Overzicht van een andere organisatie te zien",
                    "Na het wisselen van locatie stond er kort een overzicht dat niet van ons is. We hebben het venster gesloten.",
                    Ongoing.NO);
            story.at(story.workday(9, "22:25"), () -> handling.takeCharge(director, number, version()));
            spoken(
                    story.workday(8, "09:10"),
                    "Beheerder Thuiszorg Testdorp",
                    "We zoeken uit welke gegevens te zien waren en bellen morgen terug. Maak geen schermafbeeldingen.");
            assessed(
                    story.workday(8, "11:30"),
                    Verdict.BREACH,
                    "Het overzicht hoorde bij een andere organisatie. Er stonden namen van cliënten in.");
            story.at(
                    story.workday(8, "11:40"),
                    () -> breaches.tell(
                            director,
                            number,
                            concerned,
                            "Een overzicht van één afdeling was enkele minuten te zien voor iemand van buiten jullie organisatie.\nHet is sindsdien niet meer gebeurd. Bespreek met jullie functionaris gegevensbescherming of jullie het melden.",
                            key(),
                            version()));
            measured(
                    story.workday(8, "13:00"),
                    "Bij het wisselen van locatie wordt het scherm eerst leeggemaakt.",
                    story.workday(6, "17:00"));
            story.at(
                    story.workday(6, "15:20"),
                    () -> handling.carryOut(
                            director,
                            number,
                            views.view(director, number)
                                    .facts()
                                    .measures()
                                    .get(0)
                                    .id(),
                            "Staat sinds vanmiddag live en is nagekeken door een tweede ontwikkelaar.",
                            key(),
                            version()));
            story.at(
                    story.workday(5, "10:00"),
                    () -> handling.finish(
                            director,
                            number,
                            new Finish(
                                    key(),
                                    "Door een fout bij het wisselen van locatie was een overzicht van een ander te zien. De fout is hersteld, en we controleren nu elke wisseling automatisch.",
                                    true,
                                    version())));
        }

        private void open() {
            Instant reported = story.minutesAgo(20 * 60);
            reported(
                    reported,
                    "Oud-medewerker kan misschien nog inloggen",
                    "Een account van iemand die uit dienst is, was gisteren nog actief. We hebben het nu geblokkeerd.",
                    Ongoing.UNKNOWN);
            story.at(reported.plus(Duration.ofMinutes(15)), () -> handling.takeCharge(director, number, version()));
            spoken(
                    reported.plus(Duration.ofMinutes(50)),
                    "Beheerder Zorggroep Voorbeeld",
                    "Jullie laten het account geblokkeerd. Wij kijken of er na de laatste werkdag is ingelogd.");
            assessed(
                    reported.plus(Duration.ofMinutes(70)),
                    Verdict.MAYBE_BREACH,
                    "We weten nog niet of er met het account is ingelogd. Vanmiddag weten we meer.");
            measured(
                    reported.plus(Duration.ofMinutes(75)),
                    "Nagaan of er na de laatste werkdag met het account is ingelogd.",
                    story.minutesAgo(-2 * 24 * 60));
        }

        private void reported(Instant at, String subject, String explanation, Ongoing ongoing) {
            story.at(
                    at,
                    () -> number = incidents
                            .report(
                                    reporter,
                                    new NewIncident(
                                            key(),
                                            subject,
                                            explanation,
                                            "nCare, overzicht van de afdeling",
                                            local(at.minus(Duration.ofMinutes(40))),
                                            "Cliënten van één afdeling",
                                            ongoing,
                                            List.of()))
                            .number());
        }

        private void spoken(Instant at, String with, String agreed) {
            story.at(
                    at,
                    () -> handling.logContact(
                            director, number, new Conversed(key(), local(at), Channel.PHONE, with, agreed, version())));
        }

        private void assessed(Instant at, Verdict verdict, String reasons) {
            story.at(at, () -> handling.assess(director, number, new Assessment(key(), verdict, reasons, version())));
        }

        private void measured(Instant at, String what, Instant due) {
            story.at(
                    at,
                    () -> handling.addMeasure(
                            director,
                            number,
                            new NewMeasure(
                                    key(),
                                    what,
                                    director.accountId(),
                                    LocalDate.ofInstant(due, WorkingCalendar.ZONE),
                                    version())));
        }

        private LocalDateTime local(Instant moment) {
            return LocalDateTime.ofInstant(moment, WorkingCalendar.ZONE);
        }

        private int version() {
            return tickets.handle(director, number).header().version();
        }

        private String key() {
            keys++;
            return "demo-incident-" + reporter.accountId() + "-" + keys;
        }
    }
}
