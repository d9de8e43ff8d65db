package nl.careconnections.server;

import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code /health/ready} answered. */
record Readiness(int status, String body) {

    /** Ready when it says so and knows of the database: without the application it would be "up" as well. */
    boolean isReady() {
        return status == 200 && body.contains("\"database\"");
    }

    /** What is missing. */
    Optional<String> trouble() {
        return text("trouble");
    }

    /** What whoever runs the server still has to do although it is ready. */
    Optional<String> hint() {
        return text("hint");
    }

    private Optional<String> text(String name) {
        return Pattern.compile("\"" + name + "\":\"([^\"]*)\"")
                .matcher(body)
                .results()
                .findFirst()
                .map(found -> found.group(1));
    }
}
