package nl.careconnections.portal.shared;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Lets forms be sent without script. PrimeFaces' script adds the page's nonce to each form, and PrimeFaces refuses to show a
 * page again without it; where no script ran, the nonce that the view remembers stands in, and a fresh one on the page that
 * says what went wrong with the form. A nonce that was sent is never replaced, so that a wrong one is still refused.
 */
public class NonceForPlainForms extends ExternalContextFactory {

    static final String NONCE = "primefaces.nonce";

    public NonceForPlainForms(ExternalContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExternalContext getExternalContext(Object context, Object request, Object response) {
        return new WithNonce(getWrapped().getExternalContext(context, request, response));
    }

    private static final class WithNonce extends ExternalContextWrapper {

        private String fresh;

        WithNonce(ExternalContext wrapped) {
            super(wrapped);
        }

        @Override
        public Map<String, String> getRequestParameterMap() {
            Map<String, String> sent = super.getRequestParameterMap();
            String standIn = sent.containsKey(NONCE) ? null : standIn();
            if (standIn == null) {
                return sent;
            }
            Map<String, String> parameters = new HashMap<>(sent);
            parameters.put(NONCE, standIn);
            return parameters;
        }

        private String standIn() {
            Object remembered = remembered();
            boolean wentWrong = getRequestMap().containsKey(RequestDispatcher.ERROR_REQUEST_URI);
            return remembered == null && wentWrong ? fresh() : (String) remembered;
        }

        /** In the shape that PrimeFaces accepts. */
        private String fresh() {
            if (fresh == null) {
                fresh = Base64.getEncoder()
                        .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
            }
            return fresh;
        }

        private static Object remembered() {
            FacesContext faces = FacesContext.getCurrentInstance();
            UIViewRoot view = faces == null ? null : faces.getViewRoot();
            Map<String, Object> kept = view == null ? null : view.getViewMap(false);
            return kept == null ? null : kept.get(NONCE);
        }
    }
}
