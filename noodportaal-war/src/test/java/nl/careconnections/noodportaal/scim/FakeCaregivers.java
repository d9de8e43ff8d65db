package nl.careconnections.noodportaal.scim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.careconnections.domain.emergency.delivery.Integrator;
import nl.careconnections.domain.emergency.people.Caregiver;
import nl.careconnections.domain.emergency.people.CaregiverDetails;
import nl.careconnections.domain.emergency.people.CaregiverQuery;
import nl.careconnections.domain.emergency.people.Caregivers;
import nl.careconnections.domain.emergency.people.Outdated;
import nl.careconnections.domain.emergency.people.Page;
import nl.careconnections.domain.emergency.people.Taken;
import nl.careconnections.domain.shared.NotFound;

/** Accounts in memory, without the rules of the domain, which has tests of its own. */
class FakeCaregivers extends Caregivers {

    final Map<UUID, Caregiver> kept = new LinkedHashMap<>();
    final List<CaregiverQuery> queries = new ArrayList<>();
    final List<String> passwords = new ArrayList<>();

    /** Done once, between the next reading and writing. */
    Runnable meanwhile = () -> {};

    @Override
    public Caregiver create(Integrator integrator, CaregiverDetails typed, Optional<String> password) {
        if (kept.values().stream().anyMatch(other -> other.details().userName().equals(typed.userName()))) {
            throw new Taken("userName");
        }
        return keep(UUID.randomUUID(), 1, typed, password);
    }

    @Override
    public Caregiver replace(
            Integrator integrator, UUID id, int version, CaregiverDetails typed, Optional<String> password) {
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
        requireSame(version, get(integrator, id));
        return keep(id, version + 1, typed, password);
    }

    @Override
    public void remove(Integrator integrator, UUID id, int version) {
        requireSame(version, get(integrator, id));
        kept.remove(id);
    }

    @Override
    public Caregiver get(Integrator integrator, UUID id) {
        return Optional.ofNullable(kept.get(id)).orElseThrow(NotFound::new);
    }

    @Override
    public Page<Caregiver> find(Integrator integrator, CaregiverQuery query) {
        queries.add(query);
        List<Caregiver> found = kept.values().stream()
                .filter(one -> query.id().map(one.id()::equals).orElse(true))
                .filter(one -> query.userName()
                        .map(name -> name.toLowerCase(Locale.ROOT)
                                .equals(one.details().userName().toLowerCase(Locale.ROOT)))
                        .orElse(true))
                .filter(one -> query.externalId()
                        .map(one.details().externalId()::equals)
                        .orElse(true))
                .filter(one -> query.active()
                        .map(active -> active == one.details().active())
                        .orElse(true))
                .toList();
        return new Page<>(
                found.size(),
                found.stream().skip(query.offset()).limit(query.limit()).toList());
    }

    private Caregiver keep(UUID id, int version, CaregiverDetails details, Optional<String> password) {
        password.ifPresent(passwords::add);
        Instant made = Instant.parse("2026-10-08T08:00:00Z");
        Caregiver caregiver = new Caregiver(
                id,
                kept.size() + 1L,
                version,
                made,
                made.plusSeconds(version),
                details,
                password.isPresent(),
                List.of());
        kept.put(id, caregiver);
        return caregiver;
    }

    private static void requireSame(int read, Caregiver stored) {
        if (read != stored.version()) {
            throw new Outdated();
        }
    }
}
