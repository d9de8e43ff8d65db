package nl.careconnections.domain.emergency.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.careconnections.domain.emergency.list.Client;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.list.ClientStatus;
import nl.careconnections.domain.emergency.list.ListLine;
import nl.careconnections.domain.emergency.list.ListText;
import nl.careconnections.domain.emergency.list.WardList;

/** What changed from one set of lists to the next, as a caregiver would say it. */
final class Differences {

    /** One change. */
    record Difference(Client client, String text) {}

    private final PressWords words;
    private final List<Difference> found = new ArrayList<>();

    private Differences(PressWords words) {
        this.words = words;
    }

    static List<Difference> between(WardList previous, WardList now, PressWords words) {
        Differences differences = new Differences(words);
        differences.compare(byClient(previous), byClient(now));
        return differences.found;
    }

    private static Map<String, ClientList> byClient(WardList ward) {
        Map<String, ClientList> lists = new LinkedHashMap<>();
        ward.clients().forEach(entry -> lists.put(entry.list().client().id(), entry.list()));
        return lists;
    }

    private void compare(Map<String, ClientList> previous, Map<String, ClientList> now) {
        now.forEach((id, list) -> {
            ClientList before = previous.get(id);
            if (before == null) {
                note(list.client(), "difference.CLIENT_NEW");
            } else {
                compare(before, list);
            }
        });
        previous.forEach((id, list) -> {
            if (!now.containsKey(id)) {
                note(list.client(), "difference.CLIENT_GONE");
            }
        });
    }

    private void compare(ClientList before, ClientList now) {
        boolean wasMissing = before.status() == ClientStatus.QUARANTINED;
        boolean isMissing = now.status() == ClientStatus.QUARANTINED;
        if (isMissing || wasMissing) {
            if (isMissing != wasMissing) {
                note(now.client(), isMissing ? "difference.MISSING" : "difference.BACK");
            }
            return;
        }
        Map<String, ListLine> earlier = byTreatment(before);
        Map<String, ListLine> later = byTreatment(now);
        later.forEach((key, line) -> {
            ListLine old = earlier.get(key);
            if (old == null) {
                note(now.client(), "difference.LINE_NEW", line.medicine());
            } else {
                compare(now.client(), old, line);
            }
        });
        earlier.forEach((key, line) -> {
            if (!later.containsKey(key)) {
                note(now.client(), "difference.LINE_GONE", line.medicine());
            }
        });
    }

    private void compare(Client client, ListLine before, ListLine now) {
        if (before.state() != now.state()) {
            note(client, "difference.STATE", now.medicine(), words.text("standing." + now.state()));
        } else if (!dosing(before).equals(dosing(now))) {
            note(client, "difference.DOSING", now.medicine());
        }
    }

    /** One treatment can have several lines: scheduled and as needed, or two products in parallel. */
    private static Map<String, ListLine> byTreatment(ClientList list) {
        Map<String, ListLine> lines = new LinkedHashMap<>();
        list.lines().forEach(line -> lines.put(line.treatment() + "|" + line.kind() + "|" + line.medicine(), line));
        return lines;
    }

    private static List<String> dosing(ListLine line) {
        return line.texts().stream()
                .filter(text -> text.kind() == ListText.Kind.DOSING || text.kind() == ListText.Kind.SCHEME)
                .map(ListText::text)
                .toList();
    }

    private void note(Client client, String key, Object... arguments) {
        found.add(new Difference(client, words.text(key, arguments)));
    }
}
