package nl.careconnections.portal.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.careconnections.domain.ticket.Queue;
import nl.careconnections.domain.ticket.QueueFilter;
import nl.careconnections.domain.ticket.QueueOrder;
import org.apache.commons.lang3.StringUtils;

/**
 * What one look at the queues asks for, as it stands in the address; what an address does not say, or says wrongly, gets
 * its usual value.
 *
 * @param queue {@code null} for all tickets there are
 * @param page from one
 */
public record QueueAddress(Queue queue, String words, QueueOrder order, int page) {

    private static final String ALL = "all";
    private static final int LONGEST_SEARCH = 200;

    static QueueAddress of(String queue, String words, String order, String page) {
        return new QueueAddress(
                ALL.equals(queue) ? null : named(Queue.values(), queue).orElse(Queue.MINE),
                StringUtils.truncate(StringUtils.strip(StringUtils.defaultString(words)), LONGEST_SEARCH),
                named(QueueOrder.values(), order).orElse(QueueOrder.DUE),
                pageNumber(page));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> nameOf(value).equals(name)).findFirst();
    }

    private static int pageNumber(String typed) {
        return typed != null && typed.matches("[1-9]\\d{0,5}") ? Integer.parseInt(typed) : 1;
    }

    /** How an address writes it: {@code due-soon}. */
    static String nameOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String getName() {
        return queue == null ? ALL : nameOf(queue);
    }

    public static String pathOf(Queue queue) {
        return "/staff/queue.xhtml?queue=" + nameOf(queue);
    }

    public String getOrderName() {
        return nameOf(order);
    }

    public String getPath() {
        StringBuilder path = new StringBuilder("/staff/queue.xhtml?queue=").append(getName());
        if (!words.isEmpty()) {
            path.append("&q=").append(URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        if (order != QueueOrder.DUE) {
            path.append("&order=").append(nameOf(order));
        }
        return page == 1 ? path.toString() : path.append("&page=").append(page).toString();
    }

    QueueAddress at(int otherPage) {
        return new QueueAddress(queue, words, order, otherPage);
    }

    /** Another order begins again at the first page. */
    public QueueAddress by(QueueOrder otherOrder) {
        return new QueueAddress(queue, words, otherOrder, 1);
    }

    public QueueAddress getWithoutWords() {
        return new QueueAddress(queue, "", order, 1);
    }

    QueueFilter filter(int size) {
        return new QueueFilter(queue, words, order, page - 1, size);
    }
}
