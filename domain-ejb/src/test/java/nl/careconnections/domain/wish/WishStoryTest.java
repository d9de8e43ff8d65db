package nl.careconnections.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.notification.Deliveries;
import nl.careconnections.domain.notification.Delivery;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import nl.careconnections.domain.ticket.Conversation;
import nl.careconnections.domain.ticket.CustomerReply;
import nl.careconnections.domain.ticket.CustomerTicket;
import nl.careconnections.domain.ticket.EntryKind;
import nl.careconnections.domain.ticket.Status;
import nl.careconnections.domain.ticket.Submitted;
import nl.careconnections.domain.ticket.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "De wens komt terecht bij de product owner die de wens zal beoordelen" (manual, "Wens"). */
@DomainTest
class WishStoryTest {

    @Inject
    TestPeople people;

    @Inject
    TestClock clock;

    @Inject
    Products products;

    @Inject
    Wishes wishes;

    @Inject
    WishDesk desk;

    @Inject
    PublishedWishes published;

    @Inject
    Tickets tickets;

    @Inject
    Conversation conversation;

    @Inject
    Deliveries deliveries;

    @Inject
    InTransaction transaction;

    private Caller nurse;
    private Caller elsewhere;
    private Caller owner;
    private Caller support;

    @BeforeEach
    void settle() {
        clock.set(Instant.parse("2026-10-08T08:00:00Z"));
        nurse = people.contact(people.organisation("Zorggroep " + UUID.randomUUID()), "Verpleegkundige");
        elsewhere = people.contact(people.organisation("Thuiszorg " + UUID.randomUUID()), "Wijkverpleegkundige");
        owner = people.productOwner("Product owner");
        support = people.support("Supportmedewerker");
    }

    @Test
    void a_wish_is_assessed_asked_about_planned_and_delivered_and_the_customer_sees_each_step() {
        long number = wish(nurse, "Dubbele controle met pincode");
        assertThat(stage(number)).isEqualTo(WishStage.SUBMITTED);
        assertThat(mails(number)).containsExactlyInAnyOrder("wish.received", "wish.staffReceived");

        desk.assess(owner, number, decision(number, ""));
        desk.ask(owner, number, decision(number, "Voor welke medicijnen geldt de dubbele controle?"));
        assertThat(seen(number).header().status()).isEqualTo(Status.WAITING_FOR_CUSTOMER);

        conversation.reply(
                nurse, number, new CustomerReply(key(), "Voor alle risicovolle medicijnen.", List.of(), false, 0));
        assertThat(stage(number)).isEqualTo(WishStage.ASSESSING);

        desk.plan(owner, number, "Eerste kwartaal van 2027", decision(number, "We maken het voor alle lijsten."));
        assertThat(wishes.view(nurse, number).plannedFor()).isEqualTo("Eerste kwartaal van 2027");
        desk.plan(owner, number, "Tweede kwartaal van 2027", decision(number, "Het werd meer werk."));
        assertThat(wishes.view(nurse, number).plannedFor()).isEqualTo("Tweede kwartaal van 2027");

        desk.deliver(owner, number, decision(number, "Zie de instellingen van de toedienlijst."));
        assertThat(seen(number).header().status()).isEqualTo(Status.CLOSED);
        assertThat(seen(number).timeline().stream()
                        .filter(entry -> entry.kind() == EntryKind.STEP)
                        .map(entry -> entry.values().get(0)))
                .containsExactly(
                        "wish.assessed",
                        "wish.asked",
                        "wish.answered",
                        "wish.planned",
                        "wish.planned",
                        "wish.delivered");
        assertThat(mails(number))
                .contains("wish.assessed", "wish.asked", "ticket.staffReplied", "wish.planned", "wish.delivered");
    }

    @Test
    void a_wish_that_is_not_taken_up_says_why() {
        long number = wish(nurse, "Een eigen achtergrond");

        assertThatThrownBy(() -> desk.refuse(owner, number, decision(number, " ")))
                .isInstanceOf(InvalidInput.class);
        desk.refuse(owner, number, decision(number, "Het maakt de lijst slechter leesbaar."));

        assertThat(stage(number)).isEqualTo(WishStage.NOT_TAKEN_UP);
        assertThat(seen(number).timeline())
                .anySatisfy(entry -> assertThat(entry.text()).isEqualTo("Het maakt de lijst slechter leesbaar."));
        assertThat(mails(number)).contains("wish.notTakenUp");
    }

    @Test
    void a_published_wish_is_found_followed_and_shows_nothing_of_who_asked() {
        long number = wish(nurse, "Huize Avondrood wil foto's van pleisters");
        desk.publish(
                owner,
                number,
                new Publication("Foto bij een medicijnpleister", "Met een foto zien waar de pleister zit."));

        long publishedId = wishes.view(owner, number).published().id();
        List<PublishedWish> found = published.resembling(elsewhere, "foto van een medicijnplijster");

        assertThat(found).extracting(PublishedWish::id).contains(publishedId);
        PublishedWish wish = published.get(elsewhere, publishedId);
        assertThat(wish.toString()).doesNotContain("Avondrood", "Verpleegkundige");
        published.follow(elsewhere, wish.id());
        published.follow(elsewhere, wish.id());
        assertThat(published.get(elsewhere, wish.id()))
                .returns(true, PublishedWish::following)
                .returns(1, PublishedWish::followers);

        desk.plan(owner, number, "Release 2027.1", decision(number, ""));

        assertThat(published.get(elsewhere, wish.id()))
                .returns(WishStage.PLANNED, PublishedWish::stage)
                .returns("Release 2027.1", PublishedWish::plannedFor);
        assertThat(told("published-wish-" + wish.id())).containsExactly("wish.followedPLANNED");
        published.unfollow(elsewhere, wish.id());
        desk.deliver(owner, number, decision(number, ""));
        assertThat(told("published-wish-" + wish.id())).containsExactly("wish.followedPLANNED");
    }

