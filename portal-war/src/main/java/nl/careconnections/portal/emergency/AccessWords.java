package nl.careconnections.portal.emergency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import nl.careconnections.domain.insight.AccessLine;
import nl.careconnections.portal.shared.Dates;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;

/** Entries of the access log in words; what has none is shown as the log has it. */
@Named
@RequestScoped
public class AccessWords {

    @Inject
    Text text;

    @Inject
    Viewer viewer;

    @Inject
    Dates dates;

    /** What was done; kinds of request have the same steps, which have the same words. */
    public String action(String action) {
        String own = said("action", action);
        return own.equals(action) ? said("deed", action.substring(action.lastIndexOf('.') + 1)) : own;
    }

    /** What it was done to. */
    public String about(AccessLine line) {
        String thing = said("about", line.kind());
        String named = line.name().isEmpty() ? thing : thing + " " + line.name();
        return line.takenAt() == null ? named : named + ", " + dates.brief(line.takenAt());
    }

    public String roles(AccessLine line) {
        return line.roles().stream().map(role -> said("role", role)).collect(Collectors.joining(", "));
    }

    private String said(String group, String code) {
        String key = "accesslog." + group + "." + code;
        return text.has(viewer.getLocale(), key) ? text.in(viewer.getLocale(), key) : code;
    }
}
