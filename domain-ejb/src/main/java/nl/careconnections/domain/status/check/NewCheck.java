package nl.careconnections.domain.status.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.status.ComponentStatus;

/**
 * What staff fills in about a check.
 *
 * @param target an address with http or https; {@code name:port} for a connection
 * @param expectedStatus of the answer, for HTTP
 * @param expectedText that has to stand in the first 256 KiB of the answer, as it is; empty for none
 * @param slowAfter how long an answer may take before it is slow; {@code null} for as long as it takes
 * @param timeout how long is waited for an answer, at most
 * @param interval between two looks
 * @param failuresToDown how many in a row before it is held for down
 * @param successesToUp how many in a row before it is held for up again
 * @param whenDown what its component is in while it is down
 */
public record NewCheck(
        String name,
        Protocol protocol,
        String target,
        int expectedStatus,
        String expectedText,
        Duration slowAfter,
        Duration timeout,
        Duration interval,
        int failuresToDown,
        int successesToUp,
        ComponentStatus whenDown,
        boolean paused) {

    public static final int MAXIMUM_NAME = 80;
    public static final int MAXIMUM_TARGET = 500;
    public static final int MAXIMUM_TEXT = 200;

    private static final int OK = 200;
    private static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(10);
    private static final Duration LONGEST_INTERVAL = Duration.ofHours(1);
    private static final int MOST_IN_A_ROW = 10;
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9.-]{1,253}):(\\d{1,5})");

    /** One that asks every half minute and believes three failures. */
    public static NewCheck of(String name, Protocol protocol, String target) {
        return new NewCheck(
                name,
                protocol,
                target,
                OK,
                "",
                null,
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                3,
                2,
                ComponentStatus.MAJOR_OUTAGE,
                false);
    }

    /**
     * @throws InvalidInput {@code name}, {@code target} ({@code required}, {@code tooLong}, {@code status.check.url},
     *     {@code status.check.hostAndPort}), {@code expectedStatus}, {@code expectedText}, {@code timeout}, {@code slowAfter},
     *     {@code interval}, {@code failures}, {@code successes} with the bounds as arguments; {@code whenDown}
     */
    NewCheck checked() {
        Rules.all(
                () -> PlainText.requiredLine("name", name, MAXIMUM_NAME),
                this::requireTarget,
                () -> between("expectedStatus", expectedStatus, 100, 599),
                () -> PlainText.lineAtMost("expectedText", expectedText, MAXIMUM_TEXT),
                () -> between("timeout", timeout, SHORTEST_TIMEOUT, LONGEST_TIMEOUT),
                this::requireSlowBeforeTimeout,
                () -> between("interval", interval, SHORTEST_INTERVAL, LONGEST_INTERVAL),
                () -> between("failures", failuresToDown, 1, MOST_IN_A_ROW),
                () -> between("successes", successesToUp, 1, MOST_IN_A_ROW),
                this::requireStatus);
        return new NewCheck(
                PlainText.line(name),
                protocol,
                PlainText.line(target),
                expectedStatus,
                PlainText.line(expectedText),
                slowAfter,
                timeout,
                interval,
                failuresToDown,
                successesToUp,
                whenDown,
                paused);
    }

    private void requireTarget() {
        String line = PlainText.requiredLine("target", target, MAXIMUM_TARGET);
        if (protocol == Protocol.HTTP && url(line).isEmpty()) {
            throw new InvalidInput("target", "status.check.url");
        }
        if (protocol == Protocol.TCP && hostAndPort(line).isEmpty()) {
            throw new InvalidInput("target", "status.check.hostAndPort");
        }
    }

    static Optional<URI> url(String line) {
        try {
            URI uri = new URI(line);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean plain = uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null;
            return web && plain && uri.getPort() != 0 && uri.getPort() <= HIGHEST_PORT
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Where to connect to. */
    record Door(String host, int port) {}

    static Optional<Door> hostAndPort(String line) {
        Matcher matcher = HOST_AND_PORT.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(matcher.group(2));
        String host = matcher.group(1).replaceAll("[\\[\\]]", "");
        return port >= 1 && port <= HIGHEST_PORT ? Optional.of(new Door(host, port)) : Optional.empty();
    }

    private void requireSlowBeforeTimeout() {
        boolean late = slowAfter != null
                && (slowAfter.isNegative()
                        || slowAfter.isZero()
                        || timeout != null && slowAfter.compareTo(timeout) >= 0);
        if (late) {
            throw new InvalidInput("slowAfter", "status.check.slowAfter");
        }
    }

    private void requireStatus() {
        boolean trouble = whenDown != null && whenDown.isSaidByPeople() && whenDown != ComponentStatus.OPERATIONAL;
        if (!trouble) {
            throw new InvalidInput("whenDown", "required");
        }
    }

    private static void between(String field, Duration value, Duration lowest, Duration highest) {
        between(field, value == null ? 0 : Math.toIntExact(value.toSeconds()), (int) lowest.toSeconds(), (int)
                highest.toSeconds());
    }

    private static void between(String field, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new InvalidInput(field, "status.check.between", lowest, highest);
        }
    }
}
