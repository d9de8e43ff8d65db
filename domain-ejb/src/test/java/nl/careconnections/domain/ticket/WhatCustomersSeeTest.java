package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.testing.DomainTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DomainTest
class WhatCustomersSeeTest extends TicketStory {

    private static final String CANARY = "KANARIE";

    @Inject
    Handling handling;

    @Inject
    Resolution resolution;

    @Inject
    AccessGrants accessGrants;

    @Inject
    TicketLists lists;

    @Inject
    People persons;

    @Test
    void S12_no_note_internal_event_or_address_of_staff_reaches_a_customer() {
        long number = submitted();
        var canary = people.support(CANARY + " opvolger");
        conversation.note(anna, number, new InternalNote(key(), CANARY + " notitie", List.of()));
        handling.assign(
                anna, number, anna.accountId(), handledBy(anna, number).header().version());
        handling.assign(
                anna,
                number,
                canary.accountId(),
                handledBy(anna, number).header().version());
        handling.assign(anna, number, null, handledBy(anna, number).header().version());
        long note = entryWith(number, CANARY + " notitie");
        conversation.redactPassage(anna, number, note, "notitie", CANARY + " reden");
        staffSays(anna, number, "Opgelost.", Status.SOLVED);

        CustomerTicket seen = seenBy(nurse, number);

        assertThat(seen.toString()).doesNotContain(CANARY);
        assertThat(seen.toString()).doesNotContain(persons.get(anna.accountId()).email());
        assertThat(seen.header().assigneeId()).isNull();
        assertThat(seen.timeline()).extracting(Entry::kind).doesNotContain(EntryKind.NOTE, EntryKind.ASSIGNED);
        assertThat(lists.ofOrganisation(nurse, new ListFilter(CANARY, Scope.ALL), null, 10)
                        .rows())
                .as("not even as a search hit")
                .isEmpty();
        assertThat(lists.queue(anna, QueueFilter.of(null, CANARY, QueueOrder.DUE), null, 10)
                        .rows())
                .extracting(TicketRow::number)
                .contains(number);
        assertThat(handledBy(anna, number).toString()).contains(CANARY + " opvolger", CANARY + " reden");
    }

    @Test
    void S12_internal_changes_do_not_even_move_what_customers_could_notice() {
        long number = submitted();
        CustomerTicket before = seenBy(nurse, number);

        clock.advance(java.time.Duration.ofMinutes(5));
        conversation.note(anna, number, new InternalNote(key(), "intern", List.of()));

        CustomerTicket after = seenBy(nurse, number);
        assertThat(after.header()).isEqualTo(before.header());
        assertThat(after.timeline()).isEqualTo(before.timeline());
    }

    @ParameterizedTest
    @ValueSource(strings = {"#{7*7}", "{0} {1}", "a\r\nBcc: b", "x\u2028y", "瘍 \uD840\uDC0B", "<b>'\"&</b>", "=1+1"})
    void S14_nasty_text_is_kept_as_it_is_in_every_field(String nasty) {
        String line = nasty.replaceAll("\\s+|\u2028", " ");
        String lines = nasty.replace("\r\n", "\n").replace('\u2028', '\n');
        NewQuestion question = new NewQuestion(
                key(),
                question(SERIOUS, null).productId(),
                nasty,
                nasty,
                List.of(nasty),
                SERIOUS,
                new Consent(nasty, consent("2026-10-20").until()),
                List.of());
        long number = tickets.submit(nurse, question).number();
        customerSays(nurse, number, nasty);
        conversation.note(anna, number, new InternalNote(key(), nasty, List.of()));
        accessGrants.use(anna, number, nasty, 5);
        handling.changePriority(
                anna,
                number,
                nl.careconnections.domain.sla.Priority.HIGH,
                nasty,
                handledBy(anna, number).header().version());
        staffSays(anna, number, nasty, Status.SOLVED);
        resolution.refuse(nurse, number, key(), nasty, List.of(), versionFor(nurse, number));
        staffSays(anna, number, nasty, Status.SOLVED);
        resolution.rate(nurse, number, 1, nasty);

        StaffTicket seen = handledBy(anna, number);
        assertThat(seen.header().subject()).isEqualTo(line);
        assertThat(seen.steps()).containsExactly(line);
        assertThat(seen.access().purpose()).isEqualTo(lines);
        assertThat(seen.access().uses().get(0).what()).isEqualTo(lines);
        assertThat(seen.rating().words()).isEqualTo(lines);
        assertThat(seen.timeline())
                .extracting(Entry::text)
                .filteredOn(text -> !text.isEmpty())
                .hasSize(10)
                .containsOnly(lines);
        assertThat(lists.ofOrganisation(nurse, new ListFilter(nasty, Scope.ALL), null, 10))
                .isNotNull();
        conversation.redactPassage(anna, number, seen.timeline().get(0).id(), "  " + nasty + "  ", "Reden: " + nasty);
        assertThat(handledBy(anna, number).toString().replaceAll("\\[\\.\\.\\.]", ""))
                .doesNotContain(nasty);
    }

    @Test
    void S14_far_too_long_text_is_refused_with_its_field_and_nothing_is_kept() {
        String endless = "x".repeat(100_000);
        long number = solved();
        CustomerTicket before = seenBy(nurse, number);
        int version = before.header().version();

        refuses("subject", () -> tickets.submit(nurse, question(endless, "kort", SERIOUS, null)));
        refuses("explanation", () -> tickets.submit(nurse, question("kort", endless, SERIOUS, null)));
        refuses("text", () -> customerSays(nurse, number, endless));
        refuses("text", () -> staffSays(anna, number, endless, Status.SOLVED));
        refuses("text", () -> conversation.note(anna, number, new InternalNote(key(), endless, List.of())));
        refuses("reason", () -> resolution.refuse(nurse, number, key(), endless, List.of(), version));
        refuses("words", () -> resolution.rate(nurse, number, 3, endless));
        refuses("purpose", () -> accessGrants.grant(nurse, number, new Consent(endless, null)));
        refuses("what", () -> accessGrants.use(anna, number, endless, 1));
        refuses("passage", () -> conversation.redactPassage(anna, number, 1, endless, "kort"));
        refuses("submissionKey", () -> conversation.note(anna, number, new InternalNote(endless, "kort", List.of())));

        assertThat(seenBy(nurse, number)).isEqualTo(before);
        assertThat(lists.ofOrganisation(nurse, new ListFilter(endless, Scope.ALL), null, 10)
                        .rows())
                .isEmpty();
    }

    private static void refuses(String field, Runnable deed) {
        assertThatThrownBy(deed::run)
                .hasMessage("tooLong")
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private long entryWith(long number, String text) {
        return handledBy(anna, number).timeline().stream()
                .filter(entry -> entry.text().equals(text))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
