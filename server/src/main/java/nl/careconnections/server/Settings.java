package nl.careconnections.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the environment and the command line ask for; docs/operations.md lists every variable. */
record Settings(Map<String, String> environment, boolean fresh, Path assembly, Path data) {

    static Settings of(Map<String, String> environment, String... arguments) {
        boolean fresh = false;
        for (String argument : arguments) {
            if (!argument.equals("--fresh")) {
                throw new StartFailure("Unknown argument " + argument + ". Known: --fresh (begin with new data).");
            }
            fresh = true;
        }
        Settings settings = new Settings(
                Map.copyOf(environment),
                fresh,
                Path.of(System.getProperty("assembly", "server/target/assembly"))
                        .toAbsolutePath(),
                Path.of(environment.getOrDefault("DATA_FOLDER", ".run")).toAbsolutePath());
        settings.port();
        settings.catcherPort();
        if (!settings.embedded()) {
            settings.refuseDemoOnRealData();
            settings.requireWhatRealDataNeed();
        }
        return settings;
    }

    int port() {
        return number("PORT", 8080);
    }

    int catcherPort() {
        return number("CATCHER_PORT", port() + 1);
    }

    String bind() {
        return environment.getOrDefault("BIND", "127.0.0.1");
    }

    /** Where this machine itself finds what listens. */
    String ownHost() {
        return bind().equals("0.0.0.0") ? "127.0.0.1" : bind();
    }

    /** How this machine itself speaks to the server. */
    String ownUrl() {
        return "http://" + ownHost() + ":" + port();
    }

    String heap() {
        return environment.getOrDefault("HEAP", "512m");
    }

    String publicUrl() {
        return environment.getOrDefault("PUBLIC_URL", "http://localhost:" + port());
    }

    /** Of the status page, which may have a host of its own. */
    String statusUrl() {
        return value("STATUS_URL").orElse(publicUrl() + "/status");
    }

    /** Nothing embedded starts when somebody names a database of their own. */
    boolean embedded() {
        return value("DB_URL").isEmpty();
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    private int number(String name, int otherwise) {
        String text = value(name).orElse(String.valueOf(otherwise));
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new StartFailure(name + " must be a port number, but is \"" + text + "\".", e);
        }
        throw new StartFailure(name + " must be a port number from 1 to 65535, but is " + text + ".");
    }

    private void refuseDemoOnRealData() {
        if (value("DEMO").filter(text -> !text.equalsIgnoreCase("false")).isPresent()) {
            throw new StartFailure("DEMO and DB_URL do not go together: demo data never enters a real database.");
        }
        if (fresh) {
            throw new StartFailure(
                    "--fresh and DB_URL do not go together: a real database is never emptied from here.");
        }
    }

    private void requireWhatRealDataNeed() {
        for (String needed : List.of("DB_USER", "DB_PASSWORD", "SECRET_KEY", "MAIL_HOST")) {
            if (value(needed).isEmpty()) {
                throw new StartFailure("With DB_URL also set " + needed + "; docs/operations.md says what it is for.");
            }
        }
        if (!publicUrl().startsWith("https://") && !isOnThisMachine(publicUrl())) {
            throw new StartFailure("PUBLIC_URL must begin with https://, because over plain http passwords and cookies"
                    + " can be read along. It is " + publicUrl() + ".");
        }
    }

    private static boolean isOnThisMachine(String url) {
        return url.matches("http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?(/.*)?");
    }
}
