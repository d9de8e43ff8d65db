package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.servicerequest.CarryingOut;
import nl.careconnections.domain.servicerequest.Decisions;
import nl.careconnections.domain.servicerequest.NewServiceRequest;
import nl.careconnections.domain.servicerequest.Preparation;
import nl.careconnections.domain.servicerequest.ServiceRequests;
import nl.careconnections.domain.servicerequest.TypedEstimate;
import nl.careconnections.domain.servicerequest.TypedHours;
import nl.careconnections.domain.shared.PastTime;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.ticket.Resolution;
import nl.careconnections.domain.ticket.TicketTimers;
import nl.careconnections.domain.ticket.Tickets;

/** Service management: one request that is finished, one under way, and one whose estimate waits for approval. */
@ApplicationScoped
public class DemoServiceRequests {

    private static final int VALID_DAYS = 14;

    @Inject
    Clock clock;

    @Inject
    PastTime pastTime;

    @Inject
    TicketTimers timers;

    @Inject
    ServiceRequests services;

    @Inject
    Preparation preparation;

    @Inject
    Decisions decisions;

    @Inject
    CarryingOut carryingOut;

    @Inject
    Resolution resolution;

    @Inject
    Tickets tickets;

    void tell(Cast cast) {
        Story story = new Story(pastTime, timers, clock.instant());
        Caller administrator = cast.get(Part.EXAMPLE_ADMINISTRATOR).caller();
        Caller contact = cast.get(Part.EXAMPLE_CONTACT).caller();
        Caller consultant = cast.get(Part.CONSULTANT).caller();
        new Job(story, "service-done", contact, administrator, consultant)
                .asked(20, "Toedienlijst met twee kolommen", "We willen op papier twee kolommen naast elkaar.")
                .estimated(19, "Lijst op maat maken en samen testen.", "6", "115")
                .approved(18)
                .worked(17, "4", "Lijst gemaakt.")
                .worked(16, "1,5", "Samen getest en twee dingen aangepast.")
                .reported(16, "De lijst staat bij Afdrukken, onder de naam Twee kolommen.")
                .rated(15, 5, "Precies wat we wilden.");
        new Job(story, "service-running", contact, administrator, consultant)
                .asked(
                        6,
                        "Nieuwe locatie inrichten",
                        "We openen een locatie en willen die laten inrichten zoals de andere.")
                .estimated(5, "Locatie aanmaken, rechten overnemen en controleren.", "5", "115")
                .approved(4)
                .worked(2, "2,25", "Locatie aangemaakt en rechten overgenomen.");
        new Job(story, "service-estimated", cast.get(Part.EXAMPLE_TEAM_LEADER).caller(), administrator, consultant)
                .asked(
                        3,
                        "Training voor nieuwe collega’s",
                        "Voor zes nieuwe collega’s willen we een training van een dagdeel.")
                .estimated(2, "Training van een dagdeel, met een handleiding op maat.", "8", "115");
        story.tell();
    }

    /** One request, told by who asked, who approves and who does it. */
    private final class Job {

        private final Story story;
        private final String key;
        private final Caller customer;
        private final Caller approver;
        private final Caller consultant;
        private long number;
        private int deeds;

        private Job(Story story, String key, Caller customer, Caller approver, Caller consultant) {
            this.story = story;
            this.key = "demo-" + key;
            this.customer = customer;
            this.approver = approver;
            this.consultant = consultant;
        }

        private Job asked(int day, String subject, String explanation) {
            story.at(
                    story.workday(day, "09:40"),
                    () -> number = services.submit(
                                    customer, new NewServiceRequest(key, subject, explanation, List.of()))
                            .number());
            return this;
        }

        private Job estimated(int day, String work, String hours, String rate) {
            Instant at = story.workday(day, "11:15");
            LocalDate until = LocalDate.ofInstant(at, WorkingCalendar.ZONE).plusDays(VALID_DAYS);
            story.at(
                    at,
                    () -> preparation.estimate(
                            consultant, number, nextKey(), new TypedEstimate(work, hours, rate, "", until), version()));
            return this;
        }

        private Job approved(int day) {
            story.at(
                    story.workday(day, "10:05"),
                    () -> decisions.approve(
                            approver,
                            number,
                            1,
                            tickets.view(approver, number).header().version()));
            return this;
        }

        private Job worked(int day, String hours, String what) {
            Instant at = story.workday(day, "15:30");
            story.at(
                    at,
                    () -> carryingOut.writeHours(
                            consultant,
                            number,
                            nextKey(),
                            new TypedHours(LocalDate.ofInstant(at, WorkingCalendar.ZONE), hours, what),
                            version()));
            return this;
        }

        private Job reported(int day, String report) {
            story.at(
                    story.workday(day, "16:10"),
                    () -> carryingOut.report(consultant, number, nextKey(), report, version()));
            return this;
        }

        private void rated(int day, int stars, String words) {
            story.at(story.workday(day, "09:05"), () -> resolution.rate(customer, number, stars, words));
        }

        private int version() {
            return tickets.handle(consultant, number).header().version();
        }

        private String nextKey() {
            deeds++;
            return key + "-" + deeds;
        }
    }
}
