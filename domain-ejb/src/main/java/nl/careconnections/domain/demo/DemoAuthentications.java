package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.authentication.Audience;
import nl.careconnections.domain.authentication.AuthenticationHandling;
import nl.careconnections.domain.authentication.Authentications;
import nl.careconnections.domain.authentication.CallBack;
import nl.careconnections.domain.authentication.CarryOut;
import nl.careconnections.domain.authentication.Factor;
import nl.careconnections.domain.authentication.FactorMethod;
import nl.careconnections.domain.authentication.NetworkChange;
import nl.careconnections.domain.authentication.NewAuthentication;
import nl.careconnections.domain.authentication.TypedLine;
import nl.careconnections.domain.shared.PastTime;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.ticket.TicketTimers;
import nl.careconnections.domain.ticket.Tickets;

/** Two requests about logging in: networks that were allowed after a call back, and a second factor that just came in. */
@ApplicationScoped
public class DemoAuthentications {

    @Inject
    Clock clock;

    @Inject
    PastTime pastTime;

    @Inject
    TicketTimers timers;

    @Inject
    Tickets tickets;

    @Inject
    Authentications authentications;

    @Inject
    AuthenticationHandling handling;

    void tell(Cast cast) {
        Story story = new Story(pastTime, timers, clock.instant());
        new Telling(cast, story).all();
        story.tell();
    }

    private final class Telling {

        private final Story story;
        private final Caller administrator;
        private final Caller contact;
        private final Caller support;
        private long number;

        private Telling(Cast cast, Story story) {
            this.story = story;
            administrator = cast.get(Part.EXAMPLE_ADMINISTRATOR).caller();
            contact = cast.get(Part.TEST_CONTACT).caller();
            support = cast.get(Part.SUPPORT_2).caller();
        }

        private void all() {
            Instant called = story.workday(5, "10:40");
            story.at(
                    story.workday(5, "10:05"),
                    () -> number = authentications
                            .ask(
                                    administrator,
                                    NewAuthentication.ofNetworks(
                                            "demo-authentication-1",
                                            "We openen een tweede locatie.",
                                            List.of(
                                                    line(NetworkChange.ADD, "203.0.113.0/24", "Nieuwe locatie"),
                                                    line(NetworkChange.REMOVE, "198.51.100.0/25", "Oude locatie")),
                                            List.of()))
                            .number());
            story.at(
                    called.plus(Duration.ofMinutes(5)),
                    () -> handling.verify(
                            support,
                            number,
                            new CallBack(
                                    "demo-authentication-2",
                                    "organisation",
                                    LocalDateTime.ofInstant(called, WorkingCalendar.ZONE),
                                    "Beheerder Zorggroep Voorbeeld",
                                    version())));
            story.at(
                    story.workday(5, "11:20"),
                    () -> handling.carryOut(
                            support,
                            number,
                            new CarryOut(
                                    "demo-authentication-3",
                                    handling.view(support, number).facts().lines().stream()
                                            .map(line -> line.id())
                                            .toList(),
                                    "Het nieuwe netwerk is toegestaan, het oude is weggehaald.",
                                    version())));
            story.at(
                    story.minutesAgo(95),
                    () -> authentications.ask(
                            contact,
                            NewAuthentication.ofSecondFactor(
                                    "demo-authentication-4",
                                    "Our night shift has no telephones for text messages.",
                                    new Factor(FactorMethod.APP, Audience.GROUP, "Night shift"),
                                    List.of())));
        }

        private TypedLine line(NetworkChange change, String network, String description) {
            return new TypedLine(change, network, description, "");
        }

        private int version() {
            return tickets.handle(support, number).header().version();
        }
    }
}
