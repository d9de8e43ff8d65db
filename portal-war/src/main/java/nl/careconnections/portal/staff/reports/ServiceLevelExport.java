package nl.careconnections.portal.staff.reports;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.careconnections.domain.insight.ReportLine;
import nl.careconnections.domain.insight.Score;
import nl.careconnections.domain.insight.ServiceLevelReport;
import nl.careconnections.domain.insight.ServiceLevelReports;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.portal.shared.Csv;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;

/** The report as a file for a spreadsheet, line by line: the same address as the page. */
@WebServlet("/staff/reports/service-levels.csv")
public class ServiceLevelExport extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> SCORES =
            List.of("met", "missed", "metByTheLetter", "missedByTheLetter", "running");

    @Inject
    transient ServiceLevelReports reports;

    @Inject
    transient Viewer viewer;

    @Inject
    transient Text text;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReportAddress address =
                ReportAddress.of(request, YearMonth.from(clock.instant().atZone(WorkingCalendar.ZONE)));
        Optional<ServiceLevelReport> report = report(address, response);
        if (report.isEmpty()) {
            return;
        }
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"service-levels.csv\"");
        PrintWriter file = response.getWriter();
        file.write(Csv.BYTE_ORDER_MARK);
        file.write(Csv.line(heads()));
        report.get().lines().forEach(line -> file.write(Csv.line(cells(line))));
    }

    private Optional<ServiceLevelReport> report(ReportAddress address, HttpServletResponse response)
            throws IOException {
        try {
            return Optional.of(reports.report(viewer.getCaller(), address.filter()));
        } catch (NotAllowed e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (InvalidInput e) {
            response.sendRedirect("/staff/reports/service-levels.xhtml" + address.query());
        }
        return Optional.empty();
    }

    private List<String> heads() {
        Stream<String> first =
                Stream.of("month", "organisation", "priority", "tickets").map(name -> say("insight." + name));
        Stream<String> scores = Stream.of("RESPONSE", "REPAIR")
                .flatMap(metric ->
                        SCORES.stream().map(score -> say("queue.target." + metric) + ": " + say("insight." + score)));
        return Stream.concat(first, scores).toList();
    }

    private List<String> cells(ReportLine line) {
        Stream<String> first = Stream.of(
                line.month().toString(),
                line.organisation(),
                say("shared.priority." + line.priority()),
                Long.toString(line.tickets()));
        return Stream.concat(first, Stream.concat(scores(line.response()), scores(line.repair())))
                .toList();
    }

    private static Stream<String> scores(Score score) {
        return Stream.of(
                        score.met(), score.missed(), score.metByTheLetter(), score.missedByTheLetter(), score.running())
                .map(String::valueOf);
    }

    private String say(String key) {
        return text.in(viewer.getLocale(), key);
    }
}
