package nl.careconnections.domain.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.sla.ChangeWords;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.RuleChange;
import nl.careconnections.domain.sla.TargetMove;

/** What an entry of {@link EntryKind#TARGETS_MOVED} holds: values, so that each reader gets words of their own language. */
record MovedTargets(RuleChange change, List<TargetMove> moves) {

    private static final int HEAD = 4;
    private static final int MOVE = 3;

    static MovedTargets read(Instant at, List<String> values) {
        RuleChange change = new RuleChange(
                0,
                at,
                RuleChange.Kind.valueOf(values.get(0)),
                LocalDate.parse(values.get(1)),
                values.get(2),
                values.get(3));
        List<TargetMove> moves = new ArrayList<>();
        for (int i = HEAD; i < values.size(); i += MOVE) {
            moves.add(new TargetMove(
                    Metric.valueOf(values.get(i)), Instant.parse(values.get(i + 1)), Instant.parse(values.get(i + 2))));
        }
        return new MovedTargets(change, moves);
    }

    List<String> values() {
        List<String> values = new ArrayList<>(
                List.of(change.kind().name(), change.day().toString(), change.dutchName(), change.englishName()));
        moves.forEach(move -> values.addAll(List.of(
                move.metric().name(), move.before().toString(), move.after().toString())));
        return values;
    }

    String words(Language language) {
        return String.join("\n", ChangeWords.of(change, moves, language.locale()));
    }
}
