package nl.careconnections.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.complaint.NewProposal.NewMeasure;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.ticket.Conversation;
import org.junit.jupiter.api.Test;

/** Who may not take which step of a complaint, what is no step at that moment, and what is refused of what was typed. */
@DomainTest
class ComplaintRightsTest extends ComplaintStory {

    @Inject
    Conversation conversation;

    @Test
    void S11_colleagues_see_it_only_as_the_organisation_opens_it_and_strangers_never() {
        long number = submitted();
        assertThatThrownBy(() -> read(colleague, number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> read(stranger, number)).isInstanceOf(NotFound.class);
        assertThat(read(administrator, number).contact()).isEqualTo("Verpleegkundige");
    }

    @Test
    void S11_only_the_contact_answers_a_proposal() {
        long number = proposed();
        refused(
                NotAllowed.class,
                "notAllowed",
                () -> complaining.accept(administrator, number, key(), version(administrator, number)));
        refused(
                NotAllowed.class,
                "notAllowed",
                () -> complaining.refuse(administrator, number, key(), "Nee.", version(administrator, number)));
        refused(
                NotAllowed.class,
                "notAllowed",
                () -> complaining.nameContact(nurse, number, key(), colleague.accountId(), version(nurse, number)));
        assertThatThrownBy(() -> complaining.accept(colleague, number, key(), 1))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> complaining.accept(director, number, key(), version(director, number)))
                .isInstanceOf(NotAllowed.class);
        assertThat(read(nurse, number).stage()).isEqualTo(Stage.PROPOSED);
    }

    @Test
    void S11_only_the_responsible_director_takes_the_steps_of_a_director() {
        long number = called();
        directing.letIn(director, number, support.accountId(), version(director, number));
        directing.letIn(director, number, otherDirector.accountId(), version(director, number));
        for (Caller other : List.of(support, otherDirector)) {
            int seen = version(other, number);
            List<Runnable> steps = List.of(
                    () -> directing.logCall(other, number, key(), momentNow(), true, "Gebeld.", seen),
                    () -> directing.publish(other, number, seen),
                    () -> directing.propose(other, number, proposal(), seen),
                    () -> directing.stop(other, number, key(), "Stop.", seen),
                    () -> directing.handOver(other, number, key(), otherDirector.accountId(), "Druk.", seen),
                    () -> directing.letIn(other, number, support.accountId(), seen),
                    () -> assessing.assess(other, number, key(), COMPLETE, seen),
                    () -> carryingOut.close(other, number, key(), "Klaar.", seen));
            steps.forEach(step -> refused(NotAllowed.class, "notAllowed", step));
        }
        assertThat(read(nurse, number).proposals()).isEmpty();
    }

    @Test
    void S11_support_is_no_director() {
        long number = submitted();
        refused(NotAllowed.class, "notAllowed", () -> directing.takeOn(support, number, version(support, number)));
        Caller consultant = people.consultant("Consultant");
        assertThatThrownBy(() -> handled(consultant, number)).isInstanceOf(NotFound.class);
    }

