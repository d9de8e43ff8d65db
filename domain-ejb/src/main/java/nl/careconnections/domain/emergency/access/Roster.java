package nl.careconnections.domain.emergency.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.careconnections.domain.emergency.people.HashWork;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.shelf.ReadyList;

/**
 * All that a node has to know to go on without the database.
 *
 * @param knownAt when it was true
 * @param networks from where the code may be skipped, by organisation
 * @param ended sessions that were logged out
 */
record Roster(Instant knownAt, List<Person> people, List<Ward> wards, Map<Long, List<String>> networks, Set<UUID> ended)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * @param devices hashes of the tokens of known browsers, in hexadecimal
     * @param wards by number
     */
    record Person(KnownCaregiver account, Set<String> devices, Set<Long> wards) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** @param list {@code null} for none */
    record Ward(long id, String name, long organisation, ListCopy list, int intervalMinutes, List<CallCopy> toCall)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        static Ward of(WardView view) {
            return new Ward(
                    view.id(),
                    view.name(),
                    view.organisation(),
                    view.list().map(ListCopy::of).orElse(null),
                    view.intervalMinutes(),
                    view.toCall().stream()
                            .map(call -> new CallCopy(call.name(), call.number()))
                            .toList());
        }

        WardView view() {
            return new WardView(
                    id,
                    name,
                    organisation,
                    Optional.ofNullable(list).map(copy -> copy.ready(id)),
                    intervalMinutes,
                    toCall.stream()
                            .map(call -> new WardView.Call(call.name(), call.number()))
                            .toList());
        }
    }

    record ListCopy(
            UUID snapshot,
            Instant takenAt,
            Instant validUntil,
            int clients,
            int quarantined,
            Map<Edition, Integer> bytes)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        static ListCopy of(ReadyList ready) {
            return new ListCopy(
                    ready.snapshot(),
                    ready.takenAt(),
                    ready.validUntil(),
                    ready.clients(),
                    ready.quarantined(),
                    Map.copyOf(ready.bytes()));
        }

        ReadyList ready(long ward) {
            return new ReadyList(ward, snapshot, takenAt, validUntil, clients, quarantined, bytes);
        }
    }

    record CallCopy(String name, String number) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** The same, to be asked by name and number. */
    static final class Index {

        private final Roster roster;
        private final Map<String, List<Person>> byName;
        private final Map<Long, Person> byNumber;
        private final HashWork dearestPassword;

        Index(Roster roster) {
            this.roster = roster;
            byName = roster.people.stream()
                    .collect(
                            Collectors.groupingBy(person -> key(person.account().userName())));
            byNumber = roster.people.stream()
                    .collect(Collectors.toMap(person -> person.account().number(), Function.identity()));
            dearestPassword = roster.people.stream()
                    .map(Person::account)
                    .filter(KnownCaregiver::rehash)
                    .map(KnownCaregiver::password)
                    .filter(Objects::nonNull)
                    .map(HashWork::of)
                    .reduce(HashWork.NONE, HashWork::or);
        }

        Roster roster() {
            return roster;
        }

        HashWork dearestPassword() {
            return dearestPassword;
        }

        /** Two names may be one in small letters here, and two in the database: each is found as it is written. */
        Optional<Person> named(String userName) {
            List<Person> found = byName.getOrDefault(key(userName), List.of());
            return found.stream()
                    .filter(person ->
                            found.size() == 1 || person.account().userName().equals(userName))
                    .findFirst();
        }

        Optional<Person> numbered(long number) {
            return Optional.ofNullable(byNumber.get(number));
        }

        private static String key(String userName) {
            return userName.toLowerCase(Locale.ROOT);
        }
    }
}
