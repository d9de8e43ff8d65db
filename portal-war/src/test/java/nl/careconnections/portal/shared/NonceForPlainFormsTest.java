package nl.careconnections.portal.shared;

import static nl.careconnections.portal.shared.NonceForPlainForms.NONCE;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NonceForPlainFormsTest {

    private final Map<String, String> sent = new HashMap<>(Map.of("text", "Hallo"));
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, Object> application = new HashMap<>();
    private final ExternalContext context = new NonceForPlainForms(new Server()).getExternalContext(null, null, null);

    @AfterEach
    void the_request_is_over() {
        new Request(null).end();
    }

    @Test
    void a_form_without_script_is_given_the_nonce_that_its_page_was_shown_with() {
        new Request(Map.of(NONCE, "of the page")).begin();

        assertThat(context.getRequestParameterMap())
                .containsEntry(NONCE, "of the page")
                .containsEntry("text", "Hallo");
    }

    @Test
    void S13_a_nonce_that_was_sent_is_never_replaced() {
        sent.put(NONCE, "made up");
        attributes.put(RequestDispatcher.ERROR_REQUEST_URI, "/customer/index.xhtml");
        new Request(Map.of(NONCE, "of the page")).begin();

        assertThat(context.getRequestParameterMap()).containsEntry(NONCE, "made up");
    }

    @Test
    void a_page_shown_for_the_first_time_gets_none_because_it_makes_its_own() {
        new Request(null).begin();

        assertThat(context.getRequestParameterMap()).isEqualTo(Map.of("text", "Hallo"));
    }

    @Test
    void before_the_page_is_found_nothing_is_added() {
        new Request(null) {

            @Override
            public UIViewRoot getViewRoot() {
                return null;
            }
        }.begin();

        assertThat(context.getRequestParameterMap()).isEqualTo(Map.of("text", "Hallo"));
    }

    @Test
    void S13_a_page_that_says_what_went_wrong_with_a_form_gets_a_fresh_one_of_its_own() {
        attributes.put(RequestDispatcher.ERROR_REQUEST_URI, "/customer/index.xhtml");
        new Request(null).begin();

        String nonce = context.getRequestParameterMap().get(NONCE);

        assertThat(UUID.fromString(new String(Base64.getDecoder().decode(nonce), StandardCharsets.US_ASCII)))
                .isNotNull();
        assertThat(context.getRequestParameterMap()).containsEntry(NONCE, nonce);
        assertThat(new NonceForPlainForms(new Server())
                        .getExternalContext(null, null, null)
                        .getRequestParameterMap()
                        .get(NONCE))
                .isNotEqualTo(nonce);
    }

    private class Server extends ExternalContextFactory {

        Server() {
            super(null);
        }

        @Override
        public ExternalContext getExternalContext(Object context, Object request, Object response) {
            return new ExternalContextWrapper((ExternalContext) null) {

                @Override
                public Map<String, String> getRequestParameterMap() {
                    return sent;
                }

                @Override
                public Map<String, Object> getRequestMap() {
                    return attributes;
                }

                @Override
                public Map<String, Object> getApplicationMap() {
                    return application;
                }
            };
        }
    }

    /** Faces at work on a page that remembers this. */
    private class Request extends FacesContextWrapper {

        private final Map<String, Object> remembered;

        Request(Map<String, Object> remembered) {
            super(null);
            this.remembered = remembered;
        }

        void begin() {
            setCurrentInstance(this);
        }

        void end() {
            setCurrentInstance(null);
        }

        @Override
        public ExternalContext getExternalContext() {
            return context;
        }

        @Override
        public UIViewRoot getViewRoot() {
            return new UIViewRoot() {

                @Override
                public Map<String, Object> getViewMap(boolean create) {
                    return remembered;
                }
            };
        }
    }
}
