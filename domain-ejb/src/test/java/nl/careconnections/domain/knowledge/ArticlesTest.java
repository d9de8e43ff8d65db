package nl.careconnections.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.search.Marked;
import nl.careconnections.domain.search.Typed;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DomainTest
class ArticlesTest {

    private Caller writer;
    private Caller otherWriter;
    private Caller reader;
    private Caller otherReader;
    private Caller administrator;

    @Inject
    TestPeople people;

    @Inject
    Articles articles;

    @Inject
    Products products;

    @Inject
    AccessLog accessLog;

    @Inject
    TestClock clock;

    private long ncare;

    @BeforeEach
    void people() {
        long organisation = people.organisation("Organisatie " + UUID.randomUUID());
        writer = people.support("Schrijver");
        otherWriter = people.support("Andere schrijver");
        reader = people.contact(organisation, "Lezer");
        otherReader = people.contact(organisation, "Andere lezer");
        administrator = people.applicationAdministrator("Beheerder");
        ncare = products.find("ncare").orElseThrow().id();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "klaargezette medicatie weg na inloggen",
                "klaargezet",
                "Klaarge",
                "klaargezete medicatei",
                "KLAARGEZETTE",
                "medicatie van cliënten klaargezet",
                "de medicatie is weg' | & ! :* (",
                "waar is de klaargezette medicatie?"
            })
    void finds_an_article_by_whole_begun_and_misspelt_words(String typed) {
        published(
                "Klaargezette medicatie terugvinden", "Medicatie van clienten staat na middernacht bij Eerdere dagen.");

        assertThat(articles.suggest(reader, ncare, typed))
                .extracting(ArticleHit::title)
                .contains("Klaargezette medicatie terugvinden");
    }

    @Test
    void shows_at_most_five_with_the_title_that_fits_best_on_top() {
        IntStream.range(0, 8).forEach(i -> published("Rapport " + i, "Ook over printerinstellingen, nummer " + i));
        long best = published("Printerinstellingen wijzigen", "Zo doe je dat.");

        List<ArticleHit> hits = articles.suggest(reader, ncare, "printerinstellingen");

        assertThat(hits).hasSize(5);
        assertThat(hits.get(0).id()).isEqualTo(best);
    }

    @Test
    void S12_nothing_unpublished_is_found_or_read() {
        long draft = written("Geheime kanarievogel", "kanarievogel in een concept", false);
        long withdrawn = written("Kanarievogel was zichtbaar", "kanarievogel", true);
        articles.change(
                writer,
                withdrawn,
                new ArticleText(ncare, "Kanarievogel was zichtbaar", "kanarievogel", false),
                articles.edit(writer, withdrawn).version());

        assertThat(articles.suggest(reader, ncare, "kanarievogel")).isEmpty();
        for (long id : List.of(draft, withdrawn)) {
            assertThatThrownBy(() -> articles.read(reader, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> articles.solvedIt(reader, id)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> articles.read(reader, 987_654)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_search_marks_the_words_and_shows_drafts_to_writers_only() {
        long shown = published("Naaldcontainers bestellen", "Een naaldcontainer is <b>geel</b>.");
        long draft = written("Naaldcontainers in concept", "Nog niet af.", false);

        FoundArticle found =
                articles.find(reader, Typed.of("naaldcontianers geel")).get(0);
        assertThat(found.id()).isEqualTo(shown);
        assertThat(marked(found.title())).containsExactly("Naaldcontainers");
        assertThat(marked(found.excerpt())).containsExactly("naaldcontainer", "geel");
        assertThat(found.excerpt().text()).isEqualTo("Een naaldcontainer is <b>geel</b>.");
        assertThat(articles.find(reader, Typed.of("naaldcontainers")))
                .extracting(FoundArticle::id)
                .containsExactly(shown);
        assertThat(articles.find(writer, Typed.of("naaldcontainers")))
                .extracting(FoundArticle::id)
                .contains(shown, draft);
        assertThat(articles.find(writer, Typed.of("de"))).isEmpty();
        assertThatThrownBy(() -> articles.find(administrator, Typed.of("naald")))
                .isInstanceOf(NotAllowed.class);
    }

    private static List<String> marked(Marked text) {
        return text.pieces().stream()
                .filter(Marked.Piece::hit)
                .map(Marked.Piece::text)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "de", "' ; drop table article; --", "!!!", "\u0000", "#{7*7} {0} \u2028"})
    void S14_typed_text_is_never_an_operator(String typed) {
        assertThat(articles.suggest(reader, ncare, typed)).isEmpty();
        assertThat(articles.suggest(reader, ncare, null)).isEmpty();
    }

    @Test
    void the_excerpt_is_plain_text_around_the_hit() {
        published(
                "Zaterdagrooster",
                "Begin van de tekst. ".repeat(30) + "\n\nDe weekenddienst <b>wisselt</b> om acht uur. "
                        + "Einde van de tekst. ".repeat(30));

        ArticleHit hit = articles.suggest(reader, ncare, "weekenddiensten").get(0);

        assertThat(hit.excerpt())
                .contains("De weekenddienst <b>wisselt</b> om acht uur.")
                .startsWith("… ")
                .endsWith(" …")
                .hasSizeLessThan(180);
    }

    @Test
    void another_products_articles_are_left_out_and_those_about_none_stay() {
        long general = articles.write(writer, key(), new ArticleText(null, "Vakantierooster", "Algemeen", true));

        assertThat(articles.suggest(reader, ncare, "vakantierooster"))
                .extracting(ArticleHit::id)
                .containsExactly(general);
        assertThat(articles.read(reader, general).product()).isNull();
    }

    @Test
    void a_solved_problem_counts_once_per_person_and_day() {
        long id = published("Tellerstand", "tellerstand");

        articles.solvedIt(reader, id);
        articles.solvedIt(reader, id);
        assertThat(articles.read(reader, id).solvedToday()).isTrue();
        assertThat(articles.read(otherReader, id).solvedToday()).isFalse();
        articles.solvedIt(otherReader, id);
        clock.advance(Duration.ofDays(1));
        articles.solvedIt(reader, id);

        assertThat(row("tellerstand").solved()).isEqualTo(3);
    }

    @Test
    void writers_see_drafts_and_what_is_published_with_search_and_pages() {
        long draft = written("Zoekvoorbeeld concept", "tekst", false);
        long shown = written("Zoekvoorbeeld klaar", "tekst", true);

        assertThat(ids("zoekvoorbeeld", ArticleFilter.Shown.ALL)).containsExactlyInAnyOrder(draft, shown);
        assertThat(ids("zoekvoorbeeld", ArticleFilter.Shown.DRAFT)).containsExactly(draft);
        assertThat(ids("zoekvoorbeeld", ArticleFilter.Shown.PUBLISHED)).containsExactly(shown);
        assertThat(ids("", ArticleFilter.Shown.DRAFT)).contains(draft).doesNotContain(shown);
        assertThat(ids("", ArticleFilter.Shown.PUBLISHED)).contains(shown).doesNotContain(draft);
        ArticleRows second = articles.list(writer, new ArticleFilter("", ArticleFilter.Shown.ALL, 1, 1));
        assertThat(second.rows()).hasSize(1);
        assertThat(second.total()).isGreaterThanOrEqualTo(2);
        assertThat(row("zoekvoorbeeld klaar").product()).isEqualTo("nCare");
    }

    @Test
    void R4_the_same_form_sent_twice_writes_one_article() {
        String key = key();
        ArticleText words = new ArticleText(ncare, "Dubbel", "dubbel", true);

        long first = articles.write(writer, key, words);

        assertThat(articles.write(writer, key, words)).isEqualTo(first);
    }

    @Test
    void R4_a_change_on_top_of_a_change_not_seen_is_refused() {
        long id = published("Botsing", "eerste");
        int version = articles.edit(writer, id).version();
        articles.change(otherWriter, id, new ArticleText(ncare, "Botsing", "tweede", true), version);

        assertThatThrownBy(() -> articles.change(writer, id, new ArticleText(ncare, "Botsing", "derde", true), version))
                .isInstanceOf(Conflict.class)
                .hasMessage("article.changedMeanwhile");
        EditableArticle now = articles.edit(writer, id);
        assertThat(now.words().text()).isEqualTo("tweede");
        assertThat(now.editor()).isEqualTo(otherWriter.name());
    }

    @Test
    void S18_writing_and_publishing_are_logged() {
        long id = written("Logboek", "logboek", false);
        articles.change(writer, id, new ArticleText(ncare, "Logboek", "logboek", true), version(id));
        articles.change(writer, id, new ArticleText(ncare, "Logboek", "anders", true), version(id));
        articles.change(writer, id, new ArticleText(ncare, "Logboek", "anders", false), version(id));

        assertThat(accessLog.about("article:" + id, 10))
                .extracting(AccessRecord::action)
                .containsExactly("article.withdrawn", "article.changed", "article.published", "article.written");
    }

    @Test
    void S11_only_writers_write_and_only_those_with_questions_read() {
        long id = published("Rechten", "rechten");
        ArticleText words = new ArticleText(ncare, "x", "x", true);
        for (Caller caller : List.of(reader, administrator)) {
            assertThatThrownBy(() -> articles.write(caller, key(), words)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> articles.change(caller, id, words, 1)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> articles.edit(caller, id)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> articles.preview(caller, words)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> articles.list(caller, new ArticleFilter("", ArticleFilter.Shown.ALL, 0, 10)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> products.changeChecks(caller, ncare, List.of(), 1))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> articles.solvedIt(writer, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> articles.read(administrator, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> articles.suggest(administrator, ncare, "rechten"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void title_and_text_are_required_bounded_and_without_service_numbers() {
        assertRefused("title", new ArticleText(ncare, " ", "tekst", true));
        assertRefused("title", new ArticleText(ncare, "t".repeat(151), "tekst", true));
        assertRefused("articleText", new ArticleText(ncare, "titel", "\n", true));
        assertRefused("articleText", new ArticleText(ncare, "titel", "client met bsn 111222333", false));
        assertRefused("title", new ArticleText(ncare, "client 111.222.333", "tekst", false));
        assertRefused("articleText", new ArticleText(ncare, "titel", "t".repeat(20_001), true));
        assertRefused("title articleText", new ArticleText(ncare, "", "client met bsn 111222333", true));
        assertThatThrownBy(() -> articles.write(writer, key(), new ArticleText(9_999L, "t", "t", true)))
                .isInstanceOf(NotFound.class);
    }

    /** @param fields all that are wrong, in a row */
    private void assertRefused(String fields, ArticleText words) {
        assertThatThrownBy(() -> articles.write(writer, key(), words))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly(fields.split(" ")));
    }

    private ArticleRow row(String words) {
        return articles.list(writer, new ArticleFilter(words, ArticleFilter.Shown.ALL, 0, 10))
                .rows()
                .get(0);
    }

    private List<Long> ids(String words, ArticleFilter.Shown shown) {
        return articles.list(writer, new ArticleFilter(words, shown, 0, 100)).rows().stream()
                .map(ArticleRow::id)
                .toList();
    }

    private int version(long id) {
        return articles.edit(writer, id).version();
    }

    private long published(String title, String text) {
        return written(title, text, true);
    }

    private long written(String title, String text, boolean published) {
        return articles.write(writer, key(), new ArticleText(ncare, title, text, published));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
