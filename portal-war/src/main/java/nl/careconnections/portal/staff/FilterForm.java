package nl.careconnections.portal.staff;

import java.util.Arrays;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.ticket.Queue;
import nl.careconnections.domain.ticket.QueueFilter;
import nl.careconnections.domain.ticket.QueueOrder;

/** What is chosen and typed about a filter; nothing chosen is an empty text. */
public class FilterForm {

    private String name = "";
    private String queue = "";
    private String type = "";
    private String team = "";
    private String priority = "";
    private String product = "";
    private String organisation = "";
    private String words = "";
    private String order = QueueOrder.DUE.name();

    static FilterForm of(QueueFilter filter) {
        FilterForm form = new FilterForm();
        form.queue = text(filter.queue());
        form.type = text(filter.type());
        form.team = text(filter.teamId());
        form.priority = text(filter.priority());
        form.product = text(filter.productId());
        form.organisation = text(filter.organisationId());
        form.words = filter.words();
        form.order = filter.order().name();
        return form;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    QueueFilter toFilter() {
        return new QueueFilter(
                one(Queue.values(), queue),
                type == null || type.isEmpty() ? null : new Topic(type),
                id(team),
                one(Priority.values(), priority),
                id(product),
                id(organisation),
                words,
                QueueOrder.valueOf(order));
    }

    private static <E extends Enum<E>> E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Long id(String chosen) {
        return chosen == null || chosen.isEmpty() ? null : Long.valueOf(chosen);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getQueue() {
        return queue;
    }

    public void setQueue(String queue) {
        this.queue = queue;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getPriority() {
        return priority;
    }

    public void setPriority(String priority) {
        this.priority = priority;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }
}
