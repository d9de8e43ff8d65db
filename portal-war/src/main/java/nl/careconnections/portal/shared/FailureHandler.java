package nl.careconnections.portal.shared;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Outage;
import org.apache.commons.lang3.exception.ExceptionUtils;

/**
 * Turns what a page could not handle into a page that says what to do: not there, not allowed, expired, out of reach,
 * or our fault.
 * An expired page is asked for anew; what was being typed waits in the browser (portal.js).
 */
class FailureHandler extends ExceptionHandlerWrapper {

    FailureHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable fault = events.next().getContext().getException();
            events.remove();
            if (!context.getResponseComplete()) {
                answer(context, fault);
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext context, Throwable fault) {
        ExternalContext external = context.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        try {
            if (ExceptionUtils.indexOfType(fault, ViewExpiredException.class) >= 0) {
                external.redirect(request.getContextPath() + expiredView(request));
            } else if (ExceptionUtils.indexOfType(fault, NotFound.class) >= 0) {
                send(context, 404, "/error/not-found.xhtml");
            } else if (ExceptionUtils.indexOfType(fault, NotAllowed.class) >= 0) {
                send(context, 403, "/error/forbidden.xhtml");
            } else if (Outage.isBehind(fault)) {
                Unavailable.log(request, fault);
                external.responseReset();
                Unavailable.send(request, (HttpServletResponse) external.getResponse());
            } else {
                String reference = Failure.log(request, fault);
                send(context, 500, "/error/failure.xhtml?reference=" + reference);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }

    /** A script cannot show a page in place of its answer; it is sent there. */
    private static void send(FacesContext context, int status, String page) throws IOException {
        ExternalContext external = context.getExternalContext();
        if (context.getPartialViewContext().isAjaxRequest()) {
            external.redirect(external.getRequestContextPath() + page);
        } else {
            external.responseReset();
            external.responseSendError(status, null);
        }
    }

    private static String expiredView(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getServletPath() + (query == null ? "" : "?" + query);
    }
}
