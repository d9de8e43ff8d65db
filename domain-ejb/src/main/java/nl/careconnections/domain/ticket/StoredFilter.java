package nl.careconnections.domain.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.sla.Priority;

/** A {@link SavedFilter} as it is kept. */
@Entity
@Table(name = "saved_filter")
class StoredFilter {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    private String name;

    @Enumerated(EnumType.STRING)
    private Queue queue;

    private String type;

    @Column(name = "team_id")
    private Long teamId;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Column(name = "product_id")
    private Long productId;

    @Column(name = "organisation_id")
    private Long organisationId;

    private String words;

    @Enumerated(EnumType.STRING)
    @Column(name = "sorted_by")
    private QueueOrder order;

    protected StoredFilter() {}

    StoredFilter(long accountId) {
        this.accountId = accountId;
    }

    void become(String newName, QueueFilter filter) {
        name = newName;
        queue = filter.queue();
        type = filter.type() == null ? null : filter.type().key();
        teamId = filter.teamId();
        priority = filter.priority();
        productId = filter.productId();
        organisationId = filter.organisationId();
        words = filter.words();
        order = filter.order();
    }

    Long id() {
        return id;
    }

    boolean isCalled(String other) {
        return name.equalsIgnoreCase(other);
    }

    SavedFilter toFilter() {
        return new SavedFilter(
                id,
                name,
                new QueueFilter(
                        queue,
                        type == null ? null : new Topic(type),
                        teamId,
                        priority,
                        productId,
                        organisationId,
                        words,
                        order));
    }
}
