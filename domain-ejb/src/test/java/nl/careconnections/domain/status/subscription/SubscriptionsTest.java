package nl.careconnections.domain.status.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.Phase;
import nl.careconnections.domain.status.TooManyRequests;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking for mails, confirming it, and leaving (design: status page, "What viewers get"). */
@DomainTest(StatusPageFixture.class)
class SubscriptionsTest {

    @Inject
    Subscriptions subscriptions;

    @Inject
    Subscribers subscribers;

    @Inject
    StatusLinks links;

    @Inject
    StatusPageFixture page;

    @Inject
    TestPeople people;

    @Inject
    TestClock clock;

    private String login;
    private String email;

    @BeforeEach
    void a_component_and_somebody() {
        login = page.component("Inloggen", "Logging in");
        email = "lezer" + UUID.randomUUID() + "@zorg.example";
    }

    @Test
    void nothing_counts_before_the_address_confirmed_it() {
        ask(email, Wish.ofComponents(List.of(login)));
        assertThat(known(email)).isFalse();

        String token = page.confirmation(email);
        assertThat(subscriptions.look(token)).isEqualTo(Confirmation.OPEN);
        assertThat(subscriptions.confirm(token)).isEqualTo(Confirmation.DONE);

        Subscriber subscriber = subscriber(email);
        assertThat(subscriber.wish()).isEqualTo(Wish.ofComponents(List.of(login)));
        assertThat(subscriber.language()).isEqualTo(Language.NL);
    }

    @Test
    void S9_a_link_confirms_once_and_says_so_the_second_time_and_looking_redeems_nothing() {
        ask(email, Wish.EVERYTHING);
        String token = page.confirmation(email);
        subscriptions.look(token);
        assertThat(known(email)).isFalse();

        subscriptions.confirm(token);
        subscribers.change(manageToken(email), Wish.ofComponents(List.of(login)), Language.EN);

        assertThat(subscriptions.confirm(token)).isEqualTo(Confirmation.DONE_BEFORE);
        assertThat(subscriptions.look(token)).isEqualTo(Confirmation.DONE_BEFORE);
        assertThat(subscriber(email).wish().components()).containsExactly(login);
    }

    @Test
    void S9_a_link_that_was_not_used_for_seven_days_does_nothing_and_the_address_is_gone() {
        String code = ask(email, Wish.EVERYTHING);
        String token = page.confirmation(email);
        clock.advance(Duration.ofDays(7));

        assertThat(subscriptions.confirm(token)).isEqualTo(Confirmation.GONE);
        assertThatThrownBy(() -> subscriptions.resend(code, network())).isInstanceOf(NotFound.class);
        subscriptions.forgetOld();

        assertThat(tracesOf(email)).isZero();
    }

    @Test
    void what_was_there_stays_when_more_is_confirmed() {
        String incident = page.opens(login);
        page.subscribes(email, Wish.ofComponents(List.of(login)), Language.NL);
        page.subscribes(email, Wish.ofIncident(incident), Language.EN);

        assertThat(subscriber(email).wish()).isEqualTo(new Wish(false, List.of(login), List.of(incident)));
        assertThat(subscriber(email).language()).isEqualTo(Language.EN);

        page.subscribes(email, Wish.EVERYTHING, Language.EN);
        assertThat(subscriber(email).wish()).isEqualTo(Wish.EVERYTHING);
    }

    @Test
    void S3_new_asked_confirmed_refused_and_left_addresses_cost_the_same_work() {
        String left = "weg" + email;
        page.subscribes(left, Wish.EVERYTHING, Language.NL);
        subscribers.unsubscribe(manageToken(left));
        String confirmed = "wel" + email;
        page.subscribes(confirmed, Wish.EVERYTHING, Language.NL);
        String asked = "half" + email;
        ask(asked, Wish.EVERYTHING);

        for (String address : List.of(email, asked, confirmed, left)) {
            long mails = page.count("select count(*) from outbox");
            long requests = page.count("select count(*) from status_subscription_request");

            assertThat(ask(address, Wish.EVERYTHING)).matches("[a-z0-9]{12}");

            assertThat(page.count("select count(*) from outbox") - mails).isEqualTo(1);
            assertThat(page.count("select count(*) from status_subscription_request") - requests)
                    .isEqualTo(1);
        }
    }

