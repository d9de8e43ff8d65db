package nl.careconnections.domain.status.subscription;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST to a stranger's server, over a connection to the very address that was checked. The HTTP client of the platform would ask
 * for the name once more, and may be led elsewhere by then. Nothing but the first line of the answer is read, and redirects
 * are not followed.
 */
@ApplicationScoped
class SafePost {

    /** Longest that all of it may take. */
    private static final int SECONDS = 30;

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LONGEST_LINE = 200;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)\\b.*");

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "webhook-watch");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    Targets targets;

    /** @param words for the owner of the server */
    record Answer(boolean taken, String words) {}

    Answer post(URI endpoint, Map<String, String> headers, byte[] body) {
        try (Socket plain = new Socket()) {
            Future<?> limit = watch.schedule(() -> close(plain), SECONDS, TimeUnit.SECONDS);
            try {
                return answer(talk(plain, endpoint, headers, body));
            } finally {
                limit.cancel(false);
            }
        } catch (Targets.Forbidden | IOException | IllegalArgumentException e) {
            return new Answer(false, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use to anybody any more either way.
        }
    }

    private String talk(Socket plain, URI endpoint, Map<String, String> headers, byte[] body)
            throws Targets.Forbidden, IOException {
        InetAddress target = targets.resolve(endpoint);
        boolean secure = "https".equalsIgnoreCase(endpoint.getScheme());
        int usual = secure ? HTTPS : HTTP;
        int port = endpoint.getPort() > 0 ? endpoint.getPort() : usual;
        int milliseconds = (int) TimeUnit.SECONDS.toMillis(SECONDS);
        plain.connect(new InetSocketAddress(target, port), milliseconds);
        plain.setSoTimeout(milliseconds);
        Socket socket = secure ? secured(plain, Targets.bare(endpoint.getHost()), port) : plain;
        OutputStream output = socket.getOutputStream();
        output.write(head(endpoint, headers, body.length).getBytes(StandardCharsets.US_ASCII));
        output.write(body);
        output.flush();
        return firstLine(socket.getInputStream());
    }

    /** The certificate has to be the name's, whatever address it leads to. */
    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static String head(URI endpoint, Map<String, String> headers, int length) {
        String path = endpoint.getRawPath() == null || endpoint.getRawPath().isEmpty() ? "/" : endpoint.getRawPath();
        String query = endpoint.getRawQuery() == null ? "" : "?" + endpoint.getRawQuery();
        String port = endpoint.getPort() > 0 ? ":" + endpoint.getPort() : "";
        StringBuilder head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n")
                .append("Host: ")
                .append(endpoint.getHost())
                .append(port)
                .append("\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ")
                .append(length)
                .append("\r\nUser-Agent: status-page-webhook\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    private static String firstLine(InputStream input) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next != -1 && next != '\n' && line.length() < LONGEST_LINE; next = input.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static Answer answer(String line) {
        Matcher status = STATUS_LINE.matcher(line);
        if (!status.matches()) {
            return new Answer(false, "No HTTP came back");
        }
        return switch (status.group(1).charAt(0)) {
            case '2' -> new Answer(true, status.group(1));
            case '3' -> new Answer(false, status.group(1) + ": redirects are not followed");
            default -> new Answer(false, status.group(1));
        };
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
    }
}
