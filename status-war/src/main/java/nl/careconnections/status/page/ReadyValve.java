package nl.careconnections.status.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.Request;
import org.apache.catalina.Response;
import org.glassfish.web.valve.GlassFishValve;

/**
 * Sends what is ready before the server prepares for a servlet, which costs more than the answer itself; {@code glassfish-web.xml}
 * names it (design: status page, "Stampede"). Everything else goes on to the servlets.
 */
public class ReadyValve implements GlassFishValve {

    @Override
    public String getInfo() {
        return "Ready answers of the status page";
    }

    @Override
    public int invoke(Request request, Response response) throws IOException {
        HttpServletRequest asked = (HttpServletRequest) request.getRequest();
        HttpServletResponse answered = (HttpServletResponse) response.getResponse();
        ReadyAnswers answers = ReadyAnswers.of(asked.getServletContext());
        return answers != null && answers.answer(asked, answered) ? END_PIPELINE : INVOKE_NEXT;
    }

    @Override
    public void postInvoke(Request request, Response response) {
        // Nothing is left to do once it is sent.
    }
}
