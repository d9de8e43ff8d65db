package nl.careconnections.status.page;

/** What is sent, as which type, and for how long a cache in between may answer with it. */
public enum MediaKind {
    PAGE("text/html;charset=UTF-8", MediaKind.SHORT),
    JSON("application/json;charset=UTF-8", MediaKind.SHORT),
    ATOM("application/atom+xml;charset=UTF-8", MediaKind.SHORT),
    RSS("application/rss+xml;charset=UTF-8", MediaKind.SHORT),
    CALENDAR("text/calendar;charset=UTF-8", MediaKind.SHORT),
    STYLE("text/css;charset=UTF-8", MediaKind.HOUR),
    SCRIPT("text/javascript;charset=UTF-8", MediaKind.HOUR),
    IMAGE("image/svg+xml", MediaKind.HOUR);

    private static final String SHORT = "public, max-age=5, stale-while-revalidate=30, stale-if-error=86400";
    private static final String HOUR = "public, max-age=3600, stale-if-error=86400";

    private final String type;
    private final String caching;

    MediaKind(String type, String caching) {
        this.type = type;
        this.caching = caching;
    }

    public String type() {
        return type;
    }

    public String caching() {
        return caching;
    }

    /** Whether pages of other hosts may read it (design: status page, "What real clients insist on"). */
    public boolean isForPrograms() {
        return this == JSON || this == ATOM || this == RSS || this == CALENDAR;
    }
}
