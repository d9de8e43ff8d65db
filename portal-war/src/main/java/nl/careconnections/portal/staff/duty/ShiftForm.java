package nl.careconnections.portal.staff.duty;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import nl.careconnections.domain.duty.NewShift;
import nl.careconnections.domain.duty.Shift;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.portal.shared.Typed;

/** What is filled in about a shift; zero is nobody. */
public class ShiftForm {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private long person;
    private long deputy;
    private String from = "";
    private String until = "";
    private int version;

    static ShiftForm of(Shift shift) {
        ShiftForm form = new ShiftForm();
        form.person = shift.accountId();
        form.deputy = shift.deputyId() == null ? 0 : shift.deputyId();
        form.from = local(shift.startsAt());
        form.until = local(shift.endsAt());
        form.version = shift.version();
        return form;
    }

    static ShiftForm starting(Instant moment) {
        ShiftForm form = new ShiftForm();
        form.from = local(moment);
        return form;
    }

    NewShift toShift() {
        return new NewShift(
                person == 0 ? null : person,
                deputy == 0 ? null : deputy,
                Typed.moment("startsAt", from),
                Typed.moment("endsAt", until));
    }

    private static String local(Instant moment) {
        return LOCAL.format(LocalDateTime.ofInstant(moment, WorkingCalendar.ZONE));
    }

    public long getPerson() {
        return person;
    }

    public void setPerson(long person) {
        this.person = person;
    }

    public long getDeputy() {
        return deputy;
    }

    public void setDeputy(long deputy) {
        this.deputy = deputy;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
