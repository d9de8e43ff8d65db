package nl.careconnections.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Role;
import nl.careconnections.domain.account.Staff;
import nl.careconnections.domain.account.StaffDetails;
import nl.careconnections.domain.account.StaffMember;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.ticket.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A complaint keeps one director who answers for it, also when that director leaves or falls ill. */
@DomainTest
class TakingOverTest extends ComplaintStory {

    private static final String REASON = "Ons directielid is ziek.";

    @Inject
    TakingOver takingOver;

    @Inject
    Staff staff;

    private Caller keeper;

    @BeforeEach
    void keep() {
        keeper = people.applicationAdministrator("Applicatiebeheerder");
    }

    @Test
    void a_director_steps_in_for_one_who_is_away_and_the_contact_is_told_why() {
        long number = agreed();
        assertThatThrownBy(() -> handled(otherDirector, number)).isInstanceOf(NotFound.class);
        OthersComplaint other = takingOver.get(otherDirector, number);
        assertThat(other.director()).isEqualTo("Directeur 1");
        assertThat(other.left()).isFalse();
        assertThat(other.dueAt()).isEqualTo(at("2026-10-22T17:00:00+02:00"));

        String pressed = key();
        takingOver.takeOver(otherDirector, number, pressed, true, REASON, other.version());
        takingOver.takeOver(otherDirector, number, pressed, true, REASON, other.version());

        assertThat(seenBy(nurse, number).header().assignee()).isEqualTo("Directeur 2");
        assertThat(seenBy(nurse, number).timeline())
                .last()
                .extracting(Entry::text)
                .isEqualTo(REASON);
        assertThat(mailed(number, "complaint.takenOver")).hasSize(1).allMatch(to -> to.startsWith("verpleegkundige."));
        assertThat(mailed(number, "complaint.staffTakenOver")).hasSize(1).allMatch(to -> to.startsWith("directeur.1."));
        assertThat(handled(otherDirector, number).agreed().actions())
                .extracting(AgreedAction::owner)
                .containsOnly("Directeur 2");
        assertThat(handled(director, number).allowed()).containsExactly(ComplaintStep.TAKE_OVER);
        assertThat(takingOver.list(otherDirector))
                .extracting(OthersComplaint::number)
                .doesNotContain(number);
    }

    @Test
    void what_was_carried_out_stays_with_who_did_it() {
        long number = agreed();
        done(number, 1);
        takeOver(number);
        assertThat(handled(otherDirector, number).agreed().actions())
                .extracting(AgreedAction::owner)
                .containsExactly("Directeur 1", "Directeur 2", "Directeur 2");
    }

    @Test
    void a_director_who_leaves_leaves_no_complaint_without_one() {
        long number = proposed();
        long waiting = forwarded();
        directing.letIn(director, number, support.accountId(), version(director, number));
        staff.remove(keeper, director.accountId(), seen(director).version());

        assertThat(mailed(number, "complaint.staffDirectorLeft")).anyMatch(to -> to.startsWith("directeur.2."));
        assertThat(handled(otherDirector, number).allowed()).containsExactly(ComplaintStep.TAKE_OVER);
        assertThat(takingOver.list(otherDirector)).first().returns(true, OthersComplaint::left);
        Caller third = people.director("Directeur 3");
        assertThatThrownBy(() -> handled(third, number)).isInstanceOf(NotFound.class);

        takingOver.takeOver(
                otherDirector, number, key(), false, "Ons directielid is weg.", version(otherDirector, number));

        assertThat(handled(otherDirector, number).readers())
                .extracting(Name::name)
                .containsExactlyInAnyOrder("Directeur 2", "Supportmedewerker 1");
        assertThat(mailed(number, "complaint.staffTakenOver")).isEmpty();
        directing.takeOn(otherDirector, waiting, version(otherDirector, waiting));
    }

    @Test
    void who_is_no_director_any_more_reads_no_complaint_of_directors_any_more() {
        long number = takenOn();
        long waiting = forwarded();
        change(director, Role.SUPPORT);
        Caller former = people.again(director);
        assertThatThrownBy(() -> handled(former, number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handled(former, waiting)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> takingOver.list(former)).isInstanceOf(NotAllowed.class);
        assertThat(takingOver.get(otherDirector, number).left()).isTrue();
    }

    @Test
    void a_new_director_is_let_in_to_what_waits_for_one() {
        long held = takenOn();
        long orphan = takenOn();
        long waiting = forwarded();
        Caller colleague = people.support("Supportmedewerker 2");
        change(colleague, Role.DIRECTOR);
        Caller promoted = people.again(colleague);
        assertThat(handled(promoted, waiting).allowed()).contains(ComplaintStep.TAKE_ON);
        assertThatThrownBy(() -> handled(promoted, held)).isInstanceOf(NotFound.class);

        change(director, Role.SUPPORT);
        Caller last = people.support("Supportmedewerker 3");
        change(last, Role.DIRECTOR);
        assertThat(handled(people.again(last), orphan).allowed()).containsExactly(ComplaintStep.TAKE_OVER);
        assertThat(mailed(orphan, "complaint.staffDirectorLeft")).anyMatch(to -> to.startsWith("supportmedewerker.3."));
    }

    @Test
    void other_changes_of_somebody_leave_complaints_alone() {
        long number = takenOn();
        int before = version(director, number);
        change(director, Role.DIRECTOR, Role.SUPPORT);
        assertThat(version(people.again(director), number)).isEqualTo(before);
    }

    @Test
    void S11_nobody_takes_over_without_the_role_the_reason_or_while_the_other_can_hand_over() {
        long number = called();
        int seen = takingOver.get(otherDirector, number).version();
        for (Caller other : List.of(support, nurse, keeper)) {
            assertThatThrownBy(() -> takingOver.takeOver(other, number, key(), true, REASON, seen))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> takingOver.list(other)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> takingOver.takeOver(otherDirector, number, key(), false, " ", seen))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.field() + " " + problem.key())
                                .containsExactly("away complaint.away", "takeOverReason required"));
        assertThatThrownBy(() -> takingOver.takeOver(director, number, key(), true, REASON, seen))
                .isInstanceOf(NotFound.class);
        long open = forwarded();
        assertThatThrownBy(() -> takingOver.takeOver(otherDirector, open, key(), true, REASON, 1))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> takingOver.get(otherDirector, open)).isInstanceOf(NotFound.class);
        Caller third = people.director("Directeur 3");
        takeOver(number);
        assertThatThrownBy(() -> takingOver.takeOver(third, number, key(), true, REASON, seen))
                .isInstanceOfSatisfying(
                        Conflict.class, refusal -> assertThat(refusal.key()).isEqualTo("ticket.changedMeanwhile"));
        assertThat(seenBy(nurse, number).header().assignee()).isEqualTo("Directeur 2");
    }

    private void takeOver(long number) {
        takingOver.takeOver(
                otherDirector,
                number,
                key(),
                true,
                REASON,
                takingOver.get(otherDirector, number).version());
    }

    private StaffMember seen(Caller person) {
        return staff.get(keeper, person.accountId());
    }

    private void change(Caller person, Role... roles) {
        StaffMember member = seen(person);
        StaffDetails before = member.details();
        staff.change(
                keeper,
                person.accountId(),
                new StaffDetails(
                        before.name(),
                        before.phone(),
                        before.mobile(),
                        before.jobTitle(),
                        before.language(),
                        Set.of(roles)),
                member.version());
    }
}
