package nl.careconnections.domain.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that viewers can see, as it stood at one moment; drafts and retired components are not part of it.
 *
 * @param revision rises with every change
 * @param changedAt when something changed last
 * @param readAt when it was read; a day further, the history of the components is another
 * @param components in their order, those of a group together with it
 * @param incidents newest first, those that are over too
 * @param maintenances by their planned begin, latest first
 */
public record Board(
        long revision,
        Instant changedAt,
        Instant readAt,
        List<Group> groups,
        List<Component> components,
        List<Story> incidents,
        List<Story> maintenances) {

    /** The board of a page about which nothing was told yet. */
    public static final Board EMPTY =
            new Board(0, Instant.EPOCH, Instant.EPOCH, List.of(), List.of(), List.of(), List.of());

    public Board {
        groups = List.copyOf(groups);
        components = List.copyOf(components);
        incidents = List.copyOf(incidents);
        maintenances = List.copyOf(maintenances);
    }

    /** Components under one heading. */
    public record Group(String code, Words name, int position, Instant createdAt, Instant changedAt) {}

    /**
     * @param group code of its group; {@code null} for one that stands on its own
     * @param since since when it is as it is
     * @param days oldest first, today last
     */
    public record Component(
            String code,
            String group,
            int position,
            Words name,
            Words description,
            ComponentStatus status,
            Instant since,
            boolean onlyWhenDegraded,
            LocalDate startDate,
            Instant createdAt,
            Instant changedAt,
            List<Day> days,
            Uptime uptime) {

        /** Whether viewers see it now. */
        public boolean isShown() {
            return !onlyWhenDegraded || status != ComponentStatus.OPERATIONAL;
        }
    }

    /**
     * An incident or a maintenance.
     *
     * @param resolvedAt {@code null} while it is not over
     * @param scheduledFrom {@code null} for an incident, as is {@code scheduledUntil}
     * @param sequence how often a maintenance was moved
     * @param promisedAt by when the next update was promised; {@code null} without a promise
     * @param components what it is about and how that is now, retired ones too
     * @param updates newest first
     */
    public record Story(
            String code,
            Kind kind,
            Words title,
            Phase phase,
            Impact impact,
            Instant createdAt,
            Instant changedAt,
            Instant startedAt,
            Instant monitoringAt,
            Instant resolvedAt,
            Instant scheduledFrom,
            Instant scheduledUntil,
            boolean cancelled,
            int sequence,
            Instant promisedAt,
            List<Touched> components,
            List<Update> updates) {

        public boolean isOver() {
            return phase.isOver();
        }

        public boolean isGoingOn() {
            return phase.isGoingOn();
        }

        /** The last update that told what still works or how to go on, for who works now. */
        public Optional<Update> advice() {
            return updates.stream()
                    .filter(update ->
                            !update.works().isEmpty() || !update.workaround().isEmpty())
                    .findFirst();
        }
    }

    /** A component that something is the matter with, as that incident or maintenance has it. */
    public record Touched(String code, Words name, ComponentStatus status) {}

    /** @param changes which components it changed */
    public record Update(
            String code,
            Phase phase,
            Words text,
            Words works,
            Words workaround,
            Instant promisedAt,
            Instant shownAt,
            Instant createdAt,
            Instant changedAt,
            boolean notified,
            List<Change> changes) {}

    public record Change(String code, Words name, ComponentStatus before, ComponentStatus now) {}

    /** How everything together is: the worst component decides (design: status page). */
    public ComponentStatus worst() {
        return ComponentStatus.worst(components.stream().map(Component::status).toList());
    }

    public List<Story> openIncidents() {
        return incidents.stream().filter(story -> !story.isOver()).toList();
    }

    public List<Story> maintenancesGoingOn() {
        return maintenances.stream().filter(Story::isGoingOn).toList();
    }

    /** Those still to come, the next one first. */
    public List<Story> maintenancesToCome() {
        List<Story> found = maintenances.stream()
                .filter(story -> story.phase() == Phase.SCHEDULED)
                .toList();
        return found.stream().sorted(Comparator.comparing(Story::scheduledFrom)).toList();
    }

    public Optional<Story> story(String code) {
        return Stream.concat(incidents.stream(), maintenances.stream())
                .filter(story -> story.code().equals(code))
                .findFirst();
    }
}
