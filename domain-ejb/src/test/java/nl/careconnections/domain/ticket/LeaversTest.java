package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Colleague;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.account.Openness;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.account.Staff;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.organisation.Organisations;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody leaves; what they asked for goes on. */
@DomainTest
class LeaversTest extends TicketStory {

    @Inject
    Colleagues colleagues;

    @Inject
    Organisations organisations;

    @Inject
    Staff staff;

    @Inject
    Leavers leavers;

    @Inject
    Handling handling;

    @Inject
    TicketLists lists;

    @Inject
    Resolution resolution;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    private Caller administrator;

    @BeforeEach
    void an_administrator() {
        administrator = people.administrator(organisation, "Beheerder");
    }

    @Test
    void open_requests_get_the_contact_that_was_chosen_who_reads_it_and_is_mailed_once() {
        long first = submitted();
        long second = solved();
        long closed = solved();
        resolution.accept(nurse, closed, versionFor(nurse, closed));
        assertThat(openWork().requests()).isEqualTo(2);

        remove(administrator, colleague.accountId());

        assertThat(lists.ofOrganisation(colleague, new ListFilter("", Scope.MINE), null, 20)
                        .rows())
                .extracting(TicketRow::number)
                .containsExactlyInAnyOrder(first, second);
        Entry handedOver = last(colleague, first);
        assertThat(handedOver.kind()).isEqualTo(EntryKind.CONTACT_CHANGED);
        assertThat(handedOver.values()).containsExactly("Verpleegkundige", "Collega");
        assertThat(handedOver.author()).isEqualTo("Beheerder");
        assertThat(last(administrator, closed).kind()).isEqualTo(EntryKind.ACCEPTED);
        assertThat(mails("account.takenOver")).containsExactly("2");
        staffSays(anna, first, "Lukt het zo?", Status.WAITING_FOR_CUSTOMER);
        customerSays(colleague, first, "Ja.");
    }

    @Test
    void without_a_successor_nobody_leaves_open_requests_behind() {
        long number = submitted();

        assertThatThrownBy(() -> remove(administrator, null)).satisfies(LeaversTest::saysSuccessor);
        assertThatThrownBy(() -> remove(administrator, stranger.accountId())).satisfies(LeaversTest::saysSuccessor);
        assertThatThrownBy(() -> remove(administrator, nurse.accountId())).satisfies(LeaversTest::saysSuccessor);

        assertThat(colleagues.get(administrator, nurse.accountId()).name()).isEqualTo("Verpleegkundige");
        assertThat(last(nurse, number).kind()).isEqualTo(EntryKind.RECEIVED);
    }

    @Test
    void who_leaves_nothing_behind_needs_no_successor() {
        remove(administrator, null);

        assertThatThrownBy(() -> colleagues.get(administrator, nurse.accountId()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_the_chosen_one_may_not_read_goes_to_an_administrator() {
        long number = submitted();
        Caller uninformed = people.given(people.contact(organisation, "Zonder onderwerp"), new Topic[0]);
        organisations.open(administrator, organisation, Map.of(Topic.SUPPORT_QUESTION, Openness.HOLDERS));

        remove(administrator, uninformed.accountId());

        assertThat(last(administrator, number).values()).containsExactly("Verpleegkundige", "Beheerder");
        assertThatThrownBy(() -> seenBy(people.again(uninformed), number)).isInstanceOf(NotFound.class);
    }

    @Test
    void an_application_administrator_hands_over_too_and_sees_only_how_much_it_is() {
        Caller keeper = people.applicationAdministrator("Applicatiebeheerder");
        long number = submitted();
        assertThat(leavers.openWorkOf(keeper, of(nurse)).requests()).isEqualTo(1);

        remove(keeper, administrator.accountId());

        assertThat(last(administrator, number).values()).containsExactly("Verpleegkundige", "Beheerder");
    }

    @Test
    void S11_only_who_looks_after_people_learns_what_would_be_left() {
        Colleague leaving = of(nurse);

        assertThatThrownBy(() -> leavers.openWorkOf(colleague, leaving)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> leavers.openWorkOf(stranger, leaving)).isInstanceOf(NotFound.class);
        assertThat(openWork().successors())
                .extracting(Person::accountId)
                .containsExactly(administrator.accountId(), colleague.accountId());
    }

    @Test
    void the_desk_of_somebody_of_support_who_leaves_is_cleared() {
        Caller keeper = people.applicationAdministrator("Applicatiebeheerder");
        long number = submitted();
        handling.assign(
                bert, number, bert.accountId(), handledBy(bert, number).header().version());

        staff.remove(
                keeper, bert.accountId(), staff.get(keeper, bert.accountId()).version());

        assertThat(handledBy(anna, number).header().assigneeId()).isNull();
        Entry cleared = handledBy(anna, number).timeline().stream()
                .reduce((before, after) -> after)
                .orElseThrow();
        assertThat(cleared.values()).containsExactly("Supportmedewerker 2", "");
        assertThat(mails("ticket.staffFreed")).contains(Long.toString(number));
    }

    private static void saysSuccessor(Throwable refusal) {
        assertThat(refusal).isInstanceOf(InvalidInput.class);
        assertThat(((InvalidInput) refusal).field()).isEqualTo("successor");
        assertThat(((InvalidInput) refusal).key()).isEqualTo("account.successor");
    }

    private OpenWork openWork() {
        return leavers.openWorkOf(administrator, of(nurse));
    }

    private Colleague of(Caller person) {
        return colleagues.get(administrator, person.accountId());
    }

    private void remove(Caller by, Long successorId) {
        colleagues.remove(by, nurse.accountId(), of(nurse).version(), successorId);
    }

    private Entry last(Caller reader, long number) {
        List<Entry> timeline = seenBy(reader, number).timeline();
        return timeline.get(timeline.size() - 1);
    }

    private List<String> mails(String template) {
        List<?> rows = transaction.get(() -> entityManager
                .createNativeQuery("select array_to_string(arguments, ' ') from outbox where template = ?1"
                        + " and event like 'account:" + nurse.accountId()
                        + ":%' or template = ?1 and thread is not null")
                .setParameter(1, template)
                .getResultList());
        return rows.stream().map(String::valueOf).toList();
    }
}
