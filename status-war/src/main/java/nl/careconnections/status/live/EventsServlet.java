package nl.careconnections.status.live;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import nl.careconnections.status.page.Headers;
import nl.careconnections.status.page.Site;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps a connection open for a page that wants to hear of changes; it comes back by itself after ten minutes. */
@WebServlet(urlPatterns = "/events", asyncSupported = true)
public class EventsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long PATIENCE = TimeUnit.MINUTES.toMillis(10);

    @Inject
    private transient Live live;

    @Inject
    private transient Site site;

    @Inject
    @ConfigProperty(name = "PUBLIC_URL")
    private String publicUrl;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Headers.secure(response, publicUrl.startsWith("https:"));
        response.setHeader("Cache-Control", "no-store");
        if (live.isFull()) {
            // An event source that gets this answer does not come back.
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType("text/event-stream");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext listener = request.startAsync();
        listener.setTimeout(PATIENCE);
        listener.addListener(new Leaving());
        live.add(listener, this::hello);
    }

    /** Tells what there is by now: what changed before this connection stood was told to others only. */
    private byte[] hello() {
        return ("retry: 5000\nevent: revision\ndata: " + site.board().revision() + "\n\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** However it ends, the listener is forgotten. */
    private final class Leaving implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            live.remove(event.getAsyncContext());
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            event.getAsyncContext().complete();
        }

        @Override
        public void onError(AsyncEvent event) {
            live.remove(event.getAsyncContext());
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            live.add(event.getAsyncContext(), EventsServlet.this::hello);
        }
    }
}
