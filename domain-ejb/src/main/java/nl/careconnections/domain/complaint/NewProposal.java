package nl.careconnections.domain.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.ticket.NewRequest;

/**
 * A proposal as it was typed (manual, step 4). Rows in which nothing was typed are left out.
 *
 * @param description of the complaint, in the words of the director
 * @param solutions for this complaint; refused at {@code solution-0} and so on
 * @param measures that prevent it from coming back; refused at {@code measure-0} and {@code measureDue-0} and so on
 * @param readyBy until when all of it is carried out
 */
public record NewProposal(
        String submissionKey,
        String description,
        List<String> solutions,
        List<NewMeasure> measures,
        LocalDate readyBy) {

    /** @param due until when; {@code null} while nothing was chosen */
    public record NewMeasure(String description, LocalDate due) {

        private boolean isEmpty() {
            return PlainText.lines(description).isEmpty() && due == null;
        }
    }

    /** The most rows of each kind. */
    public static final int MOST = 10;

    public NewProposal {
        solutions = List.copyOf(solutions);
        measures = List.copyOf(measures);
    }

    /** @throws InvalidInput all that is missing, too long, or in the past */
    void check(LocalDate today) {
        List<Runnable> rules = new ArrayList<>();
        rules.add(() -> PlainText.requiredLines("description", description, NewRequest.TEXT));
        rules.add(this::requireSolution);
        IntStream.range(0, solutions.size())
                .forEach(i ->
                        rules.add(() -> PlainText.linesAtMost("solution-" + i, solutions.get(i), NewRequest.REASON)));
        rules.add(this::requireMeasure);
        IntStream.range(0, measures.size())
                .filter(i -> !measures.get(i).isEmpty())
                .forEach(i -> {
                    rules.add(() -> requireDescription(i));
                    rules.add(() -> requireDue(i, today));
                });
        rules.add(() -> requireReady(today));
        Rules.all(rules.toArray(Runnable[]::new));
    }

    private void requireSolution() {
        if (solutions.size() > MOST) {
            throw new InvalidInput("solution-0", "complaint.tooMany", MOST);
        }
        if (typedSolutions().isEmpty()) {
            throw new InvalidInput("solution-0", "complaint.noSolution");
        }
    }

    private void requireMeasure() {
        if (measures.size() > MOST) {
            throw new InvalidInput("measure-0", "complaint.tooMany", MOST);
        }
        if (measures.stream().allMatch(NewMeasure::isEmpty)) {
            throw new InvalidInput("measure-0", "complaint.noMeasure");
        }
    }

    private void requireDescription(int row) {
        if (PlainText.lines(measures.get(row).description()).isEmpty()) {
            throw new InvalidInput("measure-" + row, "complaint.measureMissing", row + 1);
        }
        PlainText.linesAtMost("measure-" + row, measures.get(row).description(), NewRequest.REASON);
    }

    private void requireDue(int row, LocalDate today) {
        LocalDate due = measures.get(row).due();
        String field = "measureDue-" + row;
        if (due == null) {
            throw new InvalidInput(field, "complaint.dueMissing", row + 1);
        }
        if (due.isBefore(today)) {
            throw new InvalidInput(field, "complaint.duePast", row + 1);
        }
        if (readyBy != null && due.isAfter(readyBy)) {
            throw new InvalidInput(field, "complaint.afterReady", row + 1);
        }
    }

    private void requireReady(LocalDate today) {
        if (readyBy == null) {
            throw new InvalidInput("readyBy", "required");
        }
        if (readyBy.isBefore(today)) {
            throw new InvalidInput("readyBy", "complaint.readyPast");
        }
    }

    List<String> typedSolutions() {
        return solutions.stream()
                .map(PlainText::lines)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** What it promises, in order: the solutions until all is ready, then each measure until its own day. */
    List<Action> actions(Proposal proposal) {
        Stream<Action> solving =
                typedSolutions().stream().map(text -> new Action(proposal, ActionKind.SOLUTION, text, readyBy));
        Stream<Action> preventing = measures.stream()
                .filter(measure -> !measure.isEmpty())
                .map(measure -> new Action(
                        proposal, ActionKind.PREVENTION, PlainText.lines(measure.description()), measure.due()));
        return Stream.concat(solving, preventing).toList();
    }
}
