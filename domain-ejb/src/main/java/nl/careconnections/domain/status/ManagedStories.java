package nl.careconnections.domain.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.RandomToken;
import nl.careconnections.domain.shared.Sql;

/**
 * Incidents and maintenance as programs write them: one document for the first update and for every later one, all of it or nothing.
 * What it means is decided by {@link Incidents} and {@link Maintenances}.
 */
@ApplicationScoped
@Transactional
public class ManagedStories {

    private static final Duration CALLS_KEPT = Duration.ofDays(2);
    private static final int LONGEST_KEY = 255;
    private static final String REASON = "Automation";

    @Inject
    EntityManager entityManager;

    @Inject
    Stories stories;

    @Inject
    Incidents incidents;

    @Inject
    Maintenances maintenances;

    @Inject
    StatusDesk desk;

    @Inject
    Boards boards;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /** Which of them a program asks for. */
    public enum Selection {
        ALL(story -> true),
        UNRESOLVED(story -> story.kind() == Kind.INCIDENT && !story.isOver()),
        SCHEDULED(story -> story.kind() == Kind.MAINTENANCE && !story.isOver()),
        UPCOMING(story -> story.phase() == Phase.SCHEDULED),
        ACTIVE_MAINTENANCE(story -> story.kind() == Kind.MAINTENANCE && story.isGoingOn());

        private final Predicate<Board.Story> wanted;

        Selection(Predicate<Board.Story> wanted) {
            this.wanted = wanted;
        }
    }

    /**
     * Tells of an incident for the first time, or plans a maintenance. A key that may only prepare drafts prepares one.
     *
     * @throws AutomationRefused for what would be published by a key that may not
     * @throws InvalidInput as {@link Incidents#open} and {@link Maintenances#plan}; {@code component} with {@code status.sayHow} for
     *     one of an incident without how it is; {@code draft} with {@code status.noDraft} for a maintenance; and as {@link #change}
     */
    public ManagedStory create(Author author, Once once, ManagedRequest request) {
        return shown(author, once(author, once, () -> write(author, request)));
    }

    private String write(Author author, ManagedRequest request) {
        String submission = UUID.randomUUID().toString();
        boolean draft = request.draft() == null ? !author.isPublishing() : request.draft();
        if (request.isMaintenance()) {
            requireAllowed(author, "status");
            return plan(author, submission, request);
        }
        if (!draft) {
            requireAllowed(author, "status");
        }
        requireSaidHow(request);
        return draft
                ? incidents.draft(author, submission, request.incident())
                : incidents.open(author, submission, request.incident());
    }

    private void requireAllowed(Author author, String subject) {
        if (!author.isPublishing()) {
            accessLog.refused(author.actor(), "status.published", subject, "drafts only");
            throw AutomationRefused.draftOnly();
        }
    }

    private static void requireSaidHow(ManagedRequest request) {
        List<String> said = request.affected().stream().map(Affected::component).toList();
        if (!said.containsAll(request.components())) {
            throw new InvalidInput("component", "status.sayHow");
        }
    }

    private String plan(Author author, String submission, ManagedRequest request) {
        if (Boolean.TRUE.equals(request.draft())) {
            throw new InvalidInput("draft", "status.noDraft");
        }
        if (request.phase() != null && request.phase() != Phase.SCHEDULED) {
            throw new InvalidInput("phase", "status.phase");
        }
        requireOfMaintenance(request);
        List<String> touched = Stream.concat(
                        request.components().stream(),
                        request.affected().stream().map(Affected::component))
                .distinct()
                .toList();
        return maintenances.plan(author, submission, request.maintenance(touched));
    }

    /** What its components are follows from how far it is; a program may say the same. */
    private static void requireOfMaintenance(ManagedRequest request) {
        boolean otherwise = request.affected().stream()
                .anyMatch(one -> one.status() != ComponentStatus.UNDER_MAINTENANCE
                        && one.status() != ComponentStatus.OPERATIONAL);
        if (otherwise) {
            throw new InvalidInput("status", "status.notYours");
        }
    }

