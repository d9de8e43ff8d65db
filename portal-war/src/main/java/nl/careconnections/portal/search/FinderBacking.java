package nl.careconnections.portal.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.knowledge.Articles;
import nl.careconnections.domain.knowledge.FoundArticle;
import nl.careconnections.domain.search.Searched;
import nl.careconnections.domain.search.Typed;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.ticket.Place;
import nl.careconnections.domain.ticket.TicketHit;
import nl.careconnections.domain.ticket.TicketHits;
import nl.careconnections.domain.ticket.TicketSearch;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;

/** What a search finds; all of it follows from the address. */
@Named("finder")
@RequestScoped
public class FinderBacking {

    @Inject
    TicketSearch tickets;

    @Inject
    Articles articles;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    Text text;

    @Inject
    HttpServletRequest request;

    private SearchAddress address;
    private Optional<TicketHits> found;
    private List<FoundArticle> foundArticles = List.of();

    @PostConstruct
    void read() {
        address = SearchAddress.of(request.getServletPath(), request.getParameter("q"), request.getParameter("after"));
        try {
            found = Optional.of(search());
        } catch (InvalidInput e) {
            feedback.refuse(e);
            found = Optional.empty();
        }
        boolean beginning = address.after() == 0;
        if (found.isPresent() && beginning && mayReadArticles()) {
            foundArticles = articles.find(viewer.getCaller(), Typed.of(address.words()));
        }
    }

    private TicketHits search() {
        Caller caller = viewer.getCaller();
        return viewer.isStaff()
                ? tickets.ofSupport(caller, address.words(), address.after())
                : tickets.ofOrganisation(caller, address.words(), address.after());
    }

    private boolean mayReadArticles() {
        return !viewer.isStaff() || viewer.can("WRITE_ARTICLES");
    }

    public String getTitle() {
        if (!isDone()) {
            return say("title");
        }
        return address.after() == 0
                ? say("title.words", address.words())
                : say("title.later", address.words(), Long.toString(address.after()));
    }

    public SearchAddress getAddress() {
        return address;
    }

    /** Whether there was anything to search for. */
    public boolean isDone() {
        return found.isPresent() && !found.get().searched().isEmpty();
    }

    /** Whether only words were typed that carry no meaning. */
    public boolean isMeaningless() {
        return found.isPresent()
                && found.get().searched().isEmpty()
                && !found.get().searched().meaningless().isEmpty();
    }

    public String getMeaninglessWords() {
        return quoted(searched().meaningless());
    }

    public String getUnknownWords() {
        return quoted(searched().unknown());
    }

    /** For each word that stands nowhere, what was searched for instead. */
    public List<String> getReplacements() {
        return searched().replaced().stream()
                .map(replaced -> say("replaced", replaced.typed(), quoted(replaced.words())))
                .toList();
    }

    public List<TicketHit> getHits() {
        return found.map(TicketHits::hits).orElse(List.of());
    }

    public List<FoundArticle> getArticles() {
        return foundArticles;
    }

    /** How many tickets there are from here on. */
    public String getCount() {
        TicketHits hits = found.orElseThrow();
        return hits.isMore() ? say("tickets.more", TicketSearch.MOST_COUNTED) : say("tickets.found", hits.found());
    }

    public boolean isMore() {
        return found.map(TicketHits::isMore).orElse(false);
    }

    /** Where the words stand and who wrote that: {@code Bericht van Supportmedewerker 1}. */
    public String where(TicketHit hit) {
        boolean written = hit.place() != Place.HEAD && !hit.author().isEmpty();
        return written ? say("place.by", say("place." + hit.place()), hit.author()) : say("place." + hit.place());
    }

    /** {@code null} on the first page. */
    public String getFirstPath() {
        return address.after() == 0 ? null : address.after(0).path();
    }

    /** {@code null} on the last page. */
    public String getNextPath() {
        return found.map(TicketHits::next)
                .filter(next -> next > 0)
                .map(next -> address.after(next).path())
                .orElse(null);
    }

    private String say(String key, Object... values) {
        return text.in(viewer.getLocale(), "search." + key, values);
    }

    private Searched searched() {
        return found.orElseThrow().searched();
    }

    private String quoted(List<String> words) {
        return words.stream()
                .map(word -> say("word", word))
                .reduce((all, word) -> say("words", all, word))
                .orElse("");
    }
}
