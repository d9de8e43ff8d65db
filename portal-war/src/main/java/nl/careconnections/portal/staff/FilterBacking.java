package nl.careconnections.portal.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.knowledge.Product;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.organisation.OrganisationName;
import nl.careconnections.domain.organisation.Organisations;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.ticket.Desk;
import nl.careconnections.domain.ticket.Queue;
import nl.careconnections.domain.ticket.QueueFilter;
import nl.careconnections.domain.ticket.QueueOrder;
import nl.careconnections.domain.ticket.SavedFilter;
import nl.careconnections.domain.ticket.SavedFilters;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** Narrows a queue, and keeps that under a name; begins with the list somebody came from, or with a filter kept before. */
@Named("filterEdit")
@RequestScoped
public class FilterBacking {

    private static final String SAVED = "saved";

    @Inject
    HttpServletRequest request;

    @Inject
    PageAddress pageAddress;

    @Inject
    Viewer viewer;

    @Inject
    SavedFilters filters;

    @Inject
    DeskAround around;

    @Inject
    Products products;

    @Inject
    Organisations organisations;

    @Inject
    Feedback feedback;

    private SavedFilter saved;
    private FilterForm form;

    @PostConstruct
    void read() {
        viewer.getCaller().require(Ability.WORK_ON_REQUESTS);
        if (request.getParameter(SAVED) != null) {
            saved = filters.get(viewer.getCaller(), pageAddress.number(SAVED));
        }
        form = FilterForm.of(
                saved == null ? QueueAddress.of(request::getParameter).filter() : saved.filter());
        if (saved != null) {
            form.setName(saved.name());
        }
    }

    public String show() {
        return listOf(form.toFilter());
    }

    public String save() {
        QueueFilter filter = form.toFilter();
        boolean kept = feedback.attempt(() -> {
            if (saved == null) {
                filters.save(viewer.getCaller(), form.getName(), filter);
            } else {
                filters.change(viewer.getCaller(), saved.id(), form.getName(), filter);
            }
        });
        return kept ? listAfter("queue.filter.saved", filter) : null;
    }

    public String remove() {
        boolean gone = feedback.attempt(() -> filters.remove(viewer.getCaller(), saved.id()));
        return gone ? listAfter("queue.filter.removed", saved.filter()) : null;
    }

    private String listAfter(String news, QueueFilter filter) {
        feedback.success(news, saved == null ? form.getName() : saved.name());
        return listOf(filter);
    }

    private static String listOf(QueueFilter filter) {
        return new QueueAddress(filter, null).getPath() + "&faces-redirect=true";
    }

    /** The kinds that the reader sees. */
    public List<Topic> getTypes() {
        return around.get().stream()
                .flatMap(desk -> desk.types().stream())
                .map(Desk.TypeQueue::type)
                .toList();
    }

    /** {@code null} for one that is not kept yet. */
    public SavedFilter getSaved() {
        return saved;
    }

    public FilterForm getForm() {
        return form;
    }

    public List<Queue> getQueues() {
        return Arrays.asList(Queue.values());
    }

    public String nameOf(Enum<?> value) {
        return QueueAddress.nameOf(value);
    }

    public List<Desk.TeamQueue> getTeams() {
        return around.get().map(Desk::teams).orElse(List.of());
    }

    public List<Priority> getPriorities() {
        return Arrays.asList(Priority.values());
    }

    public List<Product> getProducts() {
        return products.list();
    }

    public List<OrganisationName> getOrganisations() {
        return organisations.names(viewer.getCaller());
    }

    public List<QueueOrder> getOrders() {
        return Arrays.asList(QueueOrder.values());
    }
}
