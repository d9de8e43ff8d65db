package nl.careconnections.domain.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.account.Openness;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.account.Topics;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/** The customers. Staff begin, find and rename them; their administrators decide what is open to all their people. */
@ApplicationScoped
@Transactional
public class Organisations {

    private static final int LARGEST_PAGE = 100;
    private static final String FOUND = "where lower(o.name::text || ' ' || o.city) like ?1";

    @Inject
    EntityManager entityManager;

    @Inject
    Topics topics;

    @Inject
    Clock clock;

    @Inject
    Colleagues colleagues;

    @Inject
    AccessLog log;

    /**
     * A new customer, with an invitation for its first administrator. The same form sent twice makes one.
     *
     * @return the number of the organisation
     * @throws NotAllowed without {@link Ability#ADMINISTER_APPLICATION}
     * @throws InvalidInput all that is wrong with {@code organisationName}, {@code city}, {@code organisationPhone},
     *     {@code callBack} and the fields of {@link Colleagues#invite}
     */
    public long create(Caller caller, NewOrganisation wanted) {
        requireAdministration(caller, "organisation.created", "organisation:new");
        List<StoredOrganisation> before = entityManager
                .createQuery(
                        "select o from StoredOrganisation o where o.createdBy = :by and o.submissionKey = :key",
                        StoredOrganisation.class)
                .setParameter("by", caller.accountId())
                .setParameter("key", wanted.submissionKey())
                .getResultList();
        if (!before.isEmpty()) {
            return before.get(0).id();
        }
        StoredOrganisation organisation =
                new StoredOrganisation(wanted.submissionKey(), clock.instant(), caller.accountId());
        Rules.all(
                () -> organisation.describe(wanted.name(), wanted.city(), wanted.phone()),
                () -> requireFree(wanted.name(), 0),
                () -> organisation.explain(wanted.callBack()),
                () -> colleagues.requireInvitable(caller, wanted.administrator()));
        entityManager.persist(organisation);
        entityManager.flush();
        colleagues.invite(caller, organisation.id(), wanted.administrator());
        log.done(caller.actor(), "organisation.created", subject(organisation.id()));
        return organisation.id();
    }

    /**
     * A page of the organisations whose name or place holds the words, by name.
     *
     * @throws NotAllowed for who is no staff
     */
    public OrganisationRows search(Caller caller, String words, int page, int size) {
        requireStaff(caller);
        String pattern = "%" + escaped(PlainText.line(words).toLowerCase(Locale.ROOT)) + "%";
        long total = ((Number) entityManager
                        .createNativeQuery("select count(*) from organisation o " + FOUND)
                        .setParameter(1, pattern)
                        .getSingleResult())
                .longValue();
        List<?> rows = entityManager
                .createNativeQuery("""
                        select o.id, o.name::text, o.city,
                               count(a.id) filter (where a.state = 'ACTIVE'),
                               count(a.id) filter (where a.state = 'INVITED'),
                               count(r.role) filter (where a.state = 'ACTIVE')
                        from organisation o
                        left join account a on a.organisation_id = o.id and a.state <> 'REMOVED'
                        left join account_role r on r.account_id = a.id and r.role = 'ORGANISATION_ADMINISTRATOR'
                        """ + FOUND + " group by o.id order by o.name, o.id limit ?2 offset ?3")
                .setParameter(1, pattern)
                .setParameter(2, Math.min(Math.max(size, 1), LARGEST_PAGE))
                .setParameter(3, (long) Math.max(page, 0) * size)
                .getResultList();
        return new OrganisationRows(
                rows.stream().map(row -> row((Object[]) row)).toList(), total);
    }

    /**
     * Every organisation, by name.
     *
     * @throws NotAllowed for who is no staff
     */
    public List<OrganisationName> names(Caller caller) {
        requireStaff(caller);
        return entityManager
                .createQuery("select o from StoredOrganisation o order by o.name, o.id", StoredOrganisation.class)
                .getResultStream()
                .map(organisation -> new OrganisationName(organisation.id(), organisation.name()))
                .toList();
    }

    /** @throws NotFound for a contact person of another organisation, and when there is none with this number */
    public Organisation get(Caller caller, long id) {
        caller.requireOrganisation(id);
        return find(id).toRecord(openTopics(id), caller.isStaff());
    }

