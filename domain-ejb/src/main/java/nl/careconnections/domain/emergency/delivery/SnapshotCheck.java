package nl.careconnections.domain.emergency.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.sla.WorkingCalendar;

/** What a snapshot must be like; every refusal names the member of the document. */
final class SnapshotCheck {

    static final int MOST_CLIENTS = 500;

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ROOM = 100;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1890, 1, 1);

    /** How far the clock of a care system may be ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final NewSnapshot typed;
    private final Instant now;

    private SnapshotCheck(NewSnapshot typed, Instant now) {
        this.typed = typed;
        this.now = now;
    }

    /**
     * @throws InvalidInput {@code takenAt}, {@code administrationsUntil}, {@code clients}, {@code clients[3].name} and so on, all
     *     at once
     */
    static void check(NewSnapshot typed, Instant now) {
        SnapshotCheck check = new SnapshotCheck(typed, now);
        List<Runnable> rules = new ArrayList<>();
        rules.add(() -> check.moment("takenAt", typed.takenAt()));
        rules.add(check::administrations);
        rules.add(check::number);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < typed.clients().size(); i++) {
            String place = "clients[" + i + "]";
            ClientEnvelope client = typed.clients().get(i);
            rules.add(() -> client(place, client, seen, LocalDate.ofInstant(now, WorkingCalendar.ZONE)));
        }
        Rules.all(rules.toArray(Runnable[]::new));
    }

    private void moment(String field, Instant moment) {
        if (moment == null) {
            throw new InvalidInput(field, "required");
        }
        if (moment.isAfter(now.plus(SKEW))) {
            throw new InvalidInput(field, "emergency.future", SKEW.toMinutes());
        }
    }

    private void administrations() {
        if (typed.administrationsUntil() == null) {
            return;
        }
        moment("administrationsUntil", typed.administrationsUntil());
        if (typed.takenAt() != null && typed.administrationsUntil().isAfter(typed.takenAt())) {
            throw new InvalidInput("administrationsUntil", "emergency.afterTaken");
        }
    }

    private void number() {
        if (typed.clients().size() > MOST_CLIENTS) {
            throw new InvalidInput("clients", "emergency.tooManyClients", MOST_CLIENTS);
        }
        if (typed.clients().isEmpty() && !typed.allowEmpty()) {
            throw new InvalidInput("clients", "emergency.empty");
        }
    }

    private static void client(String place, ClientEnvelope client, Set<String> seen, LocalDate today) {
        Rules.all(
                () -> PlainText.requiredLine(place + ".id", client.id(), LONGEST_ID),
                () -> {
                    if (client.id() != null && !seen.add(client.id())) {
                        throw new InvalidInput(place + ".id", "emergency.clientTwice");
                    }
                },
                () -> PlainText.requiredLine(place + ".name", client.name(), LONGEST_NAME),
                () -> birth(place + ".birthDate", client.birthDate(), today),
                () -> PlainText.lineAtMost(place + ".room", client.room(), LONGEST_ROOM),
                () -> Photo.requirePicture(place + ".photo", client.photo()));
    }

    private static void birth(String field, LocalDate date, LocalDate today) {
        if (date == null) {
            throw new InvalidInput(field, "required");
        }
        if (date.isBefore(FIRST_BIRTH) || date.isAfter(today)) {
            throw new InvalidInput(field, "emergency.birthDate");
        }
    }
}
