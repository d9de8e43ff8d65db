package nl.careconnections.portal.customer.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.attachment.Attachment;
import nl.careconnections.domain.attachment.Attachments;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.ticket.DraftContent;
import nl.careconnections.portal.shared.Readers;
import org.junit.jupiter.api.Test;

class CheckBackingTest {

    private static final String SENT = "/customer/question/sent?faces-redirect=true&draft=7";

    private final DraftShelf shelf = new DraftShelf(DraftContent.EMPTY.withSubject("Lijst leeg"));
    private final Heard heard = new Heard();

    @Test
    void sends_what_was_checked() {
        CheckBacking page = opened();

        assertThat(page.create()).isEqualTo(SENT);
        assertThat(shelf.draft.isSent()).isTrue();
    }

    @Test
    void R4_pressed_twice_sends_once_and_both_lead_to_the_ticket() {
        CheckBacking first = opened();
        CheckBacking second = opened();

        assertThat(first.create()).isEqualTo(SENT);
        assertThat(second.create()).isEqualTo(SENT);
        assertThat(shelf.sent).isEqualTo(1);
    }

    @Test
    void a_service_number_is_sent_only_by_the_button_that_says_so() {
        shelf.changeElsewhere(DraftContent.EMPTY.withSubject("Bij 123456782"));
        CheckBacking page = opened();

        assertThat(page.create()).isNull();
        assertThat(shelf.draft.isSent()).isFalse();
        assertThat(heard.refusals).containsExactly("null wizard.numbers.title");

        assertThat(page.createAnyway()).isEqualTo(SENT);
        assertThat(shelf.draft.isSent()).isTrue();
    }

    @Test
    void R4_what_changed_after_the_check_is_shown_before_it_is_sent() {
        CheckBacking page = opened();
        shelf.changeElsewhere(DraftContent.EMPTY.withSubject("Anders"));

        assertThat(page.create()).isNull();
        assertThat(page.getDraft().content().subject()).isEqualTo("Anders");
        assertThat(heard.refusals).containsExactly("null error.draft.changedMeanwhile");
        assertThat(page.create()).isEqualTo(SENT);
    }

    @Test
    void an_unfinished_draft_goes_back_to_the_form_which_says_what_is_missing() {
        shelf.problems = List.of(new InvalidInput("subject", "required"));

        assertThat(page().open()).isEqualTo("/customer/question/describe?faces-redirect=true&draft=7&incomplete=true");
    }

    /** Faces asks for it while it reads the form, before anything can be said about what is missing. */
    @Test
    void a_draft_that_another_page_left_unfinished_goes_back_to_the_form_too() {
        CheckBacking page = opened();
        shelf.changeElsewhere(DraftContent.EMPTY);
        shelf.problems = List.of(new InvalidInput("subject", "required"));

        assertThat(page.getExpectation()).isNull();
        assertThat(page.create()).isEqualTo("/customer/question/describe?faces-redirect=true&draft=7&incomplete=true");
    }

    @Test
    void after_sending_the_way_back_leads_to_the_ticket() {
        opened().create();

        assertThat(page().open()).isEqualTo(SENT);
    }

    private CheckBacking opened() {
        CheckBacking page = page();
        assertThat(page.open()).isNull();
        return page;
    }

    private CheckBacking page() {
        CheckBacking page = new CheckBacking();
        page.address = Heard.address();
        page.drafts = shelf;
        page.viewer = Readers.customer(Language.NL);
        page.feedback = heard;
        page.attachments = new Attachments() {
            @Override
            public List<Attachment> unclaimed(Caller caller, Collection<Long> ids) {
                return List.of();
            }
        };
        return page;
    }
}
