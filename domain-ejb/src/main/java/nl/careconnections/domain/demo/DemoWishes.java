package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.shared.PastTime;
import nl.careconnections.domain.ticket.TicketTimers;
import nl.careconnections.domain.ticket.Tickets;
import nl.careconnections.domain.wish.Decision;
import nl.careconnections.domain.wish.NewWish;
import nl.careconnections.domain.wish.Publication;
import nl.careconnections.domain.wish.WishDesk;
import nl.careconnections.domain.wish.Wishes;

/** Wishes on every column of the board, two of them published. */
@ApplicationScoped
public class DemoWishes {

    @Inject
    Clock clock;

    @Inject
    PastTime pastTime;

    @Inject
    TicketTimers timers;

    @Inject
    Wishes wishes;

    @Inject
    WishDesk desk;

    @Inject
    Tickets tickets;

    @Inject
    Products products;

    void tell(Cast cast) {
        Story story = new Story(pastTime, timers, clock.instant());
        Caller owner = cast.get(Part.PRODUCT_OWNER).caller();
        Caller example = cast.get(Part.EXAMPLE_ADMINISTRATOR).caller();
        Caller village = cast.get(Part.TEST_ADMINISTRATOR).caller();
        long[] number = new long[4];
        story.at(
                story.workday(30, "10:05"),
                () -> number[0] = wish(
                        example,
                        "Toedienlijst met grotere letters",
                        "In de nacht lezen we de lijst bij weinig licht. De letters zijn dan te klein.",
                        "Minder leesfouten in de nacht."));
        story.at(story.workday(28, "11:20"), () -> {
            desk.assess(owner, number[0], decision(owner, number[0], ""));
            desk.publish(
                    owner,
                    number[0],
                    new Publication(
                            "Lettergrootte van de toedienlijst instellen",
                            "Zelf kiezen hoe groot de letters van de toedienlijst zijn, op het scherm en op papier."));
        });
        story.at(
                story.workday(21, "14:00"),
                () -> desk.plan(
                        owner,
                        number[0],
                        "Eerste kwartaal van 2027",
                        decision(owner, number[0], "We maken dit samen met de nieuwe weergave.")));
        story.at(
                story.workday(12, "09:30"),
                () -> number[1] = wish(
                        village,
                        "Melding als een dubbele controle te lang openstaat",
                        "Soms vergeet iemand de tweede handtekening. Dat merken we pas de volgende dag.",
                        "Elke dag een kwartier minder nazoeken."));
        story.at(
                story.workday(10, "15:45"),
                () -> desk.ask(
                        owner,
                        number[1],
                        decision(owner, number[1], "Na hoeveel minuten wil je de melding, en wie moet die krijgen?")));
        story.at(
                story.workday(6, "13:10"),
                () -> number[2] = wish(
                        example,
                        "Zoeken op stofnaam",
                        "We kennen een middel vaak alleen bij de stofnaam. Zoeken lukt nu alleen op de merknaam.",
                        ""));
        story.at(story.workday(5, "10:00"), () -> {
            desk.assess(owner, number[2], decision(owner, number[2], ""));
            desk.publish(
                    owner,
                    number[2],
                    new Publication(
                            "Zoeken op stofnaam", "Medicijnen niet alleen op merknaam vinden, maar ook op stofnaam."));
        });
        story.at(
                story.workday(1, "16:20"),
                () -> number[3] = wish(
                        example,
                        "Eigen volgorde van afdelingen",
                        "De afdelingen staan op alfabet. Wij lopen een andere ronde.",
                        "Minder heen en weer scrollen."));
        story.tell();
    }

    private long wish(Caller caller, String subject, String explanation, String benefit) {
        long product = products.find("ncare").orElseThrow().id();
        return wishes.submit(
                        caller,
                        new NewWish(UUID.randomUUID().toString(), product, subject, explanation, benefit, List.of()))
                .number();
    }

    private Decision decision(Caller owner, long number, String text) {
        return new Decision(
                UUID.randomUUID().toString(),
                text,
                tickets.handle(owner, number).header().version());
    }
}
