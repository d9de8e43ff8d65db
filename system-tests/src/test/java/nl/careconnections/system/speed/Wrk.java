package nl.careconnections.system.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Debian's wrk: as many requests as fit into some seconds. */
final class Wrk {

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");

    /** @param failed whether an answer was missing or of another kind than 200 and 304 */
    record Run(long requests, double aSecond, boolean failed) {}

    private Wrk() {}

    static Run against(String url, int connections, int seconds, String... headers)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "10s"));
        Stream.concat(Stream.of("Accept-Encoding: gzip"), Stream.of(headers))
                .forEach(header -> command.addAll(List.of("-H", header)));
        command.add(url);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(said);
        }
        return new Run(
                Long.parseLong(found(REQUESTS, said)),
                Double.parseDouble(found(RATE, said)),
                said.contains("Non-2xx") || said.contains("Socket errors"));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(text);
        }
        return matcher.group(1);
    }
}
