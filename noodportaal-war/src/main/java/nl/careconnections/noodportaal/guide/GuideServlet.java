package nl.careconnections.noodportaal.guide;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.careconnections.domain.procedure.Procedures;
import nl.careconnections.domain.procedure.Question;
import nl.careconnections.domain.procedure.Scenario;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.noodportaal.page.Pages;

/** Asks what works until it is known what fails, or shows a scenario that somebody picked; where it stands is in the address. */
@WebServlet("/procedures")
public class GuideServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SEARCH = 200;

    @Inject
    private transient Procedures procedures;

    @Inject
    private transient Pages pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Language language = pages.language(request);
        Scenario picked = named(Scenario.values(), request.getParameter("what"));
        Question asked = named(Question.values(), request.getParameter("ask"));
        Question question = asked == null ? Question.FIRST : asked;
        String words = Objects.requireNonNullElse(request.getParameter("q"), "");
        String searched = words.substring(0, Math.min(words.length(), LONGEST_SEARCH));
        Map<String, Object> values = new HashMap<>();
        values.put("words", searched);
        values.put("nothingFails", "nothing".equals(request.getParameter("what")));
        values.put("found", procedures.find(searched, language));
        values.put("question", procedures.ask(question, language));
        values.put("yes", address(question.afterYes()));
        values.put("no", address(question.afterNo()));
        if (picked != null) {
            values.put("shown", procedures.get(picked, language));
        }
        pages.show(request, response, HttpServletResponse.SC_OK, "procedures", values);
    }

    private static String address(Question.Next next) {
        if (next.question() != null) {
            return "procedures?ask=" + next.question();
        }
        return "procedures?what=" + (next.scenario() == null ? "nothing" : next.scenario());
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
