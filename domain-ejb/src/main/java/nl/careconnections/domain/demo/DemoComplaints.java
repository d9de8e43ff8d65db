package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.complaint.Assessment;
import nl.careconnections.domain.complaint.Nature;
import nl.careconnections.domain.complaint.NewProposal.NewMeasure;

/** Complaints at different steps of the procedure, without anything about clients. */
@ApplicationScoped
public class DemoComplaints {

    @Inject
    Services services;

    void add(Story story, Cast cast) {
        Caller director = cast.get(Part.DIRECTOR).caller();
        Caller support = cast.get(Part.SUPPORT_1).caller();
        beingCarriedOut(story, cast, support, director);
        waitingForAnAnswer(story, cast, support, director);
        justSubmitted(story, cast, support, director);
    }

    private void beingCarriedOut(Story story, Cast cast, Caller support, Caller director) {
        Instant written = story.workday(11, "11:15");
        Instant again = story.workday(9, "14:20");
        new ComplaintLife(
                        story,
                        services,
                        "complaint-1",
                        cast.get(Part.EXAMPLE_CONTACT).caller(),
                        support,
                        director)
                .submitted(
                        story.workday(12, "09:10"),
                        "Drie keer dezelfde vraag beantwoord",
                        "Drie medewerkers stelden ons na elkaar dezelfde vraag over één probleem.",
                        "Een eenvoudig probleem kostte ons daardoor twee weken.",
                        "Eén vast aanspreekpunt tot het is opgelost.")
                .forwarded(
                        story.workday(12, "14:05"),
                        new Assessment(
                                true,
                                true,
                                "De vraag ging drie keer naar een ander, zonder overdracht.",
                                Nature.BUSINESS_PROCESS,
                                "Twee weken vertraging en dubbel werk bij functioneel beheer.",
                                false,
                                "Eén vaste medewerker; de open vragen samen nalopen.",
                                "Supportmedewerker 1 neemt de open vragen vandaag over."))
                .takenOn(story.workday(12, "15:30"))
                .called(story.workday(11, "10:20"), "Besproken wat er misging en wat jullie nodig hebben.")
                .published(story.workday(11, "10:40"))
                .proposed(
                        written,
                        "Jullie kregen drie keer dezelfde vraag van verschillende medewerkers.",
                        List.of("Eén vaste medewerker voor al jullie open vragen."),
                        List.of(new NewMeasure(
                                "Wie een vraag overneemt, leest eerst het hele verloop.",
                                ComplaintLife.day(written, 20))),
                        30)
                .refused(
                        story.workday(10, "09:05"),
                        "Fijn, maar zo kan het bij een andere afdeling weer gebeuren. Wij zien ook graag een controle.")
                .proposed(
                        again,
                        "Jullie kregen drie keer dezelfde vraag van verschillende medewerkers.",
                        List.of(
                                "Eén vaste medewerker voor al jullie open vragen.",
                                "We lopen de open vragen samen met jullie na."),
                        List.of(
                                new NewMeasure(
                                        "Wie een vraag overneemt, leest eerst het hele verloop.",
                                        ComplaintLife.day(again, 18)),
                                new NewMeasure(
                                        "De teamleider controleert elke maand vijf overdrachten.",
                                        ComplaintLife.day(again, 40))),
                        45)
                .accepted(story.workday(8, "08:45"))
                .done(story.workday(5, "16:00"), 1, "Supportmedewerker 1 is jullie vaste aanspreekpunt.")
                .done(story.workday(3, "11:30"), 2, "Alle vier de vragen nagelopen; drie opgelost, één ingepland.");
    }

    private void waitingForAnAnswer(Story story, Cast cast, Caller support, Caller director) {
        Instant written = story.workday(1, "15:10");
        new ComplaintLife(
                        story,
                        services,
                        "complaint-2",
                        cast.get(Part.TEST_CONTACT).caller(),
                        support,
                        director)
                .submitted(
                        story.workday(2, "10:30"),
                        "Maintenance was announced too late",
                        "We read about the maintenance on the evening itself.",
                        "The night shift had no time to prepare the paper lists.",
                        "")
                .forwarded(
                        story.workday(2, "15:45"),
                        new Assessment(
                                true,
                                true,
                                "The announcement left two days later than agreed.",
                                Nature.COMMUNICATION,
                                "The night shift worked without prepared lists.",
                                true,
                                "Announce earlier, and in more than one place.",
                                ""))
                .takenOn(story.workday(1, "09:00"))
                .called(story.workday(1, "11:00"), "We talked about the evening and what would have helped.")
                .proposed(
                        written,
                        "You read about the maintenance too late to prepare for it.",
                        List.of("We go through the next three windows with you."),
                        List.of(new NewMeasure(
                                "Maintenance is announced five working days before, by mail and in the portal.",
                                ComplaintLife.day(written, 14))),
                        30);
    }

    private void justSubmitted(Story story, Cast cast, Caller support, Caller director) {
        new ComplaintLife(
                        story,
                        services,
                        "complaint-3",
                        cast.get(Part.EXAMPLE_ADMINISTRATOR).caller(),
                        support,
                        director)
                .submitted(
                        story.minutesAgo(95),
                        "Lang in de wacht bij support",
                        "Deze week hingen we twee keer langer dan een half uur in de wacht.",
                        "",
                        "Een terugbeloptie.");
    }
}
