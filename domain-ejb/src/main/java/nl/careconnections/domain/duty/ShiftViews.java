package nl.careconnections.domain.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.shared.MobileNumber;

/** Shifts as staff read them, with names. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ShiftViews {

    @Inject
    EntityManager entityManager;

    @Inject
    People people;

    List<Shift> of(Collection<StoredShift> shifts) {
        Map<Long, Long> asked = askedOf(shifts);
        Set<Long> mentioned = new HashSet<>(asked.values());
        shifts.forEach(shift -> {
            mentioned.add(shift.accountId());
            if (shift.deputyId() != null) {
                mentioned.add(shift.deputyId());
            }
        });
        Map<Long, Person> named = people.get(mentioned);
        return shifts.stream()
                .map(shift -> view(shift, named, asked.get(shift.id())))
                .toList();
    }

    static boolean isReachable(Person person) {
        return Roster.mayBeOnCall(person)
                && MobileNumber.international(person.mobile()).isPresent();
    }

    private static Shift view(StoredShift shift, Map<Long, Person> named, Long askedOf) {
        Person person = named.get(shift.accountId());
        Person deputy = shift.deputyId() == null ? null : named.get(shift.deputyId());
        return new Shift(
                shift.id(),
                shift.accountId(),
                person.name(),
                shift.deputyId(),
                deputy == null ? null : deputy.name(),
                shift.startsAt(),
                shift.endsAt(),
                isReachable(person),
                deputy == null || isReachable(deputy),
                askedOf == null ? null : named.get(askedOf).name(),
                shift.version());
    }

    private Map<Long, Long> askedOf(Collection<StoredShift> shifts) {
        Map<Long, Long> asked = new HashMap<>();
        if (shifts.isEmpty()) {
            return asked;
        }
        entityManager
                .createQuery(
                        "select s from StoredSwap s where s.state = :asked and s.shiftId in :shifts", StoredSwap.class)
                .setParameter("asked", SwapState.ASKED)
                .setParameter("shifts", shifts.stream().map(StoredShift::id).toList())
                .getResultStream()
                .forEach(swap -> asked.put(swap.shiftId(), swap.askedOf()));
        return asked;
    }
}
