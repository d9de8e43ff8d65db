package nl.careconnections.domain.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.status.subscription.StatusPageFixture;
import nl.careconnections.domain.status.subscription.Subscribers;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs write on the status page with keys (issue: status page, "Write interface"). */
@DomainTest(StatusPageFixture.class)
class AutomationTest {

    private static final String NETWORK = StatusPageFixture.NETWORK;

    @Inject
    AutomationKeys keys;

    @Inject
    ManagedStories stories;

    @Inject
    Incidents incidents;

    @Inject
    Maintenances maintenances;

    @Inject
    Components components;

    @Inject
    Subscribers subscribers;

    @Inject
    StatusDesk desk;

    @Inject
    StatusPageFixture page;

    @Inject
    TestClock clock;

    private String login;
    private final List<Long> made = new ArrayList<>();

    @BeforeEach
    void a_page() {
        clock.set(Instant.parse("2026-10-08T08:00:00Z"));
        login = page.component("Inloggen", "Logging in");
    }

    @AfterEach
    void no_key_stays() {
        made.forEach(id -> keys.revoke(page.publisher(), id));
    }

    @Test
    void S21_a_key_works_until_its_end_or_until_it_is_revoked() {
        IssuedAutomationKey ending = key(AutomationScope.PUBLISH);
        IssuedAutomationKey revoked = key(AutomationScope.PUBLISH);
        assertThat(keys.recognise(ending.secret(), NETWORK).isPublishing()).isTrue();
        assertThat(find(ending).lastUsedAt()).isEqualTo(clock.now());
        assertThat(find(revoked).lastUsedAt()).isNull();

        keys.revoke(page.publisher(), revoked.key().id());
        keys.revoke(page.publisher(), revoked.key().id());
        for (String secret : new String[] {
            null, "", "st_", ending.secret() + "x", ending.secret().toUpperCase(), revoked.secret()
        }) {
            assertThatThrownBy(() -> keys.recognise(secret, NETWORK)).isInstanceOf(AutomationRefused.class);
        }
        clock.set(Instant.parse("2026-12-31T22:59:59Z"));
        assertThat(keys.recognise(ending.secret(), NETWORK)).isNotNull();
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> keys.recognise(ending.secret(), NETWORK)).isInstanceOf(AutomationRefused.class);
        assertThat(page.count(
                        "select count(*) from status_key where position(convert_to(?1, 'UTF8') in hash) > 0",
                        ending.secret()))
                .isZero();
    }

    @Test
    void the_same_form_makes_one_key_and_shows_it_for_a_minute() {
        NewAutomationKey wanted = wanted(AutomationScope.DRAFT);
        IssuedAutomationKey first = issue(wanted);
        assertThat(keys.issue(page.publisher(), wanted).secret()).isNotEqualTo(first.secret());

        Author same = page.publisher();
        NewAutomationKey other = wanted(AutomationScope.DRAFT);
        IssuedAutomationKey once = keys.issue(same, other);
        made.add(once.key().id());
        assertThat(keys.issue(same, other)).isEqualTo(once);
        clock.advance(Duration.ofSeconds(61));
        assertThatThrownBy(() -> keys.issue(same, other))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.key()).isEqualTo("status.key.made"));
        keys.list(page.publisher()).stream()
                .filter(key -> key.name().equals(wanted.name()))
                .forEach(key -> made.add(key.id()));
    }

    @Test
    void a_key_needs_a_name_a_scope_and_an_end_within_two_years() {
        assertThatThrownBy(() -> keys.issue(
                        page.publisher(),
                        new NewAutomationKey(UUID.randomUUID(), " ", null, LocalDate.parse("2026-10-07"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly("keyName", "scope", "until"));
    }

    @Test
    void only_so_many_keys_are_in_use() {
        long inUse = keys.list(page.publisher()).stream()
                .filter(key -> key.isValidAt(clock.now()))
                .count();
        for (long i = inUse; i < AutomationKeys.MOST; i++) {
            key(AutomationScope.DRAFT);
        }
        assertThatThrownBy(() -> key(AutomationScope.DRAFT))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.key()).isEqualTo("status.key.tooMany"));
        keys.revoke(page.publisher(), made.get(0));
        assertThat(key(AutomationScope.DRAFT)).isNotNull();
    }

    @Test
    void a_key_is_used_sixty_times_a_minute_and_goes_on_after_it() {
        String secret = key(AutomationScope.PUBLISH).secret();
        for (int i = 0; i < AutomationKeys.PER_MINUTE; i++) {
            keys.recognise(secret, NETWORK);
        }
        clock.advance(Duration.ofSeconds(20));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> keys.recognise(secret, NETWORK))
                    .isInstanceOfSatisfying(
                            TooManyRequests.class,
                            refused -> assertThat(refused.seconds()).isEqualTo(41));
        }
        clock.advance(Duration.ofSeconds(41));
        assertThat(keys.recognise(secret, NETWORK)).isNotNull();
    }

    @Test
    void S11_a_key_for_drafts_publishes_nothing_by_any_way() {
        Author author = author(AutomationScope.DRAFT);
        ManagedStory draft = stories.create(author, once(null), incident(null));
        String published = page.opens(login);
        int version = desk.get(page.publisher(), published).version();
        Words words = new Words("Tekst", "");

        assertThat(draft.draft()).isTrue();
        assertThat(draft.board().story(draft.story().code())).isEmpty();
        assertThat(desk.get(page.publisher(), draft.story().code()).author()).startsWith("Bewaking");
        assertThatThrownBy(() -> stories.create(author, once(null), incident(false)))
                .isInstanceOf(AutomationRefused.class);
        assertThatThrownBy(() -> stories.create(author, once(null), maintenance()))
                .isInstanceOf(AutomationRefused.class);
        assertThatThrownBy(() -> stories.change(author, published, once(null), update(Phase.RESOLVED, "Weer goed.")))
                .isInstanceOf(AutomationRefused.class);
        assertThatThrownBy(() -> incidents.publish(author, draft.story().code(), 0))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> incidents.discard(author, draft.story().code(), 0))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> incidents.update(author, published, NewUpdate.of(Phase.RESOLVED, words), version))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> incidents.correctDetails(author, published, words, null, null, "Zomaar", 0))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> maintenances.cancel(author, published, words, version))
                .isInstanceOf(NotAllowed.class);
        assertThat(desk.get(page.publisher(), published).version()).isEqualTo(version);
        assertThat(page.count("select count(*) from audit_entry where action = 'status.published'"
                        + " and outcome = 'REFUSED' and actor_role = 'AUTOMATION' and reason = 'drafts only'"))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void S11_no_key_sees_subscribers_or_changes_components_and_keys() {
        Author author = author(AutomationScope.PUBLISH);

        assertThatThrownBy(() -> subscribers.list(author, "", null, 0, 1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> components.retire(author, login, 0)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> keys.list(author)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> keys.issue(author, wanted(AutomationScope.PUBLISH)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_a_key_does_is_logged_with_its_name() {
        Author author = author(AutomationScope.PUBLISH);
        String code = stories.create(author, once(null), incident(null)).story().code();
        stories.change(author, code, once(null), update(Phase.RESOLVED, "Weer goed."));

        assertThat(page.count(
                        "select count(*) from audit_entry where subject = ?1 and actor_role = 'AUTOMATION' and actor_name = ?2"
                                + " and action in ('status.opened', 'status.updated')",
                        "status:" + code,
                        author.actor().name()))
                .isEqualTo(2);
    }

    @Test
    void R4_a_call_with_a_name_does_something_once_also_when_sent_at_the_same_moment() throws Exception {
        Author author = author(AutomationScope.PUBLISH);
        Once once = once(UUID.randomUUID().toString());
        ExecutorService senders = Executors.newFixedThreadPool(4);
        try {
            Callable<String> call =
                    () -> stories.create(author, once, incident(null)).story().code();
            List<String> codes = new ArrayList<>();
            for (Future<String> answer : senders.invokeAll(List.of(call, call, call, call))) {
                codes.add(answer.get());
            }
            assertThat(codes).containsOnly(codes.get(0));
        } finally {
            senders.shutdownNow();
        }
        assertThatThrownBy(() -> stories.create(author, new Once(once.key(), "something else"), incident(null)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, refused -> assertThat(refused.key()).isEqualTo("status.otherCall"));
        String other = stories.create(author(AutomationScope.PUBLISH), once, incident(null))
                .story()
                .code();
        assertThat(other)
                .isNotEqualTo(
                        stories.create(author, once, incident(null)).story().code());
    }

    @Test
    void a_call_that_was_refused_can_be_sent_again_with_the_same_name() {
        Author author = author(AutomationScope.PUBLISH);
        Once once = once(UUID.randomUUID().toString());
        assertThatThrownBy(() -> stories.create(author, once, incident("nosuchcode01", null)))
                .isInstanceOf(InvalidInput.class);
        assertThat(stories.create(author, once, incident(null))).isNotNull();
    }

    @Test
    void what_is_as_it_says_already_happens_no_second_time() {
        Author author = author(AutomationScope.PUBLISH);
        String code = stories.create(author, once(null), incident(null)).story().code();
        int version = desk.get(page.publisher(), code).version();

        ManagedRequest same = request(
                new Words("Inloggen hapert", ""),
                Phase.INVESTIGATING,
                Words.NONE,
                List.of(new Affected(login, ComponentStatus.PARTIAL_OUTAGE)),
                null);
        assertThat(stories.change(author, code, once(null), same).story().updates())
                .hasSize(1);
        assertThat(desk.get(page.publisher(), code).version()).isEqualTo(version);

        ManagedRequest renamed = request(new Words("Inloggen lukt niet", ""), null, Words.NONE, List.of(), null);
        ManagedStory after = stories.change(author, code, once(null), renamed);
        assertThat(after.story().title().dutch()).isEqualTo("Inloggen lukt niet");
        assertThat(after.story().updates()).hasSize(1);
    }

    @Test
    void what_is_wrong_changes_nothing_of_it() {
        Author author = author(AutomationScope.PUBLISH);
        String code = stories.create(author, once(null), incident(null)).story().code();
        ManagedRequest half = request(new Words("Andere titel", ""), Phase.RESOLVED, Words.NONE, List.of(), null);

        assertThatThrownBy(() -> stories.change(author, code, once(null), half))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("dutchText"));
        assertThat(desk.get(page.publisher(), code).story().title().dutch()).isEqualTo("Inloggen hapert");

        ManagedRequest torn = request(
                Words.NONE,
                Phase.RESOLVED,
                new Words("Weer goed.", ""),
                List.of(new Affected(login, ComponentStatus.MAJOR_OUTAGE)),
                null);
        assertThatThrownBy(() -> stories.change(author, code, once(null), torn))
                .isInstanceOfSatisfying(
                        InvalidInput.class, refused -> assertThat(refused.key()).isEqualTo("status.overMeansFine"));
    }

    @Test
    void what_cannot_be_a_code_is_refused_at_its_member() {
        Author author = author(AutomationScope.PUBLISH);

        for (String code : List.of("\0", "\uD800", "")) {
            assertThatThrownBy(() -> stories.create(author, once(null), incident(code, null)))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refused -> assertThat(refused.field()).isEqualTo("component"));
            assertThatThrownBy(() -> stories.get(author, code)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void what_is_over_is_not_resolved_twice() {
        Author author = author(AutomationScope.PUBLISH);
        String code = stories.create(author, once(null), incident(null)).story().code();
        stories.change(author, code, once(null), update(Phase.RESOLVED, "Weer goed."));

        for (String text : List.of("Weer goed.", "")) {
            assertThatThrownBy(() -> stories.change(author, code, once(null), update(Phase.RESOLVED, text)))
                    .isInstanceOfSatisfying(
                            Conflict.class, refused -> assertThat(refused.key()).isEqualTo("status.overAlready"));
        }
        assertThat(stories.get(author, code).story().updates()).hasSize(2);
    }

    @Test
    void a_maintenance_that_takes_longer_ends_later() {
        Author author = author(AutomationScope.PUBLISH);
        ManagedStory planned = stories.create(author, once(null), maintenance());
        String code = planned.story().code();
        Instant from = planned.story().scheduledFrom();
        Instant later = planned.story().scheduledUntil().plus(Duration.ofHours(1));
        clock.set(from);
        stories.change(author, code, once(null), update(Phase.IN_PROGRESS, "Begonnen."));

        ManagedStory longer = stories.change(
                author, code, once(null), maintenance(Words.NONE, new Words("Langer.", ""), from, later));

        assertThat(longer.story().scheduledUntil()).isEqualTo(later);
        assertThat(longer.story().phase()).isEqualTo(Phase.IN_PROGRESS);
        Instant muchLater = later.plus(Duration.ofHours(1));
        ManagedStory muchLonger = stories.change(
                author,
                code,
                once(null),
                maintenance(Phase.IN_PROGRESS, new Words("Veel langer.", ""), from, muchLater));
        assertThat(muchLonger.story().scheduledUntil()).isEqualTo(muchLater);
        assertThatThrownBy(() -> stories.change(
                        author,
                        code,
                        once(null),
                        maintenance(Words.NONE, new Words("Later.", ""), from.plusSeconds(60), later)))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.key()).isEqualTo("status.begun"));
    }

    @Test
    void a_maintenance_is_planned_moved_and_called_off() {
        Author author = author(AutomationScope.PUBLISH);
        ManagedStory planned = stories.create(author, once(null), maintenance());
        String code = planned.story().code();
        assertThat(planned.story().phase()).isEqualTo(Phase.SCHEDULED);
        assertThat(stories.list(author, ManagedStories.Selection.UPCOMING, 0, 100))
                .extracting(one -> one.story().code())
                .contains(code);

        Instant later = clock.now().plus(Duration.ofDays(3));
        ManagedStory moved = stories.change(
                author,
                code,
                once(null),
                maintenance(Words.NONE, new Words("Het wordt later.", ""), later, later.plusSeconds(3600)));
        assertThat(moved.story().scheduledFrom()).isEqualTo(later);

        ManagedStory off = stories.change(author, code, once(null), update(Phase.COMPLETED, "Het gaat niet door."));
        assertThat(off.story().cancelled()).isTrue();
    }

    private ManagedRequest incident(Boolean draft) {
        return incident(login, draft);
    }

    private static ManagedRequest incident(String component, Boolean draft) {
        return request(
                new Words("Inloggen hapert", ""),
                null,
                new Words("We zoeken het uit.", ""),
                List.of(new Affected(component, ComponentStatus.PARTIAL_OUTAGE)),
                draft);
    }

    private static ManagedRequest update(Phase phase, String text) {
        return request(Words.NONE, phase, new Words(text, ""), List.of(), null);
    }

    private static ManagedRequest request(
            Words title, Phase phase, Words text, List<Affected> affected, Boolean draft) {
        return new ManagedRequest(
                title,
                phase,
                null,
                text,
                Words.NONE,
                Words.NONE,
                null,
                affected,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                draft);
    }

    private ManagedRequest maintenance() {
        Instant from = clock.now().plus(Duration.ofDays(1));
        return maintenance(
                new Words("Nieuwe versie", ""), new Words("Even weg.", ""), from, from.plus(Duration.ofHours(2)));
    }

    private ManagedRequest maintenance(Words title, Words text, Instant from, Instant until) {
        return maintenance(title, null, text, from, until);
    }

    private ManagedRequest maintenance(Phase phase, Words text, Instant from, Instant until) {
        return maintenance(Words.NONE, phase, text, from, until);
    }

    private ManagedRequest maintenance(Words title, Phase phase, Words text, Instant from, Instant until) {
        return new ManagedRequest(
                title,
                phase,
                null,
                text,
                Words.NONE,
                Words.NONE,
                null,
                List.of(),
                List.of(login),
                from,
                until,
                null,
                null,
                null,
                null,
                null);
    }

    private static Once once(String key) {
        return new Once(key, "content");
    }

    private Author author(AutomationScope scope) {
        return keys.recognise(key(scope).secret(), NETWORK);
    }

    private IssuedAutomationKey key(AutomationScope scope) {
        return issue(wanted(scope));
    }

    private IssuedAutomationKey issue(NewAutomationKey wanted) {
        IssuedAutomationKey issued = keys.issue(page.publisher(), wanted);
        made.add(issued.key().id());
        return issued;
    }

    private static NewAutomationKey wanted(AutomationScope scope) {
        return new NewAutomationKey(
                UUID.randomUUID(), "Bewaking " + UUID.randomUUID(), scope, LocalDate.parse("2026-12-31"));
    }

    private AutomationKey find(IssuedAutomationKey issued) {
        return keys.list(page.publisher()).stream()
                .filter(key -> key.id() == issued.key().id())
                .findFirst()
                .orElseThrow();
    }
}
