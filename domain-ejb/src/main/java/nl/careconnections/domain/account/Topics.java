package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.careconnections.domain.shared.Sql;

/** The kinds of request there are, and what holds for each. Only a migration changes them, so they are read once. */
@ApplicationScoped
@Transactional
public class Topics {

    private record Rule(Topic topic, Sharing sharing, Set<Ability> readers, Set<Ability> workers, boolean byTeam) {}

    @Inject
    EntityManager entityManager;

    private volatile List<Rule> rules;

    /** In the order in which pages offer them. */
    public List<Topic> all() {
        return rules().stream().map(Rule::topic).toList();
    }

    /** The kind with this name, if there is one. */
    public Optional<Topic> find(String key) {
        return all().stream().filter(topic -> topic.key().equals(key)).findFirst();
    }

    public Sharing sharingOf(Topic topic) {
        return rule(topic).sharing();
    }

    /** What an organisation can choose for this kind; as long as it chose nothing, the first one holds. */
    public List<Openness> choicesFor(Topic topic) {
        return switch (sharingOf(topic)) {
            case COLLEAGUES -> List.of(Openness.EVERYBODY, Openness.HOLDERS);
            case HOLDERS -> List.of(Openness.OWN, Openness.EVERYBODY, Openness.HOLDERS);
            case ADMINISTRATORS -> List.of(Openness.OWN, Openness.HOLDERS);
        };
    }

    /** Whether teams divide the work of this kind. */
    public boolean isByTeam(Topic topic) {
        return rule(topic).byTeam();
    }

    /** Who reads requests of this kind that are not for a few only: one of these is enough. */
    public Set<Ability> readersOf(Topic topic) {
        return rule(topic).readers();
    }

    /** The kinds that somebody of the supplier reads, as far as a request is not for a few only. */
    public Set<Topic> readBy(Caller caller) {
        return chosen(rule -> rule.readers().stream().anyMatch(caller::can));
    }

    /** The kinds that are the work of somebody of the supplier. */
    public Set<Topic> workedOnBy(Caller caller) {
        return chosen(rule -> rule.workers().stream().anyMatch(caller::can));
    }

    /**
     * What somebody of an organisation may do with each kind.
     *
     * @param given the topics given to this person
     * @param decided whether the organisation opened or closed a topic; without a decision it is as its kind has it
     */
    TopicRights rights(Set<Role> roles, Set<Topic> given, Map<Topic, Boolean> decided) {
        if (roles.contains(Role.ORGANISATION_ADMINISTRATOR)) {
            return new TopicRights(Set.copyOf(all()), Set.copyOf(all()));
        }
        if (!roles.contains(Role.CONTACT)) {
            return TopicRights.NONE;
        }
        return new TopicRights(
                chosen(rule -> given.contains(rule.topic()) || decided.getOrDefault(rule.topic(), true)),
                chosen(rule -> reads(rule, given, decided)));
    }

    private static boolean reads(Rule rule, Set<Topic> given, Map<Topic, Boolean> decided) {
        return switch (rule.sharing()) {
            case COLLEAGUES -> given.contains(rule.topic()) || decided.getOrDefault(rule.topic(), true);
            case HOLDERS -> given.contains(rule.topic()) || decided.getOrDefault(rule.topic(), false);
            case ADMINISTRATORS -> false;
        };
    }

    private Set<Topic> chosen(Predicate<Rule> condition) {
        return rules().stream().filter(condition).map(Rule::topic).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Ability> abilities(Object column) {
        return Sql.strings(column).stream().map(Ability::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private Rule rule(Topic topic) {
        return rules().stream()
                .filter(rule -> rule.topic().equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of request: " + topic));
    }

    private List<Rule> rules() {
        if (rules == null) {
            rules = Sql.rows(
                            entityManager,
                            "select key, sharing, readers, workers, by_team from request_type order by position")
                    .stream()
                    .map(row -> new Rule(
                            new Topic((String) row[0]),
                            Sharing.valueOf((String) row[1]),
                            abilities(row[2]),
                            abilities(row[3]),
                            (Boolean) row[4]))
                    .toList();
        }
        return rules;
    }
}
