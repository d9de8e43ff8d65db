package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Role;
import nl.careconnections.domain.account.TopicRights;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.testing.DomainTest;
import org.junit.jupiter.api.Test;

/** Who may do what with whose ticket, over every method that a page can call. */
@DomainTest
class TicketRightsTest extends TicketStory {

    private interface Deed {
        void by(Caller caller, long number);
    }

    @Inject
    Handling handling;

    @Inject
    Resolution resolution;

    @Inject
    AccessGrants accessGrants;

    @Inject
    Followers followers;

    @Inject
    Writers writers;

    @Inject
    TicketLists lists;

    @Inject
    Desks desks;

    @Inject
    AccessLog accessLog;

    private Map<String, Deed> customerDeeds() {
        Map<String, Deed> deeds = new LinkedHashMap<>();
        deeds.put("Tickets.view", (caller, number) -> tickets.view(caller, number));
        deeds.put(
                "Conversation.reply(CustomerReply)",
                (caller, number) ->
                        conversation.reply(caller, number, new CustomerReply(key(), "Mijn tekst", List.of(), true, 1)));
        deeds.put("Resolution.accept", (caller, number) -> resolution.accept(caller, number, 1));
        deeds.put(
                "Resolution.refuse", (caller, number) -> resolution.refuse(caller, number, key(), "Nee", List.of(), 1));
        deeds.put(
                "Resolution.reopen",
                (caller, number) -> resolution.reopen(caller, number, key(), "Toch", List.of(), 1));
        deeds.put("Resolution.rate", (caller, number) -> resolution.rate(caller, number, 4, ""));
        deeds.put("AccessGrants.grant", (caller, number) -> accessGrants.grant(caller, number, consent("2026-10-20")));
        deeds.put("AccessGrants.revoke", (caller, number) -> accessGrants.revoke(caller, number));
        deeds.put("Followers.follow", (caller, number) -> followers.follow(caller, number));
        deeds.put("Followers.unfollow", (caller, number) -> followers.unfollow(caller, number));
        return deeds;
    }

    private Map<String, Deed> staffDeeds() {
        Map<String, Deed> deeds = new LinkedHashMap<>();
        deeds.put("Tickets.handle", (caller, number) -> tickets.handle(caller, number));
        deeds.put(
                "Conversation.reply(StaffReply)",
                (caller, number) -> conversation.reply(
                        caller, number, new StaffReply(key(), "Tekst", List.of(), Status.SOLVED, 1)));
        deeds.put(
                "Conversation.note",
                (caller, number) -> conversation.note(caller, number, new InternalNote(key(), "Intern", List.of())));
        deeds.put(
                "Conversation.redactPassage",
                (caller, number) -> conversation.redactPassage(caller, number, 1, "passage", "reden"));
        deeds.put(
                "Conversation.previewRedaction",
                (caller, number) -> conversation.previewRedaction(caller, number, 1, "passage", "reden"));
        deeds.put(
                "Conversation.redactAttachment",
                (caller, number) -> conversation.redactAttachment(caller, number, 1, "reden"));
        deeds.put("Handling.handOver", (caller, number) -> handling.handOver(caller, number, 1, 1));
        deeds.put("Handling.assign", (caller, number) -> handling.assign(caller, number, caller.accountId(), 1));
        deeds.put(
                "Handling.changePriority",
                (caller, number) -> handling.changePriority(caller, number, Priority.LOW, "reden", 1));
        deeds.put("AccessGrants.use", (caller, number) -> accessGrants.use(caller, number, "gekeken", 5));
        deeds.put("Writers.others", (caller, number) -> writers.others(caller, number));
        deeds.put("Writers.tell", (caller, number) -> writers.tell(caller, number, true));
        deeds.put("Writers.stop", (caller, number) -> writers.stop(caller, number));
        return deeds;
    }

    /** Methods that no ticket number leads into; each has a test of its own. */
    private static final Set<String> WITHOUT_NUMBER = Set.of(
            "Tickets.submit",
            "Tickets.download",
            "TicketLists.ofOrganisation",
            "TicketLists.queue",
            "TicketLists.among",
            "TicketLists.counts",
            "TicketSearch.ofOrganisation",
            "TicketSearch.ofSupport",
            "Desks.of");

