package nl.careconnections.domain.emergency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Bundles of Nictiz among the test resources. */
final class Published {

    private static final Pattern ENTRY = Pattern.compile("<entry>.*?</entry>", Pattern.DOTALL);
    private static final Pattern FULL_URL = Pattern.compile("<fullUrl value=\"([^\"]+)\"");

    private Published() {}

    static String bundle(String name) throws IOException {
        try (InputStream file = Published.class.getResourceAsStream("mp9/" + name + ".xml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Bundles of one script hold the same patient, and are delivered as one; what has one address is there once. */
    static String together(String... names) throws IOException {
        if (names.length == 1) {
            return bundle(names[0]);
        }
        List<String> entries = new ArrayList<>();
        Set<String> addresses = new LinkedHashSet<>();
        for (String name : names) {
            Matcher entry = ENTRY.matcher(bundle(name));
            while (entry.find()) {
                Matcher address = FULL_URL.matcher(entry.group());
                if (!address.find() || addresses.add(address.group(1))) {
                    entries.add(entry.group());
                }
            }
        }
        return "<Bundle xmlns=\"http://hl7.org/fhir\" xmlns:html=\"http://www.w3.org/1999/xhtml\"><type value=\"collection\"/>"
                + String.join("", entries) + "</Bundle>";
    }
}