    /**
     * Tells an update, moves or calls off a maintenance, or corrects title and impact; nothing that is as it says already happens
     * again. Completed before it began, a maintenance is called off.
     *
     * @throws NotFound
     * @throws AutomationRefused for a key that may only prepare drafts
     * @throws Conflict as {@link Incidents#update} and {@link Maintenances#move}; {@code status.stillDraft}
     * @throws InvalidInput as {@link Incidents#update} and {@link Maintenances#move}; {@code component} with {@code status.notPart}
     *     for one that this is not about; {@code status} with {@code status.overMeansFine}; {@code from} with {@code
     *     status.noMaintenance} for an incident; {@code Idempotency-Key} with {@code status.otherCall} or {@code tooLong}
     */
    public ManagedStory change(Author author, String code, Once once, ManagedRequest request) {
        return shown(author, once(author, once, () -> change(author, code, request)));
    }

    private String change(Author author, String code, ManagedRequest request) {
        requireAllowed(author, "status:" + code);
        StoredStory story = stories.locked(code);
        if (story.isDraft()) {
            throw new Conflict("status.stillDraft");
        }
        Map<String, ComponentStatus> now = current(author, code);
        requireParts(story, request, now);
        boolean corrected = correct(author, story, request);
        List<Affected> changed = story.kind() == Kind.MAINTENANCE ? List.of() : changed(request, now);
        if (isMoved(story, request)) {
            move(author, story, request);
        } else if (story.phase() == Phase.SCHEDULED && request.phase() == Phase.COMPLETED) {
            maintenances.cancel(author, code, request.text(), story.version());
        } else if (tells(story, request, changed)) {
            incidents.update(author, code, request.update(request.phase(), changed), story.version());
        } else if (request.phase() != null && story.phase().isOver() && !corrected) {
            throw new Conflict("status.overAlready");
        }
        return code;
    }

    private Map<String, ComponentStatus> current(Author author, String code) {
        return desk.get(author, code).story().components().stream()
                .collect(Collectors.toMap(Board.Touched::code, Board.Touched::status));
    }

    private static void requireParts(StoredStory story, ManagedRequest request, Map<String, ComponentStatus> now) {
        boolean maintenance = story.kind() == Kind.MAINTENANCE;
        Stream<String> named = request.affected().stream().map(Affected::component);
        List<String> said = named.toList();
        boolean stranger =
                request.components().stream().anyMatch(code -> !now.containsKey(code) && !said.contains(code))
                        || maintenance && !now.keySet().containsAll(said);
        if (stranger) {
            throw new InvalidInput("component", "status.notPart");
        }
        if (maintenance) {
            requireOfMaintenance(request);
        } else if (request.from() != null || request.until() != null) {
            throw new InvalidInput("from", "status.noMaintenance");
        }
        boolean over = request.phase() != null && request.phase().isOver();
        if (over && !maintenance && request.affected().stream().anyMatch(ManagedStories::isDisturbed)) {
            throw new InvalidInput("status", "status.overMeansFine");
        }
    }

    private static boolean isDisturbed(Affected one) {
        return one.status() != ComponentStatus.OPERATIONAL;
    }

    /** @return whether anything was */
    private boolean correct(Author author, StoredStory story, ManagedRequest request) {
        Words title = renamed(NewComponent.line(request.title()), story.title());
        boolean judged = request.impact() != null && request.impact() != story.impact();
        if (title.equals(story.title()) && !judged) {
            return false;
        }
        incidents.correctDetails(
                author, story.code(), title, judged ? request.impact() : null, null, REASON, story.version());
        return true;
    }

    /** An English title that belongs to another Dutch one would say something else. */
    private static Words renamed(Words typed, Words before) {
        String dutch = typed.dutch().isEmpty() ? before.dutch() : typed.dutch();
        String kept = dutch.equals(before.dutch()) ? before.english() : "";
        return new Words(dutch, typed.english().isEmpty() ? kept : typed.english());
    }

