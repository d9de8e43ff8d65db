package nl.careconnections.portal.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.knowledge.Product;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.organisation.OrganisationName;
import nl.careconnections.domain.organisation.Organisations;
import nl.careconnections.domain.ticket.Position;
import nl.careconnections.domain.ticket.QueueFilter;
import nl.careconnections.domain.ticket.QueueOrder;
import nl.careconnections.domain.ticket.Rows;
import nl.careconnections.domain.ticket.SavedFilter;
import nl.careconnections.domain.ticket.TicketLists;
import nl.careconnections.domain.ticket.TicketRow;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;

/** One queue: its rows, page by page, in the order asked for. */
@Named("queue")
@RequestScoped
public class QueueBacking {

    @Inject
    HttpServletRequest request;

    @Inject
    Viewer viewer;

    @Inject
    TicketLists lists;

    @Inject
    RowHeight rowHeight;

    @Inject
    DeskAround around;

    @Inject
    Products products;

    @Inject
    Organisations organisations;

    @Inject
    Text text;

    private QueueAddress address;
    private Rows rows;

    @PostConstruct
    void read() {
        address = QueueAddress.of(request::getParameter);
        rows = rowsAt(address);
        if (rows.rows().isEmpty() && address.position() != null) {
            address = address.at(null);
            rows = rowsAt(address);
        }
    }

    private Rows rowsAt(QueueAddress place) {
        return lists.queue(viewer.getCaller(), place.filter(), place.position(), rowHeight.isCompact() ? 50 : 25);
    }

    public QueueAddress getAddress() {
        return address;
    }

    /** The name of the reader's filter, of the team or of the queue. */
    public String getTitle() {
        return getSaved() == null || address.isWhole() || address.isOfTeam() || address.isOfType()
                ? ofTeamOrQueue()
                : getSaved().name();
    }

    private String ofTeamOrQueue() {
        if (address.isOfType()) {
            return nameOf(address.filter().type());
        }
        return address.isOfTeam()
                ? around.team(address.filter().teamId())
                        .map(team -> team.name())
                        .orElseGet(this::name)
                : name();
    }

    /** An address may name a kind that there is not. */
    private String nameOf(Topic type) {
        String key = type.label() + ".topic";
        return text.has(viewer.getLocale(), key) ? text.get(key) : text.get("queue.filter.by.gone");
    }

    private String name() {
        return text.get("queue.name." + address.getName());
    }

    /** How many it holds, where that is kept; else {@code null}. */
    public String getCount() {
        return around.count(address).orElse(null);
    }

    /** What a search in the list keeps of its address. */
    public Set<Map.Entry<String, Object>> getKept() {
        return address.narrowing().entrySet();
    }

    /** What the list is narrowed by, in words. */
    public List<String> getNarrowing() {
        QueueFilter filter = address.filter();
        List<String> narrowing = new ArrayList<>();
        if (filter.type() != null) {
            narrowing.add(nameOf(filter.type()));
        }
        if (filter.teamId() != null) {
            narrowing.add(around.team(filter.teamId())
                    .map(team -> text.with("queue.filter.by.team", team.name()))
                    .orElseGet(() -> text.get("queue.filter.by.gone")));
        }
        if (filter.priority() != null) {
            narrowing.add(text.get("shared.priority." + filter.priority()));
        }
        if (filter.productId() != null) {
            narrowing.add(products.list().stream()
                    .filter(product -> product.id() == filter.productId())
                    .map(Product::name)
                    .findFirst()
                    .orElseGet(() -> text.get("queue.filter.by.gone")));
        }
        if (filter.organisationId() != null) {
            narrowing.add(organisations.names(viewer.getCaller()).stream()
                    .filter(organisation -> organisation.id() == filter.organisationId())
                    .map(OrganisationName::name)
                    .findFirst()
                    .orElseGet(() -> text.get("queue.filter.by.gone")));
        }
        if (!filter.words().isEmpty()) {
            narrowing.add(text.with("queue.filter.by.words", filter.words()));
        }
        return narrowing;
    }

    /** The filter of the reader that shows just this list; {@code null} when there is none. */
    public SavedFilter getSaved() {
        return around.get().stream()
                .flatMap(desk -> desk.filters().stream())
                .filter(saved -> saved.filter().equals(address.filter()))
                .findFirst()
                .orElse(null);
    }

    public List<String> getOrders() {
        return Arrays.stream(QueueOrder.values()).map(QueueAddress::nameOf).toList();
    }

    public List<TicketRow> getRows() {
        return rows.rows();
    }

    /** {@code null} on the first page. */
    public String getPreviousPath() {
        return pathAt(rows.previous());
    }

    /** {@code null} on the last page. */
    public String getNextPath() {
        return pathAt(rows.next());
    }

    private String pathAt(Position place) {
        return place == null ? null : address.at(place).getPath();
    }
}
