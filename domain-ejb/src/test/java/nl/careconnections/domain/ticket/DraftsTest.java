package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.TopicRights;
import nl.careconnections.domain.knowledge.CheckLine;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class DraftsTest {

    private static final String TAB = "first tab";
    private static final String OTHER_TAB = "other tab";
    private static final PriorityAnswers ANNOYING = new PriorityAnswers(false, false, false, Severity.ANNOYING);

    @Inject
    Drafts drafts;

    @Inject
    Products products;

    @Inject
    TestPeople people;

    @Inject
    TestClock clock;

    private Caller nurse;
    private Caller colleague;
    private long product;

    @BeforeEach
    void organisation() {
        long organisation = people.organisation("Zorggroep " + UUID.randomUUID());
        nurse = people.contact(organisation, "Verpleegkundige");
        colleague = people.contact(organisation, "Collega");
        product = products.list().get(0).id();
    }

    @Test
    void keeps_everything_that_was_typed() {
        Draft begun = begin();
        DraftContent content = new DraftContent(
                "Lijst leeg",
                "Eerste regel\n\nDerde regel",
                List.of("Ik opende de lijst", "Hij was leeg"),
                new PriorityAnswers(false, null, true, Severity.SERIOUS),
                true,
                "Meekijken",
                LocalDate.of(2026, 10, 20),
                List.of(7L, 3L));

        Draft saved = drafts.save(nurse, begun.id(), begun.version(), TAB, content, 2);

        assertThat(drafts.get(nurse, begun.id())).isEqualTo(saved);
        assertThat(saved.content()).isEqualTo(content);
        assertThat(saved.step()).isEqualTo(2);
        assertThat(saved.savedAt()).isEqualTo(clock.now());
        assertThat(saved.removedAt()).isEqualTo(clock.now().plus(Duration.ofDays(30)));
        assertThat(drafts.list(nurse)).containsExactly(saved);
    }

    @Test
    void S14_keeps_nasty_text_as_plain_text() {
        String nasty = "#{7*7} {0} ${jndi:ldap://x} \u760d '; drop table ticket_draft; --";
        Draft begun = begin();

        Draft saved = save(begun, TAB, text(nasty + "\r\nBcc: x", "a\r\nb\u2028c\u0000" + nasty));

        assertThat(saved.content().subject()).isEqualTo(nasty + " Bcc: x");
        assertThat(saved.content().explanation()).isEqualTo("a\nb\nc" + nasty);
        assertThat(drafts.get(nurse, begun.id()).content()).isEqualTo(saved.content());
    }

    @Test
    void S14_a_text_far_too_long_is_refused_at_its_field_and_what_was_kept_stays() {
        Draft kept = save(begin(), TAB, text("Kort", "Goed"));

        assertThatThrownBy(() -> text("Kort", "x".repeat(100_000)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.field()).isEqualTo("explanation"));
        assertThat(drafts.get(nurse, kept.id()).content()).isEqualTo(kept.content());
    }

    @Test
    void keeps_a_text_that_a_ticket_could_not_hold_so_that_it_can_be_shortened() {
        Draft saved = save(begin(), TAB, text("s".repeat(500), "x".repeat(10_000)));

        assertThat(saved.content().explanation()).hasSize(10_000);
    }

    @Test
    void S11_a_draft_exists_for_its_own_account_only() {
        Draft draft = save(begin(), TAB, text("Van mij", "Alleen van mij"));

        assertThatThrownBy(() -> drafts.get(colleague, draft.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.save(colleague, draft.id(), draft.version(), TAB, DraftContent.EMPTY, 2))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.moveTo(colleague, draft.id(), product)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.submit(colleague, draft.id(), draft.version()))
                .isInstanceOf(NotFound.class);
        drafts.discard(colleague, draft.id());
        assertThat(drafts.list(colleague)).isEmpty();
        assertThat(drafts.list(nurse)).containsExactly(draft);
    }

    @Test
    void S11_staff_write_no_questions_of_customers() {
        Caller support = people.support("Medewerker");

        assertThatThrownBy(() -> drafts.begin(support, key(), product)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.list(support)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void S11_who_may_not_ask_support_questions_any_more_sees_none_of_their_drafts() {
        Draft draft = save(begin(), TAB, text("Nog niet verstuurd", ""));
        Caller excluded = new Caller(
                nurse.accountId(),
                nurse.organisationId(),
                nurse.name(),
                nurse.language(),
                nurse.roles(),
                TopicRights.NONE,
                nurse.address());

        assertThatThrownBy(() -> drafts.requireSubmission(excluded)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.begin(excluded, key(), product)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.get(excluded, draft.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.save(excluded, draft.id(), draft.version(), TAB, DraftContent.EMPTY, 2))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.submit(excluded, draft.id(), draft.version()))
                .isInstanceOf(NotAllowed.class);
        assertThat(drafts.list(excluded)).isEmpty();
        assertThat(drafts.list(nurse)).containsExactly(draft);
    }

    @Test
    void R4_two_tabs_do_not_overwrite_each_other_unseen() {
        Draft opened = begin();
        Draft first = save(opened, TAB, text("Eerste", ""));

        assertThatThrownBy(() -> save(opened, OTHER_TAB, text("Tweede", "")))
                .isInstanceOf(Conflict.class)
                .hasMessage("draft.changedMeanwhile");
        assertThat(drafts.get(nurse, opened.id()).content().subject()).isEqualTo("Eerste");

        Draft second = save(first, OTHER_TAB, text("Tweede", ""));
        assertThat(second.content().subject()).isEqualTo("Tweede");
        assertThatThrownBy(() -> save(first, TAB, text("Derde", ""))).isInstanceOf(Conflict.class);
    }

    @Test
    void R4_a_page_is_never_in_its_own_way() {
        Draft opened = begin();
        save(opened, TAB, text("Terwijl je typt", ""));

        Draft saved = save(opened, TAB, text("Knop Verder", ""));

        assertThat(saved.content().subject()).isEqualTo("Knop Verder");
    }

    @Test
    void R4_beginning_twice_with_one_key_gives_one_draft() {
        String key = key();

        List<Long> ids = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> drafts.begin(nurse, key, product).id())
                .toList();

        assertThat(ids).containsOnly(ids.get(0));
        assertThat(drafts.list(nurse)).hasSize(1);
    }

    @Test
    void there_is_an_end_to_the_number_of_drafts() {
        Collections.nCopies(Drafts.MAXIMUM, 0).forEach(i -> begin());

        assertThatThrownBy(this::begin).isInstanceOf(Conflict.class).hasMessage("draft.tooMany");
    }

    @Test
    void keeps_what_was_searched_for_and_checked_beside_a_question_being_written() {
        Draft opened = begin();
        CheckLine line = products.checks(product).get(1);

        drafts.keepSearch(nurse, opened.id(), new DraftSearch("lijst  leeg", List.of("Bestaat niet", line.dutch())));

        Draft kept = drafts.get(nurse, opened.id());
        assertThat(kept.search()).isEqualTo(new DraftSearch("lijst leeg", List.of(line.dutch())));
        assertThat(kept.search().isChecked(line)).isTrue();
        assertThat(kept.version()).isEqualTo(opened.version());
        Draft written = save(opened, TAB, text("Lijst leeg", ""));
        assertThat(written.search()).isEqualTo(kept.search());
        drafts.keepSearch(nurse, opened.id(), DraftSearch.NONE);
        assertThat(drafts.get(nurse, opened.id()).search()).isEqualTo(DraftSearch.NONE);
        assertThat(drafts.get(nurse, opened.id()).content()).isEqualTo(written.content());
    }

    @Test
    void S11_nobody_else_keeps_a_search_in_a_draft_and_a_sent_one_keeps_none() {
        Draft draft = save(begin(), TAB, complete());

        assertThatThrownBy(() -> drafts.keepSearch(colleague, draft.id(), DraftSearch.NONE))
                .isInstanceOf(NotFound.class);
        drafts.keepSearch(nurse, draft.id(), new DraftSearch("leeg", List.of()));
        drafts.submit(nurse, draft.id(), draft.version());
        assertThat(drafts.get(nurse, draft.id()).search()).isEqualTo(DraftSearch.NONE);
        assertThatThrownBy(() -> drafts.keepSearch(nurse, draft.id(), DraftSearch.NONE))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void another_product_keeps_the_text() {
        Draft draft = save(begin(), TAB, text("Blijft", ""));

        Draft moved = drafts.moveTo(nurse, draft.id(), product);

        assertThat(moved.content()).isEqualTo(draft.content());
        assertThat(moved.productId()).isEqualTo(product);
    }

    @Test
    void U3_what_a_ticket_would_refuse_is_told_beforehand_and_changes_nothing() {
        Draft draft = save(begin(), TAB, text("", "x".repeat(4_001)));

        assertThat(drafts.problems(nurse, draft.content()))
                .extracting(InvalidInput::field)
                .containsExactly("subject", "explanation");
        assertThat(drafts.problems(nurse, complete())).isEmpty();
        assertThat(drafts.get(nurse, draft.id())).isEqualTo(draft);
    }

    @Test
    void a_discarded_draft_is_gone() {
        Draft draft = begin();

        drafts.discard(nurse, draft.id());
        drafts.discard(nurse, draft.id());

        assertThat(drafts.list(nurse)).isEmpty();
        assertThatThrownBy(() -> drafts.get(nurse, draft.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void a_draft_that_nobody_uses_goes_after_thirty_days() {
        Draft used = begin();
        Draft unused = begin();
        clock.advance(Duration.ofDays(29));
        save(used, TAB, text("Nog bezig", ""));
        clock.advance(Duration.ofDays(1).plusSeconds(1));

        drafts.removeUnused();

        assertThat(drafts.list(nurse)).extracting(Draft::id).containsExactly(used.id());
        assertThatThrownBy(() -> drafts.get(nurse, unused.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void R4_sending_twice_at_once_gives_one_ticket_and_the_draft_is_gone() {
        Draft draft = save(begin(), TAB, complete());

        List<Submitted> answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> drafts.submit(nurse, draft.id(), draft.version()))
                .toList();

        assertThat(answers)
                .extracting(Submitted::number)
                .containsOnly(answers.get(0).number());
        assertThat(answers).filteredOn(answer -> !answer.repeated()).hasSize(1);
        assertThat(drafts.list(nurse)).isEmpty();
        Draft sent = drafts.get(nurse, draft.id());
        assertThat(sent.ticket()).isEqualTo(answers.get(0).number());
        assertThat(sent.content()).isEqualTo(DraftContent.EMPTY);
    }

    @Test
    void R4_a_sent_draft_can_be_written_no_more() {
        Draft draft = save(begin(), TAB, complete());
        drafts.submit(nurse, draft.id(), draft.version());

        assertThatThrownBy(() -> save(draft, TAB, text("Te laat", "")))
                .isInstanceOf(Conflict.class)
                .hasMessage("draft.sent");
        drafts.discard(nurse, draft.id());
        assertThat(drafts.get(nurse, draft.id()).isSent()).isTrue();
    }

    @Test
    void R4_what_another_tab_changed_after_the_check_is_not_sent_unseen() {
        Draft checked = save(begin(), TAB, complete());
        save(checked, OTHER_TAB, complete().withSubject("Anders"));

        assertThatThrownBy(() -> drafts.submit(nurse, checked.id(), checked.version()))
                .isInstanceOf(Conflict.class);
        assertThat(drafts.list(nurse)).hasSize(1);
    }

    @Test
    void what_the_ticket_refuses_leaves_the_draft_as_it_was() {
        Draft draft = save(begin(), TAB, complete().withSubject(""));

        assertThatThrownBy(() -> drafts.submit(nurse, draft.id(), draft.version()))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.field()).isEqualTo("subject"));
        assertThat(drafts.get(nurse, draft.id())).isEqualTo(draft);
    }

    private Draft begin() {
        return drafts.begin(nurse, key(), product);
    }

    private Draft save(Draft from, String tab, DraftContent content) {
        return drafts.save(nurse, from.id(), from.version(), tab, content, 2);
    }

    private static DraftContent text(String subject, String explanation) {
        return new DraftContent(subject, explanation, List.of(), ANNOYING, false, "", null, List.of());
    }

    private static DraftContent complete() {
        return text("Lijst leeg", "De toedienlijst van de afdeling is leeg.");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
