package nl.careconnections.portal.staff;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.ticket.Position;
import nl.careconnections.domain.ticket.Queue;
import nl.careconnections.domain.ticket.QueueFilter;
import nl.careconnections.domain.ticket.QueueOrder;
import org.apache.commons.lang3.StringUtils;

/**
 * What one look at the queues asks for, as it stands in the address; what an address does not say, or says wrongly, gets
 * its usual value.
 *
 * @param position {@code null} for the first page
 */
public record QueueAddress(QueueFilter filter, Position position) {

    private static final String ALL = "all";
    private static final int LONGEST_SEARCH = 200;

    /** @param parameter the value of each parameter of an address; {@code null} where there is none */
    static QueueAddress of(UnaryOperator<String> parameter) {
        String queue = parameter.apply("queue");
        return new QueueAddress(
                new QueueFilter(
                        ALL.equals(queue) ? null : named(Queue.values(), queue).orElse(Queue.MINE),
                        type(parameter.apply("type")),
                        id(parameter.apply("team")),
                        named(Priority.values(), parameter.apply("priority")).orElse(null),
                        id(parameter.apply("product")),
                        id(parameter.apply("organisation")),
                        StringUtils.truncate(
                                StringUtils.strip(StringUtils.defaultString(parameter.apply("q"))), LONGEST_SEARCH),
                        named(QueueOrder.values(), parameter.apply("order")).orElse(QueueOrder.DUE)),
                Position.read(parameter.apply("at")).orElse(null));
    }

    /** The first page of a whole queue; the usual one where there is none of that name. */
    static QueueAddress ofQueue(String name) {
        return of(parameter -> parameter.equals("queue") ? name : null);
    }

    /** The list that somebody came from, as {@link #getAsParameter} wrote it; the usual one for what it did not write. */
    static QueueAddress from(String parameter) {
        if (parameter == null || !parameter.contains("=")) {
            return ofQueue(parameter);
        }
        Map<String, String> parameters = new HashMap<>();
        for (String pair : parameter.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.putIfAbsent(parts[0], parts.length == 2 ? decoded(parts[1]) : "");
        }
        return of(parameters::get);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> nameOf(value).equals(name)).findFirst();
    }

    private static Topic type(String typed) {
        return typed != null && typed.matches("[a-z-]{1,30}")
                ? new Topic(typed.toUpperCase(Locale.ROOT).replace('-', '_'))
                : null;
    }

    /** How an address writes it: {@code support-question}. */
    static String nameOf(Topic type) {
        return type.key().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All open requests of a kind. */
    public static String pathOf(Topic type) {
        return pathOf(Queue.OPEN) + "&type=" + nameOf(type);
    }

    private static Long id(String typed) {
        return typed != null && typed.matches("[1-9]\\d{0,14}") ? Long.valueOf(typed) : null;
    }

    /** How an address writes it: {@code due-soon}. */
    static String nameOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String pathOf(Queue queue) {
        return "/staff/queue.xhtml?queue=" + nameOf(queue);
    }

    public static String pathOfTeam(long id) {
        return pathOf(Queue.OPEN) + "&team=" + id;
    }

    public String getName() {
        return filter.queue() == null ? ALL : nameOf(filter.queue());
    }

    public String words() {
        return filter.words();
    }

    public String getOrderName() {
        return nameOf(filter.order());
    }

    public String getPath() {
        return "/staff/queue.xhtml?" + query();
    }

    /** All of it in one parameter of another address, to come back to the same page of the same list. */
    public String getAsParameter() {
        boolean plain = isWhole() && position == null && filter.order() == QueueOrder.DUE;
        return plain ? getName() : URLEncoder.encode(query(), StandardCharsets.UTF_8);
    }

    /** Where the list can be narrowed, and that be kept. */
    public String getFilterPath() {
        return "/staff/filter.xhtml?" + at(null).query();
    }

    private String query() {
        StringBuilder path = new StringBuilder("queue=").append(getName());
        narrowing().forEach((name, value) -> add(path, name, value));
        add(path, "q", words().isEmpty() ? null : URLEncoder.encode(words(), StandardCharsets.UTF_8));
        add(path, "order", filter.order() == QueueOrder.DUE ? null : getOrderName());
        add(path, "at", position == null ? null : position.text());
        return path.toString();
    }

    private static void add(StringBuilder path, String name, Object value) {
        if (value != null) {
            path.append('&').append(name).append('=').append(value);
        }
    }

    QueueAddress at(Position other) {
        return new QueueAddress(filter, other);
    }

    /** Another order begins again at the first page. */
    public QueueAddress by(QueueOrder other) {
        return with(other);
    }

    /** What a search in the list keeps of it. */
    Map<String, Object> narrowing() {
        Map<String, Object> narrowing = new LinkedHashMap<>();
        narrowing.put("type", filter.type() == null ? null : nameOf(filter.type()));
        narrowing.put("team", filter.teamId());
        narrowing.put("priority", filter.priority() == null ? null : nameOf(filter.priority()));
        narrowing.put("product", filter.productId());
        narrowing.put("organisation", filter.organisationId());
        narrowing.values().removeIf(Objects::isNull);
        return narrowing;
    }

    /** All of the same queue. */
    public QueueAddress getAllOfQueue() {
        return new QueueAddress(QueueFilter.of(filter.queue(), "", filter.order()), null);
    }

    private QueueAddress with(QueueOrder order) {
        return new QueueAddress(
                new QueueFilter(
                        filter.queue(),
                        filter.type(),
                        filter.teamId(),
                        filter.priority(),
                        filter.productId(),
                        filter.organisationId(),
                        filter.words(),
                        order),
                null);
    }

    /** Whether it shows all of a queue. */
    public boolean isWhole() {
        return filter.equals(QueueFilter.of(filter.queue(), "", filter.order()));
    }

    /** Whether it shows all that is open of a kind. */
    boolean isOfType() {
        return filter.type() != null
                && filter.equals(
                        new QueueFilter(Queue.OPEN, filter.type(), null, null, null, null, "", filter.order()));
    }

    /** Whether it shows all that a team has open. */
    boolean isOfTeam() {
        return filter.teamId() != null
                && filter.equals(
                        new QueueFilter(Queue.OPEN, null, filter.teamId(), null, null, null, "", filter.order()));
    }
}