    @Test
    void steps_out_of_order_change_nothing() {
        long number = submitted();
        refused(
                Conflict.class,
                "ticket.stepNotPossible",
                () -> directing.takeOn(director, number, version(director, number)));
        refused(
                Conflict.class,
                "ticket.stepNotPossible",
                () -> complaining.accept(nurse, number, key(), version(nurse, number)));
        refused(
                Conflict.class,
                "ticket.stepNotPossible",
                () -> assessing.logTalk(support, number, key(), momentNow(), "Gepraat.", version(support, number)));
        assessing.forward(support, number, key(), COMPLETE, version(support, number));
        refused(
                Conflict.class,
                "ticket.stepNotPossible",
                () -> assessing.reclassify(
                        director, number, key(), 1L, Priority.LOW, "Nee.", version(director, number)));
        directing.takeOn(director, number, version(director, number));
        refused(
                Conflict.class,
                "complaint.callFirst",
                () -> directing.propose(director, number, proposal(), version(director, number)));
        refused(
                Conflict.class,
                "complaint.callFirst",
                () -> directing.stop(director, number, key(), "Stop.", version(director, number)));
        call(number);
        refused(
                Conflict.class,
                "complaint.influence",
                () -> directing.stop(director, number, key(), "Stop.", version(director, number)));
        directing.publish(director, number, version(director, number));
        refused(
                Conflict.class,
                "complaint.published",
                () -> assessing.assess(director, number, key(), Assessment.NONE, version(director, number)));
        directing.propose(director, number, proposal(), version(director, number));
        refused(
                Conflict.class,
                "ticket.stepNotPossible",
                () -> directing.propose(director, number, proposal(), version(director, number)));
        refused(Conflict.class, "ticket.stepNotPossible", () -> done(number, 1));
        complaining.accept(nurse, number, key(), version(nurse, number));
        refused(
                Conflict.class,
                "ticket.stepNotPossible",
                () -> complaining.refuse(nurse, number, key(), "Toch niet.", version(nurse, number)));
        refused(
                Conflict.class,
                "complaint.actionsOpen",
                () -> carryingOut.close(director, number, key(), "Klaar.", version(director, number)));
        done(number, 1);
        refused(Conflict.class, "complaint.actionDone", () -> done(number, 1));
        assertThatThrownBy(() -> done(number, 9)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_proposal_says_all_that_it_lacks() {
        long number = called();
        NewProposal empty = new NewProposal(key(), " ", List.of(" "), List.of(new NewMeasure("", null)), null);
        assertThat(problems(number, empty))
                .containsExactly(
                        "description required",
                        "solution-0 complaint.noSolution",
                        "measure-0 complaint.noMeasure",
                        "readyBy required");
        NewProposal past = new NewProposal(
                key(),
                "Klacht",
                List.of("Oplossing"),
                List.of(
                        new NewMeasure("Gisteren", inDays(-1)),
                        new NewMeasure("Wanneer", null),
                        new NewMeasure("", inDays(1)),
                        new NewMeasure("Later", inDays(9))),
                inDays(8));
        assertThat(problems(number, past))
                .containsExactly(
                        "measureDue-0 complaint.duePast",
                        "measureDue-1 complaint.dueMissing",
                        "measure-2 complaint.measureMissing",
                        "measureDue-3 complaint.afterReady");
        assertThat(problems(
                        number,
                        new NewProposal(
                                key(),
                                "Klacht",
                                List.of("Oplossing"),
                                List.of(new NewMeasure("Nu", inDays(0))),
                                inDays(-1))))
                .containsExactly("measureDue-0 complaint.afterReady", "readyBy complaint.readyPast");
        assertThat(read(nurse, number).proposals()).isEmpty();
    }

    private List<String> problems(long number, NewProposal typed) {
        try {
            directing.propose(director, number, typed, version(director, number));
            return List.of();
        } catch (InvalidInput e) {
            return e.problems().stream()
                    .map(problem -> problem.field() + " " + problem.key())
                    .toList();
        }
    }

    @Test
    void calls_and_results_lie_between_the_complaint_and_now() {
        long number = takenOn();
        refused(
                InvalidInput.class,
                "complaint.future",
                () -> directing.logCall(
                        director,
                        number,
                        key(),
                        momentNow().plusMinutes(1),
                        true,
                        "Gebeld.",
                        version(director, number)));
        refused(
                InvalidInput.class,
                "complaint.beforeReceipt",
                () -> directing.logCall(
                        director,
                        number,
                        key(),
                        momentNow().minusMinutes(1),
                        true,
                        "Gebeld.",
                        version(director, number)));
        refused(
                InvalidInput.class,
                "required",
                () -> directing.logCall(director, number, key(), null, null, "", version(director, number)));
        assertThat(handled(director, number).calledAt()).isNull();
    }

    @Test
    void what_is_no_complaint_is_not_passed_on() {
        long number = submitted();
        Assessment bug = new Assessment(false, true, "Een fout.", null, "", null, "", "");
        refused(
                InvalidInput.class,
                "complaint.noComplaint",
                () -> assessing.forward(support, number, key(), bug, version(support, number)));
        assertThat(read(nurse, number).stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void R4_a_form_sent_twice_counts_once_and_one_that_saw_less_is_told() {
        NewComplaint typed = typed();
        long number = complaining.submit(nurse, typed).number();
        assertThat(complaining.submit(nurse, typed).number()).isEqualTo(number);
        assertThat(mailed(number, "complaint.received")).hasSize(1);

        int before = version(support, number);
        String pressed = key();
        assessing.forward(support, number, pressed, COMPLETE, before);
        assessing.forward(support, number, pressed, COMPLETE, before);
        assertThat(mailed(number, "complaint.forwarded")).hasSize(1);
        refused(Conflict.class, "ticket.changedMeanwhile", () -> directing.takeOn(director, number, before));

        directing.takeOn(director, number, version(director, number));
        call(number);
        NewProposal once = proposal();
        int seen = version(director, number);
        directing.propose(director, number, once, seen);
        directing.propose(director, number, once, seen);
        assertThat(read(nurse, number).proposals()).hasSize(1);

        String answer = key();
        int read = version(nurse, number);
        complaining.accept(nurse, number, answer, read);
        complaining.accept(nurse, number, answer, read);
        assertThat(mailed(number, "complaint.staffAccepted")).hasSize(1);
    }

    @Test
    void words_that_have_to_go_leave_proposals_and_assessments_too() {
        long number = proposed();
        long entry = tickets.handle(director, number).timeline().get(0).id();
        conversation.redactPassage(director, number, entry, "drie weken", "Te herleiden");
        assertThat(read(nurse, number).proposals().get(0).description()).isEqualTo("Jullie vraag bleef [...] liggen.");
        assertThat(handled(director, number).assessment().impact()).isEqualTo("[...] dubbel werk.");
    }

    private void refused(Class<? extends BusinessException> kind, String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(kind, thrown -> assertThat(thrown.key()).isEqualTo(key));
    }
}
