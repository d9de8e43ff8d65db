package nl.careconnections.system.emergency;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.Http.Answer;
import nl.careconnections.system.harness.Mailbox;

/** A caregiver of the demo with a browser that keeps cookies and follows nothing by itself. */
public final class Caregiver {

    private static final String PORTAL = "/noodportaal";

    private final Http http;
    private final Mailbox mailbox;
    private final DemoCaregiver who;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Caregiver(Http http, Mailbox mailbox, DemoCaregiver who) {
        this.http = http;
        this.mailbox = mailbox;
        this.who = who;
    }

    Answer opens(String path) {
        return keep(with().get(PORTAL + path));
    }

    Answer sends(String path, String... fields) {
        return keep(with().post(PORTAL + path, "application/x-www-form-urlencoded", form(fields)));
    }

    Answer givesPassword() {
        return sends("/login", "name", who.userName(), "password", who.password());
    }

    /** The code from the message whose reference the page shows. */
    String code() {
        String reference = opens("/code").body().replaceAll("(?s).*code <strong>([A-Z]\\d\\d)</strong>.*", "$1");
        return mailbox.textTo(who.phone(), "(code " + reference + ")").substring(0, 6);
    }

    public void logsIn() {
        givesPassword();
        sends("/code", "code", code());
    }

    /** The addresses of the lists that the page offers. */
    public List<String> lists() {
        List<String> found = new ArrayList<>();
        java.util.regex.Matcher link = java.util.regex.Pattern.compile("/noodportaal(/wards/\\d+/phone\\.pdf)")
                .matcher(opens("/wards").body());
        while (link.find()) {
            found.add(link.group(1));
        }
        return found;
    }

    public String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Http with() {
        return http.with("Accept-Language", "nl").with("Cookie", cookies());
    }

    private Answer keep(Answer answer) {
        answer.headers().allValues("Set-Cookie").forEach(header -> {
            String[] pair = header.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return answer;
    }

    static String form(String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return String.join("&", pairs);
    }
}
