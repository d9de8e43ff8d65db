package nl.careconnections.portal.emergency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.insight.AccessLine;
import nl.careconnections.domain.insight.AccessQuestion;
import nl.careconnections.domain.insight.AccessReport;
import nl.careconnections.domain.insight.AccessReports;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.portal.shared.Csv;
import nl.careconnections.portal.shared.Dates;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;
import org.apache.commons.lang3.StringUtils;

/**
 * Reports over the access log. The question is posted and answered on the same page: the number of a client in an address
 * would be kept by browsers and proxies.
 */
@Named("accessReport")
@RequestScoped
public class AccessReportBacking {

    private static final int MONTHS_BACK = 3;

    @Inject
    AccessReports reports;

    @Inject
    Whose whose;

    @Inject
    Viewer viewer;

    @Inject
    PageAddress address;

    @Inject
    Feedback feedback;

    @Inject
    Text text;

    @Inject
    Dates dates;

    @Inject
    AccessWords words;

    @Inject
    Clock clock;

    private String kind = "CLIENT";
    private String about = "";
    private String reason = "";
    private String from = "";
    private String until = "";
    private AccessReport report;

    /** Opens the form. */
    public void read() {
        Colleagues.requireCare(viewer.getCaller(), whose.getId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        from = today.minusMonths(MONTHS_BACK).toString();
        until = today.toString();
    }

    public void show() {
        show(null);
    }

    public void showOlder() {
        show(address.number("older"));
    }

    private void show(Long before) {
        report = feedback.attempt(() -> reports.read(viewer.getCaller(), whose.getId(), question(), before))
                .orElse(null);
    }

    /** The whole report as a file for a spreadsheet. */
    public void download() {
        feedback.attempt(() -> reports.export(viewer.getCaller(), whose.getId(), question()))
                .ifPresent(this::send);
    }

    private void send(List<AccessLine> lines) {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext answer = context.getExternalContext();
        answer.setResponseContentType("text/csv");
        answer.setResponseCharacterEncoding(StandardCharsets.UTF_8.name());
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"access-log.csv\"");
        try {
            Writer file = answer.getResponseOutputWriter();
            file.write(Csv.BYTE_ORDER_MARK);
            file.write(Csv.line(Stream.of("when", "who", "role", "what", "about", "outcome", "from", "why")
                    .map(head -> say("accesslog.column." + head))
                    .toList()));
            for (AccessLine line : lines) {
                file.write(Csv.line(cells(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }

    private List<String> cells(AccessLine line) {
        return List.of(
                dates.sortable(line.at()),
                line.person(),
                words.roles(line),
                words.action(line.action()),
                words.about(line),
                say("accesslog.outcome." + line.outcome()),
                line.address(),
                line.reason());
    }

    private AccessQuestion question() {
        return new AccessQuestion(
                kind.isEmpty() ? null : AccessQuestion.Kind.valueOf(kind), about, reason, day(from), day(until));
    }

    private static LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private String say(String key) {
        return text.in(viewer.getLocale(), key);
    }

    /** {@code null} while nothing was asked. */
    public AccessReport getReport() {
        return report;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = StringUtils.defaultString(kind);
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = StringUtils.defaultString(about);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = StringUtils.defaultString(reason);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = StringUtils.defaultString(from);
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = StringUtils.defaultString(until);
    }
}
