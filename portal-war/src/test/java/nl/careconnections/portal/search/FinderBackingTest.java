package nl.careconnections.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.knowledge.Articles;
import nl.careconnections.domain.knowledge.FoundArticle;
import nl.careconnections.domain.search.Marked;
import nl.careconnections.domain.search.Readership;
import nl.careconnections.domain.search.Searched;
import nl.careconnections.domain.search.Term;
import nl.careconnections.domain.search.Typed;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.ticket.Place;
import nl.careconnections.domain.ticket.Status;
import nl.careconnections.domain.ticket.TicketHit;
import nl.careconnections.domain.ticket.TicketHits;
import nl.careconnections.domain.ticket.TicketSearch;
import nl.careconnections.portal.shared.Readers;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;
import org.junit.jupiter.api.Test;

class FinderBackingTest {

    private static final Term TYPO =
            new Term("medicatei", List.of("medicatei"), List.of("medicatie"), List.of("medicatie", "mediatie"), true);
    private static final Term NOWHERE = new Term("xyzzy", List.of("xyzzy"), List.of(), List.of(), false);
    private static final Term EMPTY = new Term("de", List.of(), List.of(), List.of(), true);

    @Test
    void tells_what_was_searched_for_instead_and_what_is_nowhere() {
        FinderBacking finder = finder(Readers.customer(Language.NL), Map.of("q", "x"), hits(0, 0, TYPO, NOWHERE));

        assertThat(finder.isDone()).isTrue();
        assertThat(finder.getReplacements())
                .containsExactly("‘medicatei’ komt nergens voor. We zochten op ‘medicatie’ en ‘mediatie’.");
        assertThat(finder.getUnknownWords()).isEqualTo("‘xyzzy’");
        assertThat(finder.getCount()).isEqualTo("Geen tickets");
        assertThat(finder.getTitle()).isEqualTo("Zoeken op ‘x’");
    }

    @Test
    void words_without_meaning_are_no_search() {
        FinderBacking finder = finder(Readers.customer(Language.EN), Map.of("q", "de"), hits(0, 0, EMPTY));

        assertThat(finder.isDone()).isFalse();
        assertThat(finder.isMeaningless()).isTrue();
        assertThat(finder.getMeaninglessWords()).isEqualTo("‘de’");
        assertThat(finder.getTitle()).isEqualTo("Search");
    }

    @Test
    void counts_no_further_than_anybody_would_and_leads_on() {
        FinderBacking first = finder(Readers.staff(Language.NL), Map.of("q", "a&b"), hits(201, 10417, TYPO));
        assertThat(first.getCount()).isEqualTo("Meer dan 200 tickets");
        assertThat(first.getNextPath()).isEqualTo("/staff/search.xhtml?q=a%26b&after=10417");
        assertThat(first.getFirstPath()).isNull();
        assertThat(first.getArticles()).hasSize(1);

        FinderBacking later =
                finder(Readers.staff(Language.NL), Map.of("q", "a&b", "after", "10417"), hits(3, 0, TYPO));
        assertThat(later.getFirstPath()).isEqualTo("/staff/search.xhtml?q=a%26b");
        assertThat(later.getNextPath()).isNull();
        assertThat(later.getArticles()).as("on the first page only").isEmpty();
    }

    @Test
    void says_where_the_words_stand() {
        FinderBacking finder = finder(Readers.staff(Language.NL), Map.of("q", "x"), hits(1, 0, TYPO));

        assertThat(finder.where(hit(Place.NOTE, "Anna"))).isEqualTo("Interne notitie van Anna");
        assertThat(finder.where(hit(Place.OTHER, ""))).isEqualTo("Toelichting");
        assertThat(finder.where(hit(Place.HEAD, "Anna"))).isEqualTo("In de gegevens van het ticket");
    }

    private static TicketHits hits(int found, long next, Term... terms) {
        return new TicketHits(
                new Searched(Readership.support(""), List.of(terms)),
                found == 0 ? List.of() : List.of(hit(Place.MESSAGE, "Anna")),
                found,
                next);
    }

    private static TicketHit hit(Place place, String author) {
        Marked text = Marked.read("tekst");
        return new TicketHit(
                10417, text, "Zorggroep", "nCare", Status.NEW, Instant.EPOCH, place, text, author, Instant.EPOCH);
    }

    private static FinderBacking finder(Viewer viewer, Map<String, String> parameters, TicketHits hits) {
        FinderBacking finder = new FinderBacking();
        finder.viewer = viewer;
        finder.text = new Text();
        finder.request = request(viewer, parameters);
        finder.tickets = new TicketSearch() {
            @Override
            public TicketHits ofOrganisation(Caller caller, String typed, long after) {
                return hits;
            }

            @Override
            public TicketHits ofSupport(Caller caller, String typed, long after) {
                return hits;
            }
        };
        finder.articles = new Articles() {
            @Override
            public List<FoundArticle> find(Caller caller, Typed typed) {
                return List.of(new FoundArticle(1, Marked.read("titel"), Marked.read("tekst"), true));
            }
        };
        finder.read();
        return finder;
    }

    private static HttpServletRequest request(Viewer viewer, Map<String, String> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                FinderBackingTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getParameter" -> parameters.get((String) arguments[0]);
                    case "getServletPath" -> viewer.isStaff() ? "/staff/search.xhtml" : "/customer/search.xhtml";
                    default -> null;
                });
    }
}
