package nl.careconnections.portal.staff.wish;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.wish.Decision;
import nl.careconnections.domain.wish.Publication;
import nl.careconnections.domain.wish.PublishedWish;
import nl.careconnections.domain.wish.PublishedWishes;
import nl.careconnections.domain.wish.Wish;
import nl.careconnections.domain.wish.WishDesk;
import nl.careconnections.domain.wish.WishStage;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.customer.wish.WishPage;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;

/** What the product owner decides about the wish in the address. */
@Named("wishDesk")
@RequestScoped
public class WishDeskBacking {

    @Inject
    WishDesk desk;

    @Inject
    PublishedWishes published;

    @Inject
    WishPage page;

    @Inject
    DeskTicket ticket;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    private String submissionKey = SubmissionKey.fresh();
    private String question = "";
    private String plannedFor;
    private String explanation = "";
    private String reason = "";
    private String delivery = "";
    private String title;
    private String words;
    private long joined;

    public boolean isMayDecide() {
        return viewer.can("PLAN_WISHES") && getWish().stage().isOpen();
    }

    public boolean isAssessable() {
        return getWish().stage() == WishStage.SUBMITTED || getWish().stage() == WishStage.QUESTION;
    }

    public boolean isAskable() {
        return isAssessable() || getWish().stage() == WishStage.ASSESSING;
    }

    public boolean isPlanned() {
        return getWish().stage() == WishStage.PLANNED;
    }

    private Wish getWish() {
        return page.getWish();
    }

    public String assess() {
        return step.take(() -> desk.assess(viewer.getCaller(), number(), decision("")), "wish.desk.assess.done");
    }

    public String ask() {
        return step.take(() -> desk.ask(viewer.getCaller(), number(), decision(question)), "wish.desk.ask.done");
    }

    public String plan() {
        return step.take(
                () -> desk.plan(viewer.getCaller(), number(), getPlannedFor(), decision(explanation)),
                "wish.desk.plan.done");
    }

    public String refuse() {
        return step.take(() -> desk.refuse(viewer.getCaller(), number(), decision(reason)), "wish.desk.refuse.done");
    }

    public String deliver() {
        return step.take(
                () -> desk.deliver(viewer.getCaller(), number(), decision(delivery)), "wish.desk.deliver.done");
    }

    public String publish() {
        return step.take(
                () -> desk.publish(viewer.getCaller(), number(), new Publication(getTitle(), getWords())),
                "wish.desk.publish.done");
    }

    public String join() {
        return step.take(() -> desk.join(viewer.getCaller(), number(), joined, decision("")), "wish.desk.join.done");
    }

    private long number() {
        return ticket.getNumber();
    }

    private Decision decision(String text) {
        return new Decision(submissionKey, text, step.getVersion());
    }

    /** The published wishes that this one can be added to. */
    public List<PublishedWish> getJoinable() {
        return published.list(viewer.getCaller()).stream()
                .filter(wish -> wish.stage().isOpen())
                .toList();
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getPlannedFor() {
        return plannedFor == null ? getWish().plannedFor() : plannedFor;
    }

    public void setPlannedFor(String plannedFor) {
        this.plannedFor = plannedFor;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getDelivery() {
        return delivery;
    }

    public void setDelivery(String delivery) {
        this.delivery = delivery;
    }

    public String getTitle() {
        return title != null
                ? title
                : getWish().published() == null ? "" : getWish().published().title();
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getWords() {
        return words != null
                ? words
                : getWish().published() == null ? "" : getWish().published().words();
    }

    public void setWords(String words) {
        this.words = words;
    }

    public long getJoined() {
        return joined;
    }

    public void setJoined(long joined) {
        this.joined = joined;
    }
}