    /**
     * Name, place and number anew; tickets show the name at once.
     *
     * @param version as read before
     * @throws Conflict {@code changedMeanwhile}
     */
    public void describe(Caller caller, long id, String name, String city, String phone, int version) {
        requireAdministration(caller, "organisation.changed", subject(id));
        StoredOrganisation organisation = find(id);
        entityManager.lock(organisation, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (organisation.version() != version) {
            throw new Conflict("changedMeanwhile");
        }
        Rules.all(() -> organisation.describe(name, city, phone), () -> requireFree(name, id));
        log.done(caller.actor(), "organisation.changed", subject(id));
    }

    /**
     * Opens kinds of request to more or fewer people of the organisation. Administrators keep all of them.
     *
     * @param chosen only those that change
     * @throws InvalidInput {@code topics} with key {@code required} for what cannot be chosen for that kind
     * @throws NotFound for another organisation
     * @throws NotAllowed for who is neither its administrator nor an application administrator
     */
    public void open(Caller caller, long id, Map<Topic, Openness> chosen) {
        requireCare(caller, id, "organisation.topicChanged");
        find(id);
        chosen.forEach((topic, openness) -> {
            if (!topics.choicesFor(topic).contains(openness)) {
                throw new InvalidInput("topics", "required");
            }
        });
        chosen.forEach((topic, openness) -> open(id, topic, openness));
        log.done(caller.actor(), "organisation.topicChanged", subject(id));
    }

    /** For other components, which checked rights themselves. */
    public String nameOf(long id) {
        return find(id).name();
    }

    /** For other components, which checked rights themselves. */
    public Map<Long, String> namesOf(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select o from StoredOrganisation o where o.id in :ids", StoredOrganisation.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(StoredOrganisation::id, StoredOrganisation::name));
    }

    private StoredOrganisation find(long id) {
        StoredOrganisation organisation = entityManager.find(StoredOrganisation.class, id);
        if (organisation == null) {
            throw new NotFound();
        }
        return organisation;
    }

    private void open(long id, Topic topic, Openness openness) {
        entityManager
                .createNativeQuery("delete from organisation_topic where organisation_id = ?1 and topic = ?2")
                .setParameter(1, id)
                .setParameter(2, topic.key())
                .executeUpdate();
        if (openness != topics.choicesFor(topic).get(0)) {
            entityManager
                    .createNativeQuery(
                            "insert into organisation_topic (organisation_id, topic, open_to_all) values (?1, ?2, ?3)")
                    .setParameter(1, id)
                    .setParameter(2, topic.key())
                    .setParameter(3, openness == Openness.EVERYBODY)
                    .executeUpdate();
        }
    }

    private List<OpenTopic> openTopics(long id) {
        List<?> rows = entityManager
                .createNativeQuery("select topic, open_to_all from organisation_topic where organisation_id = ?1")
                .setParameter(1, id)
                .getResultList();
        Map<Topic, Openness> decided = rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> new Topic((String) row[0]),
                        row -> (Boolean) row[1] ? Openness.EVERYBODY : Openness.HOLDERS));
        return topics.all().stream()
                .map(topic -> new OpenTopic(
                        topic,
                        decided.getOrDefault(topic, topics.choicesFor(topic).get(0)),
                        topics.choicesFor(topic)))
                .toList();
    }

    private void requireFree(String name, long exceptFor) {
        boolean taken = !entityManager
                .createNativeQuery("select 1 from organisation where name = cast(?1 as citext) and id <> ?2")
                .setParameter(1, PlainText.line(name))
                .setParameter(2, exceptFor)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw new InvalidInput("organisationName", "organisation.nameTaken");
        }
    }

    private void requireAdministration(Caller caller, String action, String subject) {
        if (!caller.can(Ability.ADMINISTER_APPLICATION)) {
            log.refused(caller.actor(), action, subject, "no right");
            throw new NotAllowed();
        }
    }

    private void requireCare(Caller caller, long id, String action) {
        if (caller.isStaff()) {
            requireAdministration(caller, action, subject(id));
            return;
        }
        caller.requireOrganisation(id);
        if (!caller.can(Ability.ADMINISTER_ORGANISATION)) {
            log.refused(caller.actor(), action, subject(id), "no right");
            throw new NotAllowed();
        }
    }

    private static void requireStaff(Caller caller) {
        if (!caller.isStaff()) {
            throw new NotAllowed();
        }
    }

    private static OrganisationRow row(Object[] columns) {
        return new OrganisationRow(
                ((Number) columns[0]).longValue(),
                (String) columns[1],
                (String) columns[2],
                ((Number) columns[3]).longValue(),
                ((Number) columns[4]).longValue(),
                ((Number) columns[5]).longValue());
    }

    /** What is typed is looked for as it stands. */
    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static String subject(long id) {
        return "organisation:" + id;
    }
}