    private static List<Affected> changed(ManagedRequest request, Map<String, ComponentStatus> now) {
        return request.affected().stream()
                .filter(one -> now.get(one.component()) != one.status())
                .toList();
    }

    private static boolean isMoved(StoredStory story, ManagedRequest request) {
        return request.from() != null && !request.from().equals(story.scheduledFrom())
                || request.until() != null && !request.until().equals(story.scheduledUntil());
    }

    private void move(Author author, StoredStory story, ManagedRequest request) {
        boolean begins = request.from() == null || request.from().equals(story.scheduledFrom());
        boolean stays = request.phase() == null || request.phase() == story.phase();
        if (story.phase().isGoingOn() && begins && stays) {
            maintenances.extend(author, story.code(), request.until(), request.text(), story.version());
            return;
        }
        if (request.phase() != null && request.phase() != Phase.SCHEDULED) {
            throw new InvalidInput("phase", "status.phase");
        }
        maintenances.move(
                author,
                story.code(),
                request.from() == null ? story.scheduledFrom() : request.from(),
                request.until() == null ? story.scheduledUntil() : request.until(),
                request.text(),
                story.version());
    }

    /** An English text alone counts too, to be refused for its missing Dutch one. */
    private static boolean tells(StoredStory story, ManagedRequest request, List<Affected> changed) {
        boolean words = Stream.of(request.text(), request.works(), request.workaround())
                .anyMatch(text -> !text.equals(Words.NONE));
        boolean step = request.phase() != null && request.phase() != story.phase();
        return words || step || !changed.isEmpty() || request.promisedAt() != null;
    }

    private String once(Author author, Once once, Supplier<String> deed) {
        if (once.key() == null) {
            return deed.get();
        }
        if (once.key().isBlank() || once.key().length() > LONGEST_KEY) {
            throw new InvalidInput("Idempotency-Key", "status.callKey", LONGEST_KEY);
        }
        Instant now = clock.instant();
        byte[] call = RandomToken.hash(once.key());
        byte[] content = RandomToken.hash(once.content());
        Sql.run(
                entityManager,
                "delete from status_key_call where origin = ?1 and at < ?2",
                author.origin(),
                now.minus(CALLS_KEPT));
        boolean first = Sql.run(
                        entityManager,
                        "insert into status_key_call (origin, call, content, at) values (?1, ?2, ?3, ?4) on conflict do nothing",
                        author.origin(),
                        call,
                        content,
                        now)
                == 1;
        return first ? remembered(author, call, deed.get()) : before(author, call, content);
    }

    private String remembered(Author author, byte[] call, String code) {
        Sql.run(
                entityManager,
                "update status_key_call set story = ?1 where origin = ?2 and call = ?3",
                code,
                author.origin(),
                call);
        return code;
    }

    private String before(Author author, byte[] call, byte[] content) {
        Object[] row = Sql.row(
                        entityManager,
                        "select content, story from status_key_call where origin = ?1 and call = ?2",
                        author.origin(),
                        call)
                .orElseThrow();
        if (!Arrays.equals((byte[]) row[0], content)) {
            throw new InvalidInput("Idempotency-Key", "status.otherCall");
        }
        return (String) row[1];
    }

    /** @throws NotFound */
    public ManagedStory get(Author author, String code) {
        return shown(author, code);
    }

    private ManagedStory shown(Author author, String code) {
        DeskStory found = desk.get(author, code);
        return new ManagedStory(found.story(), found.draft(), boards.written());
    }

    /**
     * What was published, told last first.
     *
     * @param page from 0
     */
    public List<ManagedStory> list(Author author, Selection selection, int page, int size) {
        Board board = boards.written();
        return Stream.concat(board.incidents().stream(), board.maintenances().stream())
                .filter(selection.wanted)
                .sorted((one, other) -> other.createdAt().compareTo(one.createdAt()))
                .skip((long) page * size)
                .limit(size)
                .map(story -> new ManagedStory(story, false, board))
                .toList();
    }

    /** As viewers see everything at this moment. */
    public Board board(Author author) {
        return boards.written();
    }
}
