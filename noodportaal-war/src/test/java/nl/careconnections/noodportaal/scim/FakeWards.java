package nl.careconnections.noodportaal.scim;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.careconnections.domain.emergency.delivery.Integrator;
import nl.careconnections.domain.emergency.people.Page;
import nl.careconnections.domain.emergency.people.WardDetails;
import nl.careconnections.domain.emergency.people.WardGroup;
import nl.careconnections.domain.emergency.people.WardGroups;
import nl.careconnections.domain.emergency.people.WardQuery;
import nl.careconnections.domain.shared.NotFound;

/** Wards in memory, without the rules of the domain, which has tests of its own. */
class FakeWards extends WardGroups {

    final Map<UUID, WardGroup> kept = new LinkedHashMap<>();

    @Override
    public WardGroup create(Integrator integrator, WardDetails typed) {
        return keep(UUID.randomUUID(), 1, typed);
    }

    @Override
    public WardGroup replace(Integrator integrator, UUID id, int version, WardDetails typed) {
        return keep(id, version + 1, typed);
    }

    @Override
    public WardGroup get(Integrator integrator, UUID id) {
        return Optional.ofNullable(kept.get(id)).orElseThrow(NotFound::new);
    }

    @Override
    public Page<WardGroup> find(Integrator integrator, WardQuery query) {
        return new Page<>(kept.size(), kept.values().stream().toList());
    }

    private WardGroup keep(UUID id, int version, WardDetails ward) {
        Instant made = Instant.parse("2026-10-08T08:00:00Z");
        WardGroup group = new WardGroup(
                id,
                1,
                version,
                made,
                made,
                ward.externalId(),
                ward.displayName(),
                ward.members().stream()
                        .map(member -> new WardGroup.Member(member, "Lid " + member))
                        .toList());
        kept.put(id, group);
        return group;
    }
}
