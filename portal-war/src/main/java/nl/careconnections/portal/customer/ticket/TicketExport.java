package nl.careconnections.portal.customer.ticket;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.ticket.Rows;
import nl.careconnections.domain.ticket.TicketLists;
import nl.careconnections.domain.ticket.TicketRow;
import nl.careconnections.portal.shared.Csv;
import nl.careconnections.portal.shared.Dates;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.ticket.TicketWords;

/** The list as a file for a spreadsheet: the same address as the page, all of its rows. */
@WebServlet("/customer/ticket/export")
public class TicketExport extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int ROWS_AT_A_TIME = 100;

    private static final List<String> COLUMNS = List.of(
            "number",
            "type",
            "subject",
            "product",
            "status",
            "priority",
            "submitter",
            "assignee",
            "received",
            "changed",
            "due");

    @Inject
    transient TicketLists lists;

    @Inject
    transient Viewer viewer;

    @Inject
    transient TicketWords words;

    @Inject
    transient Dates dates;

    @Inject
    transient Text text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = viewer.getCaller();
        ListAddress address = ListAddress.of(request);
        Rows rows = lists.ofOrganisation(caller, address.filter(), null, ROWS_AT_A_TIME);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"tickets.csv\"");
        PrintWriter file = response.getWriter();
        file.write(Csv.BYTE_ORDER_MARK);
        file.write(Csv.line(
                COLUMNS.stream().map(name -> say("ticket.column." + name)).toList()));
        rows.rows().forEach(row -> file.write(Csv.line(cells(row))));
        while (rows.next() != null) {
            rows = lists.ofOrganisation(caller, address.filter(), rows.next(), ROWS_AT_A_TIME);
            rows.rows().forEach(row -> file.write(Csv.line(cells(row))));
        }
    }

    private List<String> cells(TicketRow row) {
        return Stream.of(
                        Long.toString(row.number()),
                        words.type(row.type()),
                        row.subject(),
                        row.product(),
                        words.state(row.type(), row.stage(), row.status()),
                        row.priority() == null ? "" : say("shared.priority." + row.priority()),
                        row.submitter(),
                        row.assignee() == null ? "" : row.assignee(),
                        dates.sortable(row.receivedAt()),
                        dates.sortable(row.changedAt()),
                        row.next() == null ? "" : dates.sortable(row.next().due()))
                .toList();
    }

    private String say(String key) {
        return text.in(viewer.getLocale(), key);
    }
}
