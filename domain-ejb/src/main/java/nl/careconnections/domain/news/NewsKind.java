package nl.careconnections.domain.news;

import nl.careconnections.domain.account.Subscription;

/** What a piece of news is; each has subscribers of its own. */
public enum NewsKind {
    RELEASE_NOTES(Subscription.RELEASE_NOTES, "news.releaseNotes"),
    NEWSLETTER(Subscription.NEWSLETTERS, "news.newsletter");

    private final Subscription subscription;
    private final String template;

    NewsKind(Subscription subscription, String template) {
        this.subscription = subscription;
        this.template = template;
    }

    Subscription subscription() {
        return subscription;
    }

    String template() {
        return template;
    }
}
