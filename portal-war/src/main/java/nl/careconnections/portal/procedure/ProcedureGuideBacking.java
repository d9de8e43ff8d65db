package nl.careconnections.portal.procedure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.careconnections.domain.procedure.Procedure;
import nl.careconnections.domain.procedure.Procedures;
import nl.careconnections.domain.procedure.Question;
import nl.careconnections.domain.procedure.Scenario;
import nl.careconnections.portal.shared.Viewer;
import org.apache.commons.lang3.StringUtils;

/**
 * The guide asks what works until it is known what fails, or shows a scenario that somebody picked. Where it stands is in the
 * address; what cannot be read there leads to the beginning.
 */
@Named("procedureGuide")
@RequestScoped
public class ProcedureGuideBacking {

    private static final String PAGE = "/procedures/index.xhtml";
    private static final int LONGEST_SEARCH = 200;

    @Inject
    Procedures procedures;

    @Inject
    Viewer viewer;

    @Inject
    HttpServletRequest request;

    private Scenario scenario;
    private Question question;
    private boolean nothingFails;
    private String words;

    @PostConstruct
    void read() {
        scenario = named(Scenario.values(), request.getParameter("what"));
        question = named(Question.values(), request.getParameter("ask"));
        nothingFails = "nothing".equals(request.getParameter("what"));
        words = StringUtils.left(Objects.requireNonNullElse(request.getParameter("q"), ""), LONGEST_SEARCH);
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** What is shown in full; {@code null} while it is being found out. */
    public Procedure getShown() {
        return scenario == null ? null : procedures.get(scenario, viewer.getLanguage());
    }

    public boolean isNothingFails() {
        return nothingFails;
    }

    /** The scenarios to pick from: those with the words that were searched for, or all. */
    public List<Procedure> getFound() {
        return procedures.find(words, viewer.getLanguage());
    }

    public String icon(Scenario drawn) {
        return switch (drawn) {
            case INTERNET -> "wifi";
            case POWER -> "bolt";
            case HARDWARE -> "mobile";
            case LOG_IN -> "key";
            case COUPLED_SYSTEM -> "link";
            case PHARMACY -> "building";
            case SERVER -> "server";
        };
    }

    public String getWords() {
        return words;
    }

    public String getQuestion() {
        return procedures.ask(asked(), viewer.getLanguage());
    }

    /** Whether somebody is past the first question. */
    public boolean isUnderWay() {
        return question != null && question != Question.FIRST;
    }

    public String getYes() {
        return address(asked().afterYes());
    }

    public String getNo() {
        return address(asked().afterNo());
    }

    private Question asked() {
        return question == null ? Question.FIRST : question;
    }

    private static String address(Question.Next next) {
        if (next.question() != null) {
            return PAGE + "?ask=" + next.question() + "#guide";
        }
        return PAGE + "?what=" + (next.scenario() == null ? "nothing" : next.scenario());
    }
}
