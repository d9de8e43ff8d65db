package nl.careconnections.portal.staff.duty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.duty.Roster;
import nl.careconnections.domain.duty.Rotation;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Typed;
import nl.careconnections.portal.shared.Viewer;

/** Plans people in turn. */
@Named("rotation")
@RequestScoped
public class RotationBacking {

    private static final int PLACES = 8;

    @Inject
    Roster roster;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private Long[] line = new Long[PLACES];
    private String from = "";
    private String handOver = "09:00";
    private String days = "7";
    private String turns = "8";

    public RotationBacking() {
        Arrays.fill(line, 0L);
    }

    public void read() {
        viewer.getCaller().require(Ability.ADMINISTER_APPLICATION);
    }

    public String plan() {
        Optional<Integer> planned = feedback.attempt(() -> roster.rotate(viewer.getCaller(), typed()));
        if (planned.isEmpty()) {
            return null;
        }
        feedback.success("duty.rotated", planned.get());
        return "/staff/duty/index?faces-redirect=true";
    }

    private Rotation typed() {
        return new Rotation(
                Arrays.stream(line).filter(id -> id != null && id != 0).toList(),
                Typed.day("firstDay", from),
                Typed.time("handOver", handOver),
                Optional.ofNullable(Typed.number("days", days)).orElse(0),
                Optional.ofNullable(Typed.number("turns", turns)).orElse(0));
    }

    public List<Person> getPeople() {
        return roster.candidates(viewer.getCaller());
    }

    public Long[] getLine() {
        return line;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getHandOver() {
        return handOver;
    }

    public void setHandOver(String handOver) {
        this.handOver = handOver;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public String getTurns() {
        return turns;
    }

    public void setTurns(String turns) {
        this.turns = turns;
    }
}
