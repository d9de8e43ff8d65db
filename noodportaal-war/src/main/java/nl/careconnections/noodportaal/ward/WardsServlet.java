package nl.careconnections.noodportaal.ward;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.careconnections.domain.emergency.access.CaregiverLogins;
import nl.careconnections.domain.emergency.access.Session;
import nl.careconnections.domain.emergency.access.SessionOver;
import nl.careconnections.domain.emergency.access.WardDesk;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.noodportaal.page.Door;
import nl.careconnections.noodportaal.page.Pages;

/** The wards, and under each the list as a plain link: {@code /wards/12/phone.pdf}. */
@WebServlet("/wards/*")
public class WardsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern LIST = Pattern.compile("/(\\d{1,18})/(phone|print)\\.pdf");

    @Inject
    private transient WardDesk desk;

    @Inject
    private transient CaregiverLogins logins;

    @Inject
    private transient Door door;

    @Inject
    private transient WardCards cards;

    @Inject
    private transient Pages pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String rest = request.getPathInfo();
        if (rest == null || rest.equals("/")) {
            show(request, response);
            return;
        }
        Matcher list = LIST.matcher(rest);
        if (!list.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Edition edition = list.group(2).equals("phone") ? Edition.PHONE : Edition.PRINT;
        Session session = (Session) request.getAttribute(Pages.SESSION);
        try {
            Downloads.send(response, desk.take(session, Long.parseLong(list.group(1)), edition));
        } catch (SessionOver e) {
            door.send(request, response);
        } catch (NotFound e) {
            logins.find(session).ifPresent(found -> request.setAttribute(Pages.SIGNED_IN, found));
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Language language = pages.language(request);
        WardDesk.Wards wards = desk.wards(Downloads.caregiver(request));
        Map<String, Object> values = new HashMap<>();
        values.put(
                "wards",
                wards.views().stream().map(view -> cards.of(view, language)).toList());
        wards.copiedAt().ifPresent(moment -> values.put("copiedAt", cards.moment(moment, language)));
        pages.show(request, response, HttpServletResponse.SC_OK, "wards", values);
    }
}
