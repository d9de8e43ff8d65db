package nl.careconnections.portal.staff.servicerequest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import nl.careconnections.domain.servicerequest.CarryingOut;
import nl.careconnections.domain.servicerequest.Hours;
import nl.careconnections.domain.servicerequest.TypedHours;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.shared.Amounts;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Typed;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;

/** Hours that are written, or put right where the address chooses some that were written wrongly. */
@Named("serviceHours")
@RequestScoped
public class HoursBacking {

    private static final String LINE = "line";

    @Inject
    HttpServletRequest request;

    @Inject
    PageAddress address;

    @Inject
    DeskService deskService;

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    CarryingOut carryingOut;

    @Inject
    Amounts amounts;

    @Inject
    Viewer viewer;

    private String key = SubmissionKey.fresh();
    private String day;
    private String hours;
    private String what;

    /** {@code null} unless the address names hours of this request. */
    public Hours getChosen() {
        return request.getParameter(LINE) == null
                ? null
                : deskService.getJob().hours().stream()
                        .filter(line -> line.id() == address.number(LINE))
                        .findFirst()
                        .orElse(null);
    }

    public String path(Hours line) {
        return desk.getPath() + "&" + LINE + "=" + line.id() + "#hoursForm";
    }

    public String write() {
        return take(
                () -> carryingOut.writeHours(viewer.getCaller(), desk.getNumber(), key, typed(), step.getVersion()),
                "servicerequest.desk.write.done");
    }

    public String correct() {
        return take(
                () -> carryingOut.correctHours(
                        viewer.getCaller(), desk.getNumber(), key, address.number(LINE), typed(), step.getVersion()),
                "servicerequest.desk.correct.done");
    }

    private TypedHours typed() {
        return new TypedHours(Typed.day("day", day), hours, what);
    }

    private String take(Runnable deed, String done) {
        String next = step.take(deed, done);
        deskService.forget();
        return next;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getDay() {
        return day == null && getChosen() != null ? getChosen().day().toString() : day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getHours() {
        return hours == null && getChosen() != null ? amounts.words(getChosen().hours()) : hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }

    public String getWhat() {
        return what == null && getChosen() != null ? getChosen().what() : what;
    }

    public void setWhat(String what) {
        this.what = what;
    }
}
