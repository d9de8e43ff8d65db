package nl.careconnections.portal.emergency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.emergency.backup.DrillReport;
import nl.careconnections.domain.emergency.backup.Drills;
import nl.careconnections.domain.emergency.backup.Readiness;
import nl.careconnections.domain.emergency.backup.Standing;
import nl.careconnections.domain.emergency.backup.Subject;
import nl.careconnections.domain.emergency.backup.Told;
import nl.careconnections.domain.notification.DeliveryState;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** "Ben je klaar voor een storing?": each point of the organisation, and its drills. */
@Named("readiness")
@RequestScoped
public class ReadinessBacking {

    private static final String PAGE = "/customer/emergency/readiness?faces-redirect=true";

    @Inject
    Readiness readiness;

    @Inject
    Drills drills;

    @Inject
    Feedback feedback;

    @Inject
    Viewer viewer;

    private List<Group> groups;
    private List<DrillReport> reports;

    /** The points of one subject; it stands as the worst of them. */
    public record Group(Subject subject, String title, List<Told> points) {

        public Standing standing() {
            return worst().standing();
        }

        public String state() {
            return worst().state();
        }

        private Told worst() {
            return points.stream().max(Comparator.comparing(Told::standing)).orElseThrow();
        }
    }

    /** Asked before the page is written, so that who may not see it gets the page that says so. */
    public void read() {
        getGroups();
    }

    public List<Group> getGroups() {
        if (groups == null) {
            Caller caller = viewer.getCaller();
            Map<Subject, Group> found = new LinkedHashMap<>();
            for (Told told : readiness.of(caller, caller.organisationId())) {
                Group alone = new Group(told.subject(), told.title(), List.of(told));
                found.merge(told.subject(), alone, ReadinessBacking::joined);
            }
            groups = List.copyOf(found.values());
        }
        return groups;
    }

    private static Group joined(Group one, Group other) {
        return new Group(
                one.subject(),
                one.title(),
                Stream.concat(one.points().stream(), other.points().stream()).toList());
    }

    /** Whether nothing asks for anything. */
    public boolean isReady() {
        return getGroups().stream().allMatch(group -> group.standing() == Standing.GOOD);
    }

    public List<DrillReport> getReports() {
        if (reports == null) {
            reports = drills.list(viewer.getCaller(), viewer.getCaller().organisationId());
        }
        return reports;
    }

    /** The kind of a chip. */
    public String kind(Standing standing) {
        return switch (standing) {
            case GOOD -> "success";
            case ATTENTION -> "warning";
            case FAILED -> "danger";
        };
    }

    public String icon(Standing standing) {
        return standing == Standing.GOOD ? "check" : "warning";
    }

    /** How many of the mails of a drill the mail servers took. */
    public long arrived(DrillReport report) {
        return report.mails().stream()
                .filter(mail -> mail.state() == DeliveryState.SENT)
                .count();
    }

    public String drill() {
        Caller caller = viewer.getCaller();
        boolean done = feedback.attempt(() -> {
            drills.run(caller, caller.organisationId());
        });
        if (!done) {
            return null;
        }
        feedback.success("readiness.drill.done");
        return PAGE;
    }
}