    @Test
    void one_mailbox_gets_three_such_mails_a_day_and_nobody_can_tell() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask(email, Wish.EVERYTHING)).hasSize(12);
        }
        assertThat(mailsTo(email)).isEqualTo(3);

        clock.advance(Duration.ofDays(1));
        ask(email, Wish.EVERYTHING);
        assertThat(mailsTo(email)).isEqualTo(4);
    }

    @Test
    void ten_thousand_subscriptions_from_one_address_end_soon_and_nothing_more_is_sent() {
        String network = network();
        for (int i = 0; i < 60; i++) {
            subscriptions.ask("vloed" + i + email, Wish.EVERYTHING, Language.NL, network);
        }
        assertThatThrownBy(() -> subscriptions.ask(email, Wish.EVERYTHING, Language.NL, network))
                .isInstanceOf(TooManyRequests.class);
        assertThat(mailsTo(email)).isZero();

        clock.advance(Duration.ofHours(1));
        subscriptions.ask(email, Wish.EVERYTHING, Language.NL, network);
        assertThat(mailsTo(email)).isEqualTo(1);
    }

    @Test
    void all_of_one_network_of_IPv6_count_together() {
        String network = "2001:db8:" + Integer.toHexString(email.hashCode() & 0xffff) + ":1::";
        for (int i = 0; i < 60; i++) {
            subscriptions.ask("zes" + i + email, Wish.EVERYTHING, Language.NL, network + i);
        }
        assertThatThrownBy(() -> subscriptions.ask(email, Wish.EVERYTHING, Language.NL, network + "ffff"))
                .isInstanceOf(TooManyRequests.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lezer",
                "lezer@",
                "@zorg.example",
                "lezer@zorg",
                "a@b@zorg.example",
                "lezer@zorg.example\r\nBcc: b@zorg.example",
                "lezer@zorg.example, b@zorg.example",
                "\"lezer\"@zorg.example",
                "lezer @zorg.example",
                ".lezer@zorg.example",
                "lezer..x@zorg.example",
                "lezer@-zorg.example",
                "lezer@zorg.example.",
                "lezér@zorg.example",
            })
    void a_broken_address_is_refused_at_its_field(String typed) {
        assertThatThrownBy(() -> ask(typed, Wish.EVERYTHING))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("mail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "\uD800", "' or true --", ""})
    void what_cannot_be_a_code_is_refused_at_its_field(String code) {
        assertThatThrownBy(() -> ask(email, Wish.ofComponents(List.of(code))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("component"));
        assertThatThrownBy(() -> ask(email, Wish.ofIncident(code)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("incident"));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThatThrownBy(() -> ask("niets", Wish.ofComponents(List.of())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput::field, InvalidInput::key)
                                .containsExactly(tuple("mail", "status.mail"), tuple("component", "status.choose")));
        assertThatThrownBy(() -> ask(email, Wish.ofComponents(List.of("isnietbekend"))))
                .hasMessage("status.component");
        String incident = page.opens(login);
        page.tells(incident, Phase.RESOLVED);
        assertThatThrownBy(() -> ask(email, Wish.ofIncident(incident))).hasMessage("status.over");
    }

    @Test
    void a_new_link_ends_the_one_before() {
        String code = ask(email, Wish.EVERYTHING);
        String first = page.confirmation(email);

        subscriptions.resend(code, network());

        assertThat(subscriptions.confirm(first)).isEqualTo(Confirmation.GONE);
        assertThat(subscriptions.confirm(page.confirmation(email))).isEqualTo(Confirmation.DONE);
        assertThatThrownBy(() -> subscriptions.resend(code, network())).isInstanceOf(Conflict.class);
    }

    @Test
    void by_its_id_a_request_can_be_ended_only_after_it_was_confirmed() {
        String code = ask(email, Wish.EVERYTHING);
        assertThatThrownBy(() -> subscriptions.end(code, network())).isInstanceOf(Unconfirmed.class);

        subscriptions.confirm(page.confirmation(email));
        subscriptions.end(code, network());

        assertThat(tracesOf(email)).isZero();
        assertThatThrownBy(() -> subscriptions.end(code, network())).isInstanceOf(NotFound.class);
    }

    @Test
    void S20_who_leaves_is_forgotten_at_once_and_leaving_twice_is_fine() {
        page.subscribes(email, Wish.EVERYTHING, Language.NL);
        String token = manageToken(email);
        page.opens(login);

        subscribers.unsubscribe(token);
        subscribers.unsubscribe(token);

        assertThat(tracesOf(email)).isZero();
        assertThat(subscribers.find(token)).isEmpty();
    }

    @Test
    void a_link_that_somebody_made_up_opens_nothing() {
        page.subscribes(email, Wish.EVERYTHING, Language.NL);
        String token = manageToken(email);
        String made = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");

        assertThat(subscribers.find(made)).isEmpty();
        assertThat(subscribers.find("")).isEmpty();
        subscribers.unsubscribe(made);
        assertThat(known(email)).isTrue();
    }

    @Test
    void who_followed_one_incident_is_forgotten_a_month_after_it_is_over() {
        String incident = page.opens(login);
        page.subscribes(email, Wish.ofIncident(incident), Language.NL);
        clock.advance(Duration.ofDays(31));
        page.tells(incident, Phase.RESOLVED);
        clock.advance(Duration.ofDays(29));
        subscriptions.forgetOld();
        assertThat(known(email)).isTrue();

        clock.advance(Duration.ofDays(2));
        subscriptions.forgetOld();
        assertThat(tracesOf(email)).isZero();
    }

    @Test
    void S11_only_publishers_see_subscribers_and_what_they_do_is_logged() {
        page.subscribes(email, Wish.EVERYTHING, Language.NL);
        Author publisher = page.publisher();

        SubscriberList found = subscribers.list(publisher, email.substring(0, 20), null, 0, 20);
        assertThat(found.rows()).extracting(SubscriberRow::email).containsExactly(email);
        assertThat(found.rows().get(0).state()).isEqualTo(SubscriberRow.State.ACTIVE);
        assertThat(found.total()).isEqualTo(1);
        assertThat(subscribers.list(publisher, "%", null, 0, 20).total()).isZero();
        assertThatThrownBy(() -> Author.of(people.support("Steun"))).isInstanceOf(NotAllowed.class);
        assertThat(done("status.subscribersViewed", "status-subscribers")).isPositive();

        String code = found.rows().get(0).code();
        subscribers.remove(publisher, code);

        assertThat(tracesOf(email)).isZero();
        assertThat(done("status.subscriberRemoved", "status-subscriber:" + code))
                .isEqualTo(1);
        assertThatThrownBy(() -> subscribers.remove(publisher, code)).isInstanceOf(NotFound.class);
    }

    @Test
    void who_has_not_confirmed_is_listed_as_such_and_can_be_removed() {
        Author publisher = page.publisher();
        long before = subscribers.count(publisher).get(SubscriberRow.State.UNCONFIRMED);
        String code = ask(email, Wish.EVERYTHING);

        assertThat(subscribers.count(publisher)).containsEntry(SubscriberRow.State.UNCONFIRMED, before + 1);
        assertThat(subscribers
                        .list(publisher, email, SubscriberRow.State.UNCONFIRMED, 0, 20)
                        .rows())
                .extracting(SubscriberRow::code)
                .containsExactly(code);
        assertThat(subscribers
                        .list(publisher, email, SubscriberRow.State.ACTIVE, 0, 20)
                        .total())
                .isZero();

        subscribers.remove(publisher, code);
        assertThat(tracesOf(email)).isZero();
    }

    @Test
    void the_list_comes_page_by_page() {
        Author publisher = page.publisher();
        String name = UUID.randomUUID().toString();
        page.subscribe(name, 5);

        SubscriberList first = subscribers.list(publisher, name, null, 0, 2);
        SubscriberList last = subscribers.list(publisher, name, null, 2, 2);
        assertThat(first.rows()).hasSize(2);
        assertThat(first.total()).isEqualTo(5);
        assertThat(last.rows()).extracting(SubscriberRow::email).containsExactly(name + "4@zorg.example");
    }

    private long done(String action, String subject) {
        return page.count(
                "select count(*) from audit_entry where action = ?1 and subject = ?2 and outcome = 'DONE'",
                action,
                subject);
    }

    private String ask(String address, Wish wish) {
        return subscriptions.ask(address, wish, Language.NL, network());
    }

    private static String network() {
        return UUID.randomUUID().toString();
    }

    private boolean known(String address) {
        return page.count("select count(*) from status_subscriber where email = ?1", address) > 0;
    }

    private Subscriber subscriber(String address) {
        return subscribers.find(manageToken(address)).orElseThrow();
    }

    private String manageToken(String address) {
        return links.token(subscribers
                .list(page.publisher(), address, SubscriberRow.State.ACTIVE, 0, 1)
                .rows()
                .get(0)
                .code());
    }

    private long mailsTo(String address) {
        return page.count("select count(*) from outbox where recipient = ?1", address);
    }

    private long tracesOf(String address) {
        return page.count("""
                select (select count(*) from status_subscriber where email = ?1)
                     + (select count(*) from status_subscription_request where email = ?1)
                     + (select count(*) from outbox where recipient = ?1)""", address);
    }
}
