package nl.careconnections.portal.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.careconnections.domain.shared.ClientAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Shows every request as the client made it, not as the proxy in front passed it on: whoever asks for the remote address
 * gets the client's, and behind https a request is secure, so that nobody reads headers of its own.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ClientAddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ClientAddress addresses;

    @Inject
    @ConfigProperty(name = "PUBLIC_URL")
    private String publicUrl;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(
                new FromClient(request, RequestAddress.of(request, addresses), LoginCookies.isSecure(publicUrl)),
                response);
    }

    private static final class FromClient extends HttpServletRequestWrapper {

        private final String address;
        private final boolean secure;

        private FromClient(HttpServletRequest request, String address, boolean secure) {
            super(request);
            this.address = address;
            this.secure = secure;
        }

        @Override
        public boolean isSecure() {
            return secure || super.isSecure();
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }
    }
}