    @Test
    void wishes_that_belong_together_are_decided_together() {
        long first = wish(nurse, "Pleisters met foto");
        desk.publish(owner, first, new Publication("Foto bij een pleister", "Zien waar de pleister zit."));
        long publishedId = wishes.view(owner, first).published().id();
        long second = wish(elsewhere, "Foto van wonden");

        desk.join(owner, second, publishedId, decision(second, ""));
        assertThatThrownBy(() -> desk.join(owner, second, publishedId, decision(second, "")))
                .isInstanceOf(Conflict.class)
                .hasMessage("wish.joinedAlready");
        desk.plan(owner, first, "Release 2027.2", decision(first, "Komt eraan."));

        assertThat(wishes.view(elsewhere, second))
                .returns(WishStage.PLANNED, Wish::stage)
                .returns("Release 2027.2", Wish::plannedFor);
        assertThat(mails(second)).contains("wish.joined", "wish.planned");

        desk.deliver(owner, second, decision(second, ""));
        assertThat(stage(first)).isEqualTo(WishStage.DELIVERED);
        assertThatThrownBy(() -> desk.join(owner, wish(nurse, "Nog een"), publishedId, new Decision(key(), "", 1)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_step_out_of_order_an_old_page_and_a_second_press_change_nothing() {
        long number = wish(nurse, "Sneller zoeken");

        assertThatThrownBy(() -> desk.deliver(owner, number, decision(number, "")))
                .isInstanceOf(Conflict.class)
                .hasMessage("ticket.stepNotPossible");
        Decision old = decision(number, "");
        desk.assess(owner, number, decision(number, ""));
        assertThatThrownBy(() -> desk.plan(owner, number, "2027", old))
                .isInstanceOf(Conflict.class)
                .hasMessage("ticket.changedMeanwhile");
        assertThatThrownBy(() -> desk.plan(owner, number, " ", decision(number, "")))
                .isInstanceOf(InvalidInput.class);

        Decision pressed = decision(number, "Uitleg");
        desk.plan(owner, number, "2027", pressed);
        desk.plan(owner, number, "2027", pressed);
        assertThat(seen(number).timeline().stream()
                        .filter(entry -> entry.values().contains("wish.planned")))
                .hasSize(1);
    }

    @Test
    void S11_only_the_product_owner_decides_and_only_the_own_organisation_reads() {
        long number = wish(nurse, "Alleen voor ons");
        Decision decision = new Decision(key(), "Tekst", 1);

        for (Caller other : List.of(support, people.consultant("Consultant"), people.director("Directeur"), nurse)) {
            assertThatThrownBy(() -> desk.plan(other, number, "2027", decision)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> desk.assess(other, number, decision)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> desk.ask(other, number, decision)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> desk.refuse(other, number, decision)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> desk.deliver(other, number, decision)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> desk.publish(other, number, new Publication("Titel", "Woorden")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> desk.join(other, number, 1, decision)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> desk.board(other)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> wishes.view(elsewhere, number)).isInstanceOf(NotFound.class);
        assertThat(wishes.view(support, number).benefit()).isEqualTo("Minder fouten");
        Caller closed = people.again(nurse);
        assertThat(closed.maySubmit(new Topic("WISH"))).isTrue();
    }

    @Test
    void what_was_typed_beside_the_explanation_is_redacted_too() {
        long number = wish(nurse, "Meer overzicht");

        conversation.redactPassage(
                support,
                number,
                tickets.handle(support, number).timeline().get(0).id(),
                "fouten",
                "Naam van iemand");

        assertThat(wishes.view(nurse, number).benefit()).startsWith("Minder").doesNotContain("fouten");
    }

    @Test
    void R4_a_wish_sent_twice_is_one_wish_and_a_bad_one_is_refused_whole() {
        NewWish typed = typed("Twee keer gedrukt");
        Submitted first = wishes.submit(nurse, typed);
        Submitted second = wishes.submit(nurse, typed);

        assertThat(second).isEqualTo(new Submitted(first.number(), true));
        assertThatThrownBy(
                        () -> wishes.submit(nurse, new NewWish(key(), 999_999, " ", "", "x".repeat(2001), List.of())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly("product", "subject", "explanation", "benefit"));
    }

    @Test
    void the_board_shows_every_open_wish_with_how_many_want_it() {
        long number = wish(nurse, "Op het bord");
        desk.publish(owner, number, new Publication("Op het bord", "Voor iedereen."));
        published.follow(elsewhere, wishes.view(owner, number).published().id());

        assertThat(desk.board(owner))
                .filteredOn(card -> card.number() == number)
                .singleElement()
                .returns(WishStage.SUBMITTED, BoardCard::stage)
                .returns(1, BoardCard::followers)
                .returns(true, BoardCard::published);
    }

    private long wish(Caller caller, String subject) {
        return wishes.submit(caller, typed(subject)).number();
    }

    private NewWish typed(String subject) {
        return new NewWish(
                key(),
                products.find("ncare").orElseThrow().id(),
                subject,
                "Zodat we minder hoeven te zoeken.",
                "Minder fouten",
                List.of());
    }

    private Decision decision(long number, String text) {
        return new Decision(key(), text, tickets.handle(owner, number).header().version());
    }

    private WishStage stage(long number) {
        return wishes.view(owner, number).stage();
    }

    private CustomerTicket seen(long number) {
        return tickets.view(nurse, number);
    }

    private List<String> mails(long number) {
        return told("ticket-" + number);
    }

    private List<String> told(String thread) {
        return transaction.get(
                () -> deliveries.of(thread).stream().map(Delivery::template).toList());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
