package nl.careconnections.domain.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Profile;
import nl.careconnections.domain.account.Profiles;
import nl.careconnections.domain.knowledge.Block;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class NewsTest {

    @Inject
    News news;

    @Inject
    Profiles profiles;

    @Inject
    TestPeople people;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    private Caller publisher;
    private Caller reader;

    @BeforeEach
    void a_publisher_and_a_reader() {
        publisher = people.publisher("Publicist");
        reader = people.contact(people.organisation("Zorggroep " + UUID.randomUUID()), "Verpleegkundige");
    }

    @Test
    void what_is_published_is_mailed_to_who_ticked_it_and_read_by_everybody() {
        Caller newsletters = people.contact(people.organisation("Thuiszorg " + UUID.randomUUID()), "Abonnee");
        ticks(reader, true, false);
        ticks(newsletters, false, true);
        long id = draft(NewsKind.RELEASE_NOTES);

        publish(id);

        assertThat(mailedAbout(id)).contains(addressOf(reader)).doesNotContain(addressOf(newsletters));
        assertThat(news.read(newsletters, id).title()).isEqualTo("Versie 6");
        assertThat(news.read(newsletters.reading(Language.EN), id).title()).isEqualTo("Version 6");
        assertThat(news.read(reader, id).blocks())
                .extracting(Block::kind)
                .containsExactly(Block.Kind.HEADING, Block.Kind.BULLETS);
        assertThat(news.edit(publisher, id).mailed()).isPositive();
    }

    @Test
    void published_twice_it_is_mailed_once() {
        ticks(reader, true, false);
        long id = draft(NewsKind.RELEASE_NOTES);
        int version = news.edit(publisher, id).version();

        news.publish(publisher, id, version);
        news.publish(publisher, id, version);

        assertThat(mailedAbout(id)).containsOnlyOnce(addressOf(reader));
    }

    @Test
    void a_draft_is_there_for_publishers_only() {
        long id = draft(NewsKind.NEWSLETTER);

        assertThatThrownBy(() -> news.read(reader, id)).isInstanceOf(NotFound.class);
        assertThat(news.published(reader, null, 0, 100).rows())
                .extracting(PublishedNews::id)
                .doesNotContain(id);
        assertThat(news.list(publisher, 0, 100).rows())
                .extracting(EditableNews::id)
                .contains(id);
    }

    @Test
    void S11_only_publishers_write() {
        long id = draft(NewsKind.NEWSLETTER);
        Caller support = people.support("Supportmedewerker");

        for (Caller caller : List.of(reader, support)) {
            assertThatThrownBy(() -> news.write(caller, key(), words(NewsKind.NEWSLETTER)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> news.edit(caller, id)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> news.publish(caller, id, 1)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> news.discard(caller, id, 1)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> news.list(caller, 0, 10)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void R4_what_somebody_else_changed_is_not_overwritten_nor_published_unseen() {
        long id = draft(NewsKind.NEWSLETTER);
        int seen = news.edit(publisher, id).version();
        news.change(publisher, id, words(NewsKind.RELEASE_NOTES), seen);

        assertConflict("news.changedMeanwhile", () -> news.change(publisher, id, words(NewsKind.NEWSLETTER), seen));
        assertConflict("news.changedMeanwhile", () -> news.publish(publisher, id, seen));
        assertConflict("news.changedMeanwhile", () -> news.discard(publisher, id, seen));
    }

    @Test
    void R4_the_same_form_writes_one_draft() {
        String key = key();

        assertThat(news.write(publisher, key, words(NewsKind.NEWSLETTER)))
                .isEqualTo(news.write(publisher, key, words(NewsKind.NEWSLETTER)));
    }

    @Test
    void what_was_published_can_be_corrected_but_changes_neither_kind_nor_goes_away() {
        long id = draft(NewsKind.NEWSLETTER);
        publish(id);
        int version = news.edit(publisher, id).version();

        assertConflict(
                "news.kindIsPublished", () -> news.change(publisher, id, words(NewsKind.RELEASE_NOTES), version));
        assertConflict("news.published", () -> news.discard(publisher, id, version));
        news.change(publisher, id, new NewsText(NewsKind.NEWSLETTER, "Verbeterd", "Zonder tikfout.", "", ""), version);

        PublishedNews read = news.read(reader.reading(Language.EN), id);
        assertThat(read.title()).isEqualTo("Verbeterd");
        assertThat(read.language()).isEqualTo(Language.NL);
    }

    @Test
    void every_missing_part_is_named_and_english_is_whole_or_absent() {
        assertThatThrownBy(() -> news.write(publisher, key(), new NewsText(null, " ", "", "Only a title", "")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly("kind", "dutchTitle", "dutchText", "englishText"));
    }

    private static void assertConflict(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private long draft(NewsKind kind) {
        return news.write(publisher, key(), words(kind));
    }

    private void publish(long id) {
        news.publish(publisher, id, news.edit(publisher, id).version());
    }

    private static NewsText words(NewsKind kind) {
        return new NewsText(kind, "Versie 6", "# Nieuw\n- Alles", "Version 6", "# New\n- Everything");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private void ticks(Caller person, boolean releaseNotes, boolean newsletters) {
        Profile now = profiles.get(person);
        profiles.change(
                person,
                new Profile(
                        now.name(),
                        now.email(),
                        now.phone(),
                        now.mobile(),
                        now.jobTitle(),
                        now.language(),
                        releaseNotes,
                        newsletters,
                        now.version()));
    }

    private String addressOf(Caller person) {
        return profiles.get(person).email();
    }

    private List<String> mailedAbout(long id) {
        List<?> rows = transaction.get(() -> entityManager
                .createNativeQuery("select recipient from outbox where event = ?1")
                .setParameter(1, "news:" + id + ":published")
                .getResultList());
        return rows.stream().map(String::valueOf).toList();
    }
}
