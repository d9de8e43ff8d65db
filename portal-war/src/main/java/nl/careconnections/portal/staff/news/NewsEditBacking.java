package nl.careconnections.portal.staff.news;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.OptionalLong;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.knowledge.Block;
import nl.careconnections.domain.news.EditableNews;
import nl.careconnections.domain.news.News;
import nl.careconnections.domain.news.NewsKind;
import nl.careconnections.domain.news.NewsText;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.ticket.TicketNumber;

/**
 * One piece of news, new or existing. When somebody else saved meanwhile, their text is shown beside what was typed, and the
 * next press saves on top of it.
 */
@Named("newsEdit")
@RequestScoped
public class NewsEditBacking {

    private static final String LIST = "/staff/news/index.xhtml?faces-redirect=true";
    private static final String EDIT = "/staff/news/edit.xhtml?faces-redirect=true&id=";

    @Inject
    News news;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    HttpServletRequest request;

    private OptionalLong id = OptionalLong.empty();
    private EditableNews stored;
    private EditableNews theirs;
    private List<Block> preview = List.of();
    private String submissionKey = SubmissionKey.fresh();
    private int version;
    private String kind = "";
    private String dutchTitle = "";
    private String dutchText = "";
    private String englishTitle = "";
    private String englishText = "";

    /** @throws NotFound when the address names an item that is not there */
    @PostConstruct
    void read() {
        String asked = request.getParameter("id");
        id = TicketNumber.parse(asked);
        if (asked != null && id.isEmpty()) {
            throw new NotFound();
        }
        if (id.isPresent() && !FacesContext.getCurrentInstance().isPostback()) {
            show(getStored());
        }
    }

    /** The page is for publishers, also when it is empty. */
    public void open() {
        viewer.getCaller().require(Ability.PUBLISH);
    }

    private void show(EditableNews item) {
        version = item.version();
        kind = item.words().kind().name();
        dutchTitle = item.words().dutchTitle();
        dutchText = item.words().dutchText();
        englishTitle = item.words().englishTitle();
        englishText = item.words().englishText();
    }

    /** Shows the text as a reader of this page's language would. */
    public void look() {
        feedback.attempt(() -> news.preview(viewer.getCaller(), typed())).ifPresent(blocks -> preview = blocks);
    }

    public String save() {
        boolean published = id.isPresent() && getStored().published();
        return feedback.attempt(this::write)
                .map(item -> done(published ? "news.edit.changed" : "news.edit.saved", EDIT + item))
                .orElse(null);
    }

    private long write() {
        if (id.isEmpty()) {
            return news.write(viewer.getCaller(), submissionKey, typed());
        }
        overtakable(() -> news.change(viewer.getCaller(), id.getAsLong(), typed(), version));
        return id.getAsLong();
    }

    /** Publishes what is saved; the forms of the page are two. */
    public String publish() {
        return step(() -> news.publish(viewer.getCaller(), number(), version), "news.edit.published", EDIT + number());
    }

    public String discard() {
        return step(() -> news.discard(viewer.getCaller(), number(), version), "news.edit.discarded", LIST);
    }

    private String step(Runnable step, String news, String next) {
        if (feedback.attempt(step)) {
            return done(news, next);
        }
        show(getStored());
        return null;
    }

    private void overtakable(Runnable step) {
        try {
            step.run();
        } catch (Conflict e) {
            stored = null;
            theirs = getStored();
            version = theirs.version();
            throw e;
        }
    }

    private String done(String key, String next) {
        feedback.success(key);
        return next;
    }

    private NewsText typed() {
        return new NewsText(
                kind == null || kind.isEmpty() ? null : NewsKind.valueOf(kind),
                dutchTitle,
                dutchText,
                englishTitle,
                englishText);
    }

    private long number() {
        return id.orElseThrow(NotFound::new);
    }

    /** As it is kept; {@code null} for a new one. */
    public EditableNews getStored() {
        if (stored == null && id.isPresent()) {
            stored = news.edit(viewer.getCaller(), id.getAsLong());
        }
        return stored;
    }

    /** How many people publishing mails. */
    public int getSubscribers() {
        return news.subscribers(viewer.getCaller(), getStored().words().kind());
    }

    public boolean isNew() {
        return id.isEmpty();
    }

    /** What somebody else saved meanwhile; {@code null} when nobody did. */
    public EditableNews getTheirs() {
        return theirs;
    }

    public List<Block> getPreview() {
        return preview;
    }

    public NewsKind[] getKinds() {
        return NewsKind.values();
    }

    public boolean isEnglishOpen() {
        return !englishTitle.isEmpty() || !englishText.isEmpty() || feedback.invalid("englishTitle");
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getDutchTitle() {
        return dutchTitle;
    }

    public void setDutchTitle(String dutchTitle) {
        this.dutchTitle = dutchTitle;
    }

    public String getDutchText() {
        return dutchText;
    }

    public void setDutchText(String dutchText) {
        this.dutchText = dutchText;
    }

    public String getEnglishTitle() {
        return englishTitle;
    }

    public void setEnglishTitle(String englishTitle) {
        this.englishTitle = englishTitle;
    }

    public String getEnglishText() {
        return englishText;
    }

    public void setEnglishText(String englishText) {
        this.englishText = englishText;
    }
}
