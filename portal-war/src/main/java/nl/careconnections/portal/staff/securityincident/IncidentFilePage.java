package nl.careconnections.portal.staff.securityincident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.careconnections.domain.attachment.Attachment;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.securityincident.BreachRecord;
import nl.careconnections.domain.securityincident.Facts;
import nl.careconnections.domain.securityincident.IncidentFile;
import nl.careconnections.domain.securityincident.Measure;
import nl.careconnections.domain.securityincident.Reader;
import nl.careconnections.domain.ticket.Entry;
import nl.careconnections.domain.ticket.RequestTerm;
import nl.careconnections.domain.ticket.TicketHeader;
import nl.careconnections.portal.shared.Dates;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.ticket.TicketWords;

/** The file of an incident as one page that needs nothing else; whatever people typed is written as text (assurance S14). */
@RequestScoped
public class IncidentFilePage {

    private static final String STYLE = "body{font:16px/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}"
            + "table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.25rem .5rem;"
            + "text-align:left;vertical-align:top}.typed{white-space:pre-wrap;overflow-wrap:anywhere}";

    @Inject
    Text text;

    @Inject
    TicketWords words;

    @Inject
    Dates dates;

    @Inject
    Viewer viewer;

    private StringBuilder page;

    String write(IncidentFile file) {
        TicketHeader header = file.ticket().header();
        String title = words.type(header.type()) + " " + header.number();
        page = new StringBuilder(
                "<!DOCTYPE html>\n<html lang=\"" + viewer.getLocale().getLanguage() + "\">");
        page.append("<head><meta charset=\"utf-8\"><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><main>");
        element("h1", title);
        element("p", header.subject());
        facts(file, header);
        terms(file, header);
        measures(file.incident().facts().measures());
        records(file.incident().records());
        readers(file.incident().readers());
        timeline(file.ticket().timeline());
        log(file.log());
        return page.append("</main></body></html>\n").toString();
    }

    private void facts(IncidentFile file, TicketHeader header) {
        Facts facts = file.incident().facts();
        section("facts.staff");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(say("file.organisation"), header.organisation()));
        rows.add(List.of(say("file.reporter"), header.submitter()));
        rows.add(List.of(say("file.received"), dates.inWords(header.receivedAt())));
        rows.add(List.of(say("file.stage"), words.state(header.type(), header.stage(), header.status())));
        rows.add(List.of(say("file.responsible"), header.assignee() == null ? "" : header.assignee()));
        rows.add(List.of(say("place"), facts.place()));
        rows.add(List.of(say("noticedAt"), dates.inWords(facts.noticedAt())));
        rows.add(List.of(say("whoseData"), facts.whoseData()));
        rows.add(List.of(say("ongoing"), say("ongoing." + facts.ongoing())));
        rows.add(List.of(say("verdict"), say("verdict." + (facts.verdict() == null ? "none" : facts.verdict()))));
        rows.add(List.of(
                say("reported"),
                facts.clock().reportedAt() == null
                        ? ""
                        : dates.inWords(facts.clock().reportedAt())));
        table(rows);
    }

    private void terms(IncidentFile file, TicketHeader header) {
        section("file.terms");
        table(file.ticket().terms().stream()
                .map(term -> List.of(words.promise(header.type(), term), dates.inWords(term.dueAt()), ended(term)))
                .toList());
    }

    private String ended(RequestTerm term) {
        if (term.runs()) {
            return "";
        }
        return text.in(viewer.getLocale(), "ticket.promised." + (term.kept() ? "kept" : "ended")) + " "
                + dates.inWords(term.endedAt());
    }

    private void measures(List<Measure> measures) {
        section("measures");
        table(measures.stream()
                .map(measure -> List.of(
                        measure.what(),
                        measure.isDone()
                                ? say("measure.was", measure.owner(), dates.day(measure.doneAt()))
                                : say("measure.is", measure.owner(), dates.day(measure.dueOn())),
                        measure.result()))
                .toList());
    }

    private void records(List<BreachRecord> records) {
        section("told.title");
        for (BreachRecord told : records) {
            element("h3", told.organisation());
            List<List<String>> rows = new ArrayList<>(told.entries().stream()
                    .map(entry -> List.of(dates.inWords(entry.at()), entry.text()))
                    .toList());
            if (told.clock().reportedAt() != null) {
                rows.add(List.of(dates.inWords(told.clock().reportedAt()), say("step.authorityTold")));
            }
            table(rows);
        }
    }

    private void readers(List<Reader> readers) {
        section("readers");
        element("p", readers.stream().map(Reader::name).collect(Collectors.joining(", ")));
    }

    private void timeline(List<Entry> timeline) {
        section("file.timeline");
        for (Entry entry : timeline) {
            element("h3", dates.inWords(entry.at()) + " · " + words.event(entry));
            if (!entry.text().isEmpty()) {
                element("p", entry.text());
            }
            for (Attachment attachment : entry.attachments()) {
                element("p", attachment.available() ? IncidentArchive.pathOf(attachment) : attachment.name());
            }
        }
    }

    private void log(List<AccessRecord> log) {
        section("file.log");
        table(log.stream()
                .map(line -> List.of(
                        dates.sortable(line.at()),
                        line.actor().name(),
                        line.action(),
                        line.outcome().name(),
                        line.actor().address()))
                .toList());
    }

    private void section(String key) {
        element("h2", say(key));
    }

    private void element(String name, String content) {
        page.append('<')
                .append(name)
                .append(" class=\"typed\">")
                .append(escaped(content))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void table(List<List<String>> rows) {
        if (rows.isEmpty()) {
            element("p", "\u2013");
            return;
        }
        page.append("<table>");
        for (List<String> row : rows) {
            page.append("<tr>");
            row.forEach(cell ->
                    page.append("<td class=\"typed\">").append(escaped(cell)).append("</td>"));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private String say(String key, Object... values) {
        return text.in(viewer.getLocale(), "securityincident." + key, values);
    }

    private static String escaped(String typed) {
        return typed.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