    @Test
    void S11_another_organisation_finds_nothing_whatever_it_tries() {
        long number = submitted();
        CustomerTicket before = seenBy(nurse, number);

        customerDeeds()
                .forEach((name, deed) -> assertThatThrownBy(() -> deed.by(stranger, number))
                        .as(name)
                        .isInstanceOf(NotFound.class));
        staffDeeds()
                .forEach((name, deed) -> assertThatThrownBy(() -> deed.by(stranger, number))
                        .as(name)
                        .isInstanceOf(NotAllowed.class));

        assertThat(seenBy(nurse, number)).isEqualTo(before);
        assertThat(accessLog.by(stranger.accountId(), 100))
                .as("each attempt is kept")
                .hasSize(customerDeeds().size() + staffDeeds().size())
                .allMatch(entry -> entry.outcome() == Outcome.REFUSED)
                .allMatch(entry -> entry.subject().equals("ticket:" + number));
    }

    @Test
    void S11_a_number_that_was_never_given_out_answers_the_same_as_somebody_elses() {
        customerDeeds()
                .forEach((name, deed) -> assertThatThrownBy(() -> deed.by(nurse, 9_999_999))
                        .as(name)
                        .isInstanceOf(NotFound.class)
                        .hasMessage("notFound"));
    }

    @Test
    void S11_each_side_may_do_its_own_things_only() {
        long number = submitted();
        Caller administrator = people.applicationAdministrator("Applicatiebeheerder");

        customerDeeds()
                .forEach((name, deed) -> assertThatThrownBy(() -> deed.by(anna, number))
                        .as(name + " by support")
                        .isInstanceOf(NotAllowed.class));
        staffDeeds()
                .forEach((name, deed) -> assertThatThrownBy(() -> deed.by(nurse, number))
                        .as(name + " by a customer")
                        .isInstanceOf(NotAllowed.class));
        staffDeeds()
                .forEach((name, deed) -> assertThatThrownBy(() -> deed.by(administrator, number))
                        .as(name + " by staff without the ability")
                        .isInstanceOf(NotAllowed.class));
    }

    @Test
    void S11_without_the_topic_the_own_organisations_questions_do_not_exist() {
        long number = submitted();
        Caller outsider = new Caller(
                colleague.accountId(),
                organisation,
                "Zonder onderwerp",
                colleague.language(),
                Set.of(Role.CONTACT),
                TopicRights.NONE,
                "192.0.2.1");

        customerDeeds()
                .forEach((name, deed) -> assertThatThrownBy(() -> deed.by(outsider, number))
                        .as(name)
                        .isInstanceOf(NotFound.class));
        assertThatThrownBy(() -> tickets.submit(outsider, question(SERIOUS, null)))
                .isInstanceOf(NotAllowed.class);
        assertThat(lists.ofOrganisation(outsider, new ListFilter("", Scope.ALL), null, 10))
                .isEqualTo(Rows.NONE);
        assertThat(lists.counts(outsider, ""))
                .hasSameSizeAs(Scope.values())
                .allSatisfy((scope, count) -> assertThat(count).isZero());
    }

    @Test
    void S11_a_colleague_sees_it_and_can_go_on_with_it() {
        long number = submitted();

        assertThat(seenBy(colleague, number).allowed()).contains(CustomerStep.REPLY, CustomerStep.FOLLOW);
        customerSays(colleague, number, "Ik heb het ook.");
        assertThat(seenBy(nurse, number).followers()).containsExactly("Collega");
    }

    @Test
    void S11_of_questions_named_by_number_staff_gets_those_it_sees_and_customers_none() {
        long number = submitted();

        assertThat(lists.among(anna, List.of(number)))
                .extracting(TicketRow::number)
                .containsExactly(number);
        assertThat(lists.among(nurse, List.of(number))).isEmpty();
    }

    @Test
    void S11_staff_ask_no_questions_and_customers_see_no_queues() {
        assertThatThrownBy(() -> tickets.submit(anna, question(SERIOUS, null))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> lists.queue(nurse, QueueFilter.of(Queue.OPEN, "", QueueOrder.DUE), null, 10))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desks.of(nurse)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> lists.counts(anna, "")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> lists.ofOrganisation(anna, new ListFilter("", Scope.ALL), null, 10))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void S11_no_method_is_left_out_here() {
        Set<String> tried = new TreeSet<>(WITHOUT_NUMBER);
        Stream.of(customerDeeds(), staffDeeds())
                .flatMap(deeds -> deeds.keySet().stream())
                .map(name -> name.replaceAll("\\(.*", ""))
                .forEach(tried::add);

        Set<String> callable = new TreeSet<>();
        for (Class<?> service : List.of(
                Tickets.class,
                Conversation.class,
                Handling.class,
                Resolution.class,
                AccessGrants.class,
                Followers.class,
                Writers.class,
                TicketLists.class,
                TicketSearch.class,
                Desks.class)) {
            Arrays.stream(service.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .forEach(method -> callable.add(service.getSimpleName() + "." + method.getName()));
        }
        assertThat(tried).isEqualTo(callable);
    }
}
