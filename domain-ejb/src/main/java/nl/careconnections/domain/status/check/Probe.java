package nl.careconnections.domain.status.check;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Looks once whether something works. Nothing of an answer is handed on but whether it was as it should be; addresses of the network
 * card alone, where machines in a cloud keep their secrets, are refused (assurance S13).
 */
@ApplicationScoped
class Probe {

    private static final int THREADS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "check-http");
        thread.setDaemon(true);
        return thread;
    });

    /** Redirects count as the answer they are, and no connection is kept: each look sees what a newcomer sees. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(threads)
            .build();

    Answer look(NewCheck check) {
        long begin = System.nanoTime();
        try {
            return check.protocol() == Protocol.HTTP ? fetch(check, begin) : connect(check, begin);
        } catch (UnknownHostException | UnresolvedAddressException e) {
            return Answer.failed(Reason.NAME, "", since(begin));
        } catch (SSLException e) {
            return Answer.failed(Reason.SECURITY, "", since(begin));
        } catch (SocketTimeoutException | HttpTimeoutException | TimeoutException e) {
            return Answer.failed(Reason.TIMEOUT, check.timeout().toMillis(), since(begin));
        } catch (ConnectException e) {
            return Answer.failed(Reason.REFUSED, "", since(begin));
        } catch (IOException e) {
            return Answer.failed(Reason.BROKEN, "", since(begin));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.failed(Reason.BROKEN, "", since(begin));
        }
    }

    private Answer connect(NewCheck check, long begin) throws IOException {
        NewCheck.Door door = NewCheck.hostAndPort(check.target()).orElseThrow();
        InetAddress[] found = InetAddress.getAllByName(door.host());
        if (isForbidden(found)) {
            return Answer.failed(Reason.FORBIDDEN, "", since(begin));
        }
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(found[0], door.port()),
                    Math.toIntExact(check.timeout().toMillis()));
        }
        return inTime(check, since(begin));
    }

    private Answer fetch(NewCheck check, long begin) throws IOException, InterruptedException, TimeoutException {
        URI url = NewCheck.url(check.target()).orElseThrow();
        if (isForbidden(InetAddress.getAllByName(bare(url.getHost())))) {
            return Answer.failed(Reason.FORBIDDEN, "", since(begin));
        }
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(check.timeout())
                .header("User-Agent", "status-page-check")
                .header("Cache-Control", "no-cache")
                .build();
        CompletableFuture<HttpResponse<String>> asked = client.sendAsync(request, head -> new Beginning());
        try {
            return judge(check, asked.get(check.timeout().toMillis(), TimeUnit.MILLISECONDS), since(begin));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            asked.cancel(true);
        }
    }

    private static Answer judge(NewCheck check, HttpResponse<String> answer, Duration took) {
        if (answer.statusCode() != check.expectedStatus()) {
            return Answer.failed(Reason.STATUS, answer.statusCode(), took);
        }
        if (!answer.body().contains(check.expectedText())) {
            return Answer.failed(Reason.TEXT, "", took);
        }
        return inTime(check, took);
    }

    private static Answer inTime(NewCheck check, Duration took) {
        boolean late = check.slowAfter() != null && took.compareTo(check.slowAfter()) > 0;
        return late
                ? new Answer(
                        Seen.SLOW, Reason.LATE, String.valueOf(check.slowAfter().toMillis()), took)
                : new Answer(Seen.FINE, Reason.GOOD, "", took);
    }

    private static boolean isForbidden(InetAddress... addresses) {
        return Stream.of(addresses)
                .anyMatch(address ->
                        address.isLinkLocalAddress() || address.isMulticastAddress() || address.isAnyLocalAddress());
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
