package nl.careconnections.portal.staff.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.complaint.ActionKind;
import nl.careconnections.domain.complaint.AgreedAction;
import nl.careconnections.domain.complaint.Assessment;
import nl.careconnections.domain.complaint.Directing;
import nl.careconnections.domain.complaint.NewProposal;
import nl.careconnections.domain.complaint.NewProposal.NewMeasure;
import nl.careconnections.domain.complaint.StaffComplaint;
import nl.careconnections.domain.complaint.Stage;
import nl.careconnections.domain.complaint.WrittenProposal;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.portal.shared.Readers;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;
import nl.careconnections.portal.staff.complaint.ProposalBacking.Row;
import org.junit.jupiter.api.Test;

class ProposalBackingTest {

    private static final WrittenProposal REFUSED = new WrittenProposal(
            1,
            "Jullie vraag bleef liggen.",
            LocalDate.parse("2026-11-07"),
            "Directeur",
            Instant.EPOCH,
            null,
            "",
            "",
            null,
            List.of(
                    action(1, ActionKind.SOLUTION, "Deze week opgelost", "2026-11-07"),
                    action(2, ActionKind.PREVENTION, "Een vaste eigenaar", "2026-10-22"),
                    action(3, ActionKind.PREVENTION, "Maandelijks overleg", "2026-11-01")));

    private final Map<String, List<String>> parameters = new HashMap<>();
    private final List<WrittenProposal> written = new ArrayList<>();
    private final SpyingDirecting directing = new SpyingDirecting();

    @Test
    void the_first_one_begins_with_a_row_of_each() {
        ProposalBacking proposal = shown();

        assertThat(proposal.getSolutions()).containsExactly("");
        assertThat(proposal.getMeasures()).containsExactly(new Row("", ""));
        assertThat(proposal.getDescription()).isNull();
    }

    @Test
    void the_next_one_begins_with_what_the_one_before_says() {
        written.add(REFUSED);
        ProposalBacking proposal = shown();

        assertThat(proposal.getDescription()).isEqualTo("Jullie vraag bleef liggen.");
        assertThat(proposal.getReadyBy()).isEqualTo("2026-11-07");
        assertThat(proposal.getSolutions()).containsExactly("Deze week opgelost");
        assertThat(proposal.getMeasures())
                .containsExactly(
                        new Row("Een vaste eigenaar", "2026-10-22"), new Row("Maandelijks overleg", "2026-11-01"));
    }

    @Test
    void what_was_typed_stays_when_a_row_is_added_and_is_not_taken_from_the_one_before() {
        written.add(REFUSED);
        typed(List.of("Vandaag opgelost"), List.of("Eerst", ""), List.of("2026-10-20", ""));
        ProposalBacking proposal = shown();
        proposal.setDescription("");
        proposal.addSolution();
        proposal.addMeasure();

        assertThat(proposal.getDescription()).isEmpty();
        assertThat(proposal.getSolutions()).containsExactly("Vandaag opgelost", "");
        assertThat(proposal.getMeasures())
                .containsExactly(new Row("Eerst", "2026-10-20"), new Row("", ""), new Row("", ""));
    }

    @Test
    void there_are_no_more_rows_than_a_proposal_may_hold() {
        List<String> most = Collections.nCopies(NewProposal.MOST, "Regel");
        typed(most, most, most);
        ProposalBacking proposal = shown();
        proposal.addSolution();
        proposal.addMeasure();

        assertThat(proposal.getSolutions()).hasSize(NewProposal.MOST);
        assertThat(proposal.getMeasures()).hasSize(NewProposal.MOST);
    }

    @Test
    void sends_each_row_with_its_day() {
        typed(List.of("Vandaag opgelost", ""), List.of("Een eigenaar", "Zonder dag"), List.of("2026-10-20"));
        ProposalBacking proposal = filledIn();

        assertThat(proposal.send()).isEqualTo("complaint.propose.done");
        assertThat(directing.proposed)
                .isEqualTo(new NewProposal(
                        proposal.getSubmissionKey(),
                        "Wat er gebeurde",
                        List.of("Vandaag opgelost", ""),
                        List.of(
                                new NewMeasure("Een eigenaar", LocalDate.parse("2026-10-20")),
                                new NewMeasure("Zonder dag", null)),
                        LocalDate.parse("2026-10-30")));
        assertThat(directing.seen).isEqualTo(7);
    }

    @Test
    void U3_a_day_that_is_none_is_refused_at_its_row() {
        typed(List.of("Opgelost"), List.of("Eerst", "Dan"), List.of("2026-10-20", "morgen"));
        ProposalBacking proposal = filledIn();

        assertThatThrownBy(proposal::send)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("measureDue-1"));
        assertThat(directing.proposed).isNull();
    }

    private void typed(List<String> solutions, List<String> measures, List<String> days) {
        parameters.put("solution", solutions);
        parameters.put("measure", measures);
        parameters.put("measureDue", days);
    }

    private ProposalBacking filledIn() {
        ProposalBacking proposal = shown();
        proposal.setDescription("Wat er gebeurde");
        proposal.setReadyBy("2026-10-30");
        return proposal;
    }

    private ProposalBacking shown() {
        ProposalBacking proposal = new ProposalBacking();
        proposal.complaint = new DeskComplaint() {
            @Override
            public StaffComplaint getComplaint() {
                return complaint();
            }

            @Override
            String take(Runnable deed, String done) {
                deed.run();
                return done;
            }
        };
        proposal.desk = new DeskTicket() {
            @Override
            public long getNumber() {
                return 12;
            }
        };
        proposal.step = new DeskStep() {
            @Override
            public int getVersion() {
                return 7;
            }
        };
        proposal.viewer = Readers.staff(Language.NL);
        proposal.directing = directing;
        proposal.request = (HttpServletRequest) Proxy.newProxyInstance(
                ProposalBackingTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> parameters.containsKey(arguments[0])
                        ? parameters.get(arguments[0]).toArray(String[]::new)
                        : null);
        proposal.readRows();
        return proposal;
    }

    private StaffComplaint complaint() {
        return new StaffComplaint(
                Stage.REFUSED,
                "030 123 45 67",
                Assessment.NONE,
                "",
                null,
                false,
                Instant.EPOCH,
                written,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of());
    }

    private static AgreedAction action(int position, ActionKind kind, String description, String due) {
        return new AgreedAction(position, kind, description, LocalDate.parse(due), null, "", false, null, "");
    }

    private static final class SpyingDirecting extends Directing {

        private NewProposal proposed;
        private int seen;

        @Override
        public void propose(Caller caller, long number, NewProposal typed, int version) {
            proposed = typed;
            seen = version;
        }
    }
}
