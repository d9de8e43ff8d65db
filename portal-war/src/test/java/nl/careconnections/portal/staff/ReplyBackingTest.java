package nl.careconnections.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.ticket.Conversation;
import nl.careconnections.domain.ticket.InternalNote;
import nl.careconnections.domain.ticket.StaffReply;
import nl.careconnections.domain.ticket.Status;
import nl.careconnections.domain.ticket.Writers;
import org.junit.jupiter.api.Test;

class ReplyBackingTest {

    private final Desk desk = new Desk("number", "10417", "from", "late");
    private final SpyingConversation conversation = new SpyingConversation();
    private boolean stopped;

    @Test
    void an_answer_goes_to_the_customer_with_files_and_next_status() {
        ReplyBacking reply = composer("public");
        reply.getForm().setAttachments("7,9");
        reply.getForm().setNext(Status.WAITING_FOR_CUSTOMER);

        assertThat(reply.send()).isEqualTo("/staff/ticket.xhtml?number=10417&from=late&faces-redirect=true");
        assertThat(conversation.sent)
                .isEqualTo(new StaffReply(
                        reply.getForm().getSubmissionKey(),
                        "Welke afdeling?",
                        List.of(7L, 9L),
                        Status.WAITING_FOR_CUSTOMER,
                        4));
        assertThat(desk.feedback.told).containsExactly("queue.composer.send.done");
        assertThat(stopped).isTrue();
    }

    @Test
    void a_note_stays_inside() {
        ReplyBacking reply = composer("note");

        assertThat(reply.save()).isNotNull();
        assertThat(conversation.sent).isNull();
        assertThat(conversation.noted)
                .isEqualTo(new InternalNote(reply.getForm().getSubmissionKey(), "Welke afdeling?", List.of()));
        assertThat(desk.feedback.told).containsExactly("queue.composer.save.done");
    }

    @Test
    void S12_a_note_is_never_sent_by_the_button_of_the_answer() {
        ReplyBacking reply = composer("note");

        assertThat(reply.send()).isNull();
        assertThat(conversation.sent).isNull();
        assertThat(desk.feedback.refused).containsExactly("mode-note queue.composer.unclear");
    }

    @Test
    void S12_without_a_choice_nothing_goes_anywhere() {
        ReplyBacking reply = composer(null);

        assertThat(reply.send()).isNull();
        assertThat(reply.save()).isNull();
        assertThat(conversation.sent).isNull();
        assertThat(conversation.noted).isNull();
    }

    @Test
    void R4_who_was_overtaken_keeps_the_text_sees_what_happened_and_sends_by_the_next_press() {
        ReplyBacking reply = composer("public");
        conversation.refusal = new Conflict("ticket.changedMeanwhile");
        desk.changeTo(6, 12, 13);

        assertThat(reply.send()).isNull();

        assertThat(stopped).isFalse();
        assertThat(reply.getForm().getText()).isEqualTo("Welke afdeling?");
        assertThat(desk.step.getMeanwhile()).extracting(entry -> entry.id()).containsExactly(12L, 13L);
        assertThat(desk.step.getVersion()).isEqualTo(6);
        assertThat(desk.step.getLastEntry()).isEqualTo(13);
    }

    @Test
    void a_refusal_of_the_text_changes_nothing_else() {
        ReplyBacking reply = composer("public");
        conversation.refusal = new InvalidInput("text", "required");

        assertThat(reply.send()).isNull();

        assertThat(desk.step.getMeanwhile()).isEmpty();
        assertThat(desk.step.getVersion()).isEqualTo(4);
        assertThat(desk.step.getLastEntry()).isEqualTo(11);
    }

    @Test
    void a_solved_ticket_stays_solved_or_goes_on() {
        desk.status = Status.SOLVED;

        assertThat(composer("public").getNextStates()).containsExactly(Status.SOLVED, Status.IN_PROGRESS);
    }

    private ReplyBacking composer(String mode) {
        desk.put("mode", mode);
        ReplyBacking reply = new ReplyBacking();
        reply.request = desk.request;
        reply.desk = desk.ticket;
        reply.step = desk.step;
        reply.viewer = desk.viewer;
        reply.feedback = desk.feedback;
        reply.conversation = conversation;
        reply.passwords = new PasswordWarning();
        reply.writers = new Writers() {
            @Override
            public void stop(Caller caller, long number) {
                stopped = true;
            }
        };
        reply.getForm().setText("Welke afdeling?");
        desk.step.setVersion(4);
        desk.step.setLastEntry(11);
        return reply;
    }

    private static final class SpyingConversation extends Conversation {

        private StaffReply sent;
        private InternalNote noted;
        private RuntimeException refusal;

        @Override
        public void reply(Caller caller, long number, StaffReply reply) {
            refuse();
            sent = reply;
        }

        @Override
        public void note(Caller caller, long number, InternalNote note) {
            refuse();
            noted = note;
        }

        private void refuse() {
            if (refusal != null) {
                throw refusal;
            }
        }
    }
}
