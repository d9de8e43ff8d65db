package nl.careconnections.domain.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;

/**
 * Whom an alarm calls. First the person on call, in the next round the deputy too, and from then on the directors: who was
 * called before is called again. Where nobody would get a text message, the next in line are called at once; where nobody
 * can, all of support is mailed as well.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Watch {

    private static final int DEPUTY_FROM = 1;
    private static final int DIRECTORS_FROM = 2;

    @Inject
    Roster roster;

    @Inject
    People people;

    /** The person on call now, if they still work here. */
    Optional<Person> onCall(Instant now) {
        return roster.at(now).flatMap(shift -> working(shift.accountId()));
    }

    /** @param discreet whether it is for the directors, at once, and the person on call alone */
    List<Called> called(int round, boolean discreet, Instant now) {
        List<Called> called = new ArrayList<>();
        Optional<StoredShift> shift = roster.at(now);
        onCall(now).ifPresent(person -> add(called, person, Post.ON_CALL));
        if (round >= DEPUTY_FROM || reachesNobody(called)) {
            shift.map(StoredShift::deputyId)
                    .flatMap(this::working)
                    .ifPresent(deputy -> add(called, deputy, Post.DEPUTY));
        }
        if (discreet || round >= DIRECTORS_FROM || reachesNobody(called)) {
            people.staffWith(Ability.OVERSEE).forEach(director -> add(called, director, Post.DIRECTOR));
        }
        if (shift.isEmpty() && !discreet || reachesNobody(called)) {
            people.staffWith(Ability.TRIAGE_TICKETS).forEach(colleague -> add(called, colleague, Post.SUPPORT));
        }
        return called;
    }

    private Optional<Person> working(long accountId) {
        return Optional.of(people.get(accountId)).filter(Roster::mayBeOnCall);
    }

    private static boolean reachesNobody(List<Called> called) {
        return called.stream().noneMatch(Called::isReachable);
    }

    private static void add(List<Called> called, Person person, Post post) {
        if (called.stream().noneMatch(one -> one.person().accountId() == person.accountId())) {
            called.add(new Called(person, post));
        }
    }
}
