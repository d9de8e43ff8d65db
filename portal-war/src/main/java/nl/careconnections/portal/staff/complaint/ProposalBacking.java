package nl.careconnections.portal.staff.complaint;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.careconnections.domain.complaint.ActionKind;
import nl.careconnections.domain.complaint.AgreedAction;
import nl.careconnections.domain.complaint.Directing;
import nl.careconnections.domain.complaint.NewProposal;
import nl.careconnections.domain.complaint.NewProposal.NewMeasure;
import nl.careconnections.domain.complaint.WrittenProposal;
import nl.careconnections.portal.shared.Typed;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;

/** A proposal of the director. A new one begins with the words of the one before, because most of it stays. */
@Named("complaintProposal")
@RequestScoped
public class ProposalBacking {

    /** A measure as it was typed. */
    public record Row(String description, String due) {}

    @Inject
    DeskComplaint complaint;

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    @Inject
    Directing directing;

    @Inject
    HttpServletRequest request;

    private String description;
    private String readyBy;
    private List<String> solutions;
    private List<Row> measures;
    private String submissionKey = UUID.randomUUID().toString();

    @PostConstruct
    void readRows() {
        String[] typed = request.getParameterValues("solution");
        if (typed != null) {
            solutions = new ArrayList<>(List.of(typed));
            measures = new ArrayList<>(rows(values("measure"), values("measureDue")));
        }
    }

    private List<String> values(String name) {
        String[] typed = request.getParameterValues(name);
        return typed == null ? List.of() : List.of(typed);
    }

    private static List<Row> rows(List<String> descriptions, List<String> days) {
        return IntStream.range(0, descriptions.size())
                .mapToObj(i -> new Row(descriptions.get(i), i < days.size() ? days.get(i) : ""))
                .toList();
    }

    public String send() {
        return complaint.take(
                () -> directing.propose(viewer.getCaller(), desk.getNumber(), typed(), step.getVersion()),
                "complaint.propose.done");
    }

    private NewProposal typed() {
        List<NewMeasure> promised = IntStream.range(0, measures.size())
                .mapToObj(i -> new NewMeasure(
                        measures.get(i).description(),
                        Typed.day("measureDue-" + i, measures.get(i).due())))
                .toList();
        return new NewProposal(submissionKey, description, solutions, promised, Typed.day("readyBy", readyBy));
    }

    /** One more row, without a script: what was typed stays. */
    public void addSolution() {
        if (getSolutions().size() < NewProposal.MOST) {
            solutions.add("");
        }
    }

    public void addMeasure() {
        if (getMeasures().size() < NewProposal.MOST) {
            measures.add(new Row("", ""));
        }
    }

    private WrittenProposal before() {
        List<WrittenProposal> written = complaint.getComplaint().proposals();
        return written.isEmpty() ? null : written.get(0);
    }

    public List<String> getSolutions() {
        if (solutions == null) {
            solutions = new ArrayList<>(before() == null ? List.of("") : texts(before().getSolutions()));
        }
        return solutions;
    }

    private static List<String> texts(List<AgreedAction> actions) {
        return actions.stream().map(AgreedAction::description).toList();
    }

    public List<Row> getMeasures() {
        if (measures == null) {
            measures = new ArrayList<>(before() == null ? List.of(new Row("", "")) : rowsOf(before().actions()));
        }
        return measures;
    }

    private static List<Row> rowsOf(List<AgreedAction> actions) {
        return actions.stream()
                .filter(action -> action.kind() == ActionKind.PREVENTION)
                .map(action -> new Row(action.description(), action.dueOn().toString()))
                .toList();
    }

    public String getDescription() {
        return description == null && before() != null ? before().description() : description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getReadyBy() {
        return readyBy == null && before() != null ? before().readyBy().toString() : readyBy;
    }

    public void setReadyBy(String readyBy) {
        this.readyBy = readyBy;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
