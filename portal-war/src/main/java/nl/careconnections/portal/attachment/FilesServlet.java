package nl.careconnections.portal.attachment;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.attachment.Attachment;
import nl.careconnections.domain.attachment.AttachmentLimits;
import nl.careconnections.domain.attachment.Attachments;
import nl.careconnections.domain.attachment.Download;
import nl.careconnections.domain.attachment.StoreFailure;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.ticket.Tickets;
import nl.careconnections.portal.attachment.UploadSlots.Slot;
import nl.careconnections.portal.shared.Viewer;

/**
 * Files: {@code POST /files?name=…} with the content as body, {@code DELETE /files/12}, {@code GET /files/12} and
 * {@code GET /files/12/thumbnail}. Content passes through, so that its size does not matter to the memory.
 */
@WebServlet({"/files", "/files/*"})
public class FilesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(FilesServlet.class.getName());
    private static final Pattern PATH = Pattern.compile("/(\\d{1,18})(/thumbnail)?");
    private static final String CONTENT = "application/octet-stream";
    private static final int UNPROCESSABLE = 422;
    private static final String SECONDS_TO_WAIT = "10";

    @Inject
    transient Attachments attachments;

    @Inject
    transient Tickets tickets;

    @Inject
    transient UploadSlots slots;

    @Inject
    transient FileAnswer answer;

    @Inject
    transient Viewer viewer;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!mayChange(request, response)) {
            return;
        }
        if (!isContent(request.getContentType())) {
            answer.problem(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "attachment.failed");
        } else if (request.getContentLengthLong() > AttachmentLimits.FILE) {
            answer.problem(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "attachment.tooLarge");
        } else {
            addInTurn(request, response);
        }
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!mayChange(request, response)) {
            return;
        }
        try {
            attachments.discard(viewer.getCaller(), idOf(request).orElseThrow(NotFound::new));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (NotFound e) {
            answer.problem(response, HttpServletResponse.SC_NOT_FOUND, "attachment.gone");
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = viewer.getCaller();
        if (caller == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        boolean thumbnail =
                request.getPathInfo() != null && request.getPathInfo().endsWith("/thumbnail");
        try (Download download = open(caller, idOf(request).orElseThrow(NotFound::new), thumbnail)) {
            answer.content(response, download, thumbnail);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The type without parameters: the server adds the character set that it reads requests in. */
    static boolean isContent(String type) {
        return type != null && CONTENT.equalsIgnoreCase(type.split(";", 2)[0].strip());
    }

    private boolean mayChange(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (viewer.getCaller() == null) {
            answer.problem(response, HttpServletResponse.SC_UNAUTHORIZED, "attachment.loggedOut");
            return false;
        }
        if (!SameSite.asks(request)) {
            answer.problem(response, HttpServletResponse.SC_FORBIDDEN, "attachment.failed");
            return false;
        }
        return true;
    }

    private void addInTurn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Slot> slot = slots.take(viewer.getCaller().accountId());
        if (slot.isEmpty()) {
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
            answer.problem(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "attachment.busy");
            return;
        }
        try (Slot held = slot.get()) {
            add(request, response);
        }
    }

    private void add(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            DeclaredLength body = new DeclaredLength(request.getInputStream(), request.getContentLengthLong());
            Attachment added = attachments.add(viewer.getCaller(), request.getParameter("name"), body);
            answer.added(response, added);
        } catch (InvalidInput e) {
            answer.problem(response, UNPROCESSABLE, e.key(), e.arguments());
        } catch (BusinessException e) {
            answer.problem(response, HttpServletResponse.SC_FORBIDDEN, e.key(), e.arguments());
        } catch (StoreFailure e) {
            LOG.log(Level.SEVERE, "A file cannot be kept", e);
            answer.problem(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "attachment.failed");
        }
    }

    /** An own file that was not sent yet, else one of a ticket that the caller may see. */
    private Download open(Caller caller, long id, boolean thumbnail) {
        boolean own = !attachments.unclaimed(caller, List.of(id)).isEmpty();
        return own ? attachments.openOwn(caller, id, thumbnail) : tickets.download(caller, id, thumbnail);
    }

    private static Optional<Long> idOf(HttpServletRequest request) {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.matches() ? Optional.of(Long.valueOf(path.group(1))) : Optional.empty();
    }
}
