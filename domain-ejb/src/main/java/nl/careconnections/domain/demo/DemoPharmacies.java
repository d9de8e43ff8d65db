package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.pharmacy.Acquisition;
import nl.careconnections.domain.pharmacy.NewPharmacyRequest;
import nl.careconnections.domain.pharmacy.Pharmacies;
import nl.careconnections.domain.pharmacy.PharmacyRequests;
import nl.careconnections.domain.pharmacy.TypedPharmacy;
import nl.careconnections.domain.shared.PastTime;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.ticket.TicketTimers;
import nl.careconnections.domain.ticket.Tickets;

/** A registry of pharmacies that do not exist, one that was added, and one under way that two organisations asked for. */
@ApplicationScoped
public class DemoPharmacies {

    @Inject
    Clock clock;

    @Inject
    PastTime pastTime;

    @Inject
    TicketTimers timers;

    @Inject
    Pharmacies pharmacies;

    @Inject
    PharmacyRequests requests;

    @Inject
    Acquisition acquisition;

    @Inject
    Tickets tickets;

    void tell(Cast cast) {
        Caller support = cast.get(Part.SUPPORT_1).caller();
        Story story = new Story(pastTime, timers, clock.instant());
        story.at(story.workday(40, "10:00"), () -> {
            pharmacies.add(
                    support, new TypedPharmacy("02000001", "Apotheek De Verzonnen Vijzel", "Voorbeeldstad", "Proef"));
            pharmacies.add(support, new TypedPharmacy("02000002", "Apotheek Nergens", "Nergenshuizen", ""));
        });
        long[] number = new long[2];
        Caller example = cast.get(Part.EXAMPLE_CONTACT).caller();
        story.at(
                story.workday(24, "11:20"),
                () -> number[0] = ask(example, "done", "02000003", "Apotheek Testdorp", "Testdorp", false));
        story.at(
                story.workday(23, "09:30"),
                () -> acquisition.approach(support, number[0], version(support, number[0])));
        story.at(
                story.workday(21, "14:10"), () -> acquisition.confirm(support, number[0], version(support, number[0])));
        Instant sent = story.workday(20, "15:00");
        story.at(sent, () -> acquisition.sendContract(support, number[0], day(sent), version(support, number[0])));
        Instant signed = story.workday(14, "13:00");
        story.at(signed, () -> acquisition.sign(support, number[0], day(signed), version(support, number[0])));
        story.at(
                story.workday(14, "13:20"),
                () -> acquisition.add(
                        support, number[0], "Apotheek Testdorp", "Testdorp", "", version(support, number[0])));
        story.at(
                story.workday(8, "10:45"),
                () -> number[1] = ask(example, "running", "02000004", "Apotheek Aan De Kade", "Voorbeeldstad", false));
        story.at(
                story.workday(7, "09:50"), () -> acquisition.approach(support, number[1], version(support, number[1])));
        story.at(
                story.workday(5, "16:05"),
                () -> ask(
                        cast.get(Part.TEST_CONTACT).caller(),
                        "joined",
                        "02000004",
                        "Apotheek aan de Kade",
                        "Voorbeeldstad",
                        true));
        story.at(story.workday(3, "11:30"), () -> acquisition.confirm(support, number[1], version(support, number[1])));
        story.tell();
    }

    private long ask(Caller caller, String key, String code, String name, String place, boolean join) {
        return requests.submit(
                        caller,
                        new NewPharmacyRequest(
                                "demo-pharmacy-" + key, name, code, place, "", "De balie, 0300 000 000", join))
                .number();
    }

    private int version(Caller support, long number) {
        return tickets.handle(support, number).header().version();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, WorkingCalendar.ZONE);
    }
}
