package nl.careconnections.domain.emergency.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.emergency.delivery.Integrator;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.RandomToken;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.shared.Sql;

/**
 * Accounts of the emergency portal, kept by the care system of their organisation. Which of them one key may see is its
 * organisation's; of all others it learns nothing, not even that a name is theirs.
 */
@ApplicationScoped
@Transactional
public class Caregivers {

    @Inject
    EntityManager entityManager;

    @Inject
    CaregiverRows rows;

    @Inject
    ContactNotices notices;

    @Inject
    Event<PasswordMissing> passwordMissing;

    @Inject
    Event<ChannelsChanged> channelsChanged;

    @Inject
    Clock clock;

    @Inject
    AccessLog accessLog;

    /**
     * Makes an account.
     *
     * @param password a hash with the name of its kind before it, see {@link DeliveredPassword}; empty for somebody to be invited
     * @throws InvalidInput naming each attribute that is wrong
     * @throws Taken {@code userName}, when it is in use anywhere
     */
    public Caregiver create(Integrator integrator, CaregiverDetails typed, Optional<String> password) {
        CaregiverDetails details = checked(typed, password);
        UUID id = UUID.randomUUID();
        long number = Unique.write("userName", () -> insert(integrator, id, details, password));
        rows.writeChannels(number, details.channels());
        Caregiver created = rows.find(integrator.organisationId(), id).orElseThrow();
        accessLog.done(integrator.actor(), "caregiver.created", created.subject());
        if (details.active() && password.isEmpty()) {
            passwordMissing.fire(new PasswordMissing(number, integrator.actor()));
        }
        return created;
    }

    private long insert(Integrator integrator, UUID id, CaregiverDetails details, Optional<String> password) {
        return Sql.number(
                        entityManager,
                        """
                        insert into caregiver (resource_id, organisation_id, user_name, external_id, display_name, given_name,
                                               family_name, language, second_factor, active, password, rehash, delivered,
                                               created_at, changed_at)
                        values (?1, ?2, cast(?3 as citext), ?4, ?5, ?6, ?7, ?8, cast(?9 as varchar), ?10, cast(?11 as varchar),
                                ?12, cast(?13 as bytea), ?14, ?14)
                        returning id""",
                        id,
                        integrator.organisationId(),
                        details.userName(),
                        details.externalId(),
                        details.displayName(),
                        details.givenName(),
                        details.familyName(),
                        details.language().name(),
                        factor(details),
                        details.active(),
                        password.orElse(null),
                        password.isPresent(),
                        password.map(RandomToken::hash).orElse(null),
                        clock.instant())
                .orElseThrow();
    }

    /**
     * Puts these details in place of those before; the same again changes nothing. Who is made inactive, or gets another password,
     * is out at once; an address or number that is left out is told so. The password that was delivered last is no other one,
     * though the portal has hashed it anew or somebody chose another since.
     *
     * @param version that was read
     * @param password empty to leave it
     * @throws NotFound for an account of another organisation, too
     * @throws Outdated when it was changed since
     * @throws InvalidInput naming each attribute that is wrong
     * @throws Taken {@code userName}
     */
    public Caregiver replace(
            Integrator integrator, UUID id, int version, CaregiverDetails typed, Optional<String> password) {
        Caregiver before = rows.lock(integrator.organisationId(), id).orElseThrow(() -> unknown(integrator));
        Outdated.unlessSame(version, before.version());
        CaregiverDetails details = checked(typed, password);
        Optional<String> another = password.filter(hash -> !wasDelivered(before, hash));
        List<String> changes = new ArrayList<>(before.details().differencesFrom(details));
        another.ifPresent(hash -> changes.add("password"));
        if (changes.isEmpty()) {
            return before;
        }
        Unique.write("userName", () -> update(before, details, another));
        if (!before.details().channels().equals(details.channels())) {
            rows.writeChannels(before.number(), details.channels());
            notices.tellOldOnes(before.number(), version + 1, before.details(), details);
            channelsChanged.fire(new ChannelsChanged(before.number()));
        }
        boolean newlyReachable =
                !before.details().active() || !before.details().channels().equals(details.channels());
        if (newlyReachable && details.active() && !before.hasPassword() && password.isEmpty()) {
            passwordMissing.fire(new PasswordMissing(before.number(), integrator.actor()));
        }
        String deed = before.details().active() && !details.active() ? "caregiver.deactivated" : "caregiver.changed";
        accessLog.record(integrator.actor(), deed, before.subject(), Outcome.DONE, String.join(", ", changes));
        return rows.find(integrator.organisationId(), id).orElseThrow();
    }

    private boolean wasDelivered(Caregiver caregiver, String password) {
        return Sql.number(
                        entityManager,
                        "select 1 from caregiver where id = ?1 and delivered = ?2",
                        caregiver.number(),
                        RandomToken.hash(password))
                .isPresent();
    }

    private int update(Caregiver before, CaregiverDetails details, Optional<String> password) {
        boolean out = password.isPresent() || before.details().active() && !details.active();
        return Sql.run(
                entityManager,
                """
                update caregiver
                set user_name = cast(?2 as citext), external_id = ?3, display_name = ?4, given_name = ?5, family_name = ?6,
                    language = ?7, second_factor = cast(?8 as varchar), active = ?9,
                    password = coalesce(cast(?10 as varchar), password), rehash = ?11 or rehash,
                    delivered = coalesce(cast(?12 as bytea), delivered), session_epoch = session_epoch + ?13,
                    version = version + 1, changed_at = ?14
                where id = ?1""",
                before.number(),
                details.userName(),
                details.externalId(),
                details.displayName(),
                details.givenName(),
                details.familyName(),
                details.language().name(),
                factor(details),
                details.active(),
                password.orElse(null),
                password.isPresent(),
                password.map(RandomToken::hash).orElse(null),
                out ? 1 : 0,
                clock.instant());
    }

    /**
     * Ends an account: all that is known of somebody goes, except what stands in the access log.
     *
     * @param version that was read
     * @throws NotFound for an account of another organisation, too
     * @throws Outdated when it was changed since
     */
    public void remove(Integrator integrator, UUID id, int version) {
        lockWardsOf(integrator, id);
        Caregiver leaver = rows.lock(integrator.organisationId(), id).orElseThrow(() -> unknown(integrator));
        Outdated.unlessSame(version, leaver.version());
        Sql.run(entityManager, """
                update ward set version = version + 1, changed_at = ?1
                where id in (select ward_id from ward_caregiver where caregiver_id = ?2)""", clock.instant(), leaver.number());
        Sql.run(entityManager, "delete from caregiver where id = ?1", leaver.number());
        accessLog.done(integrator.actor(), "caregiver.removed", leaver.subject());
    }

    /** Wards come before their members wherever both are locked. */
    private void lockWardsOf(Integrator integrator, UUID caregiver) {
        Sql.rows(entityManager, """
                select w.id, w.version from ward w
                where w.id in (select m.ward_id from ward_caregiver m join caregiver c on c.id = m.caregiver_id
                               where c.resource_id = ?1 and c.organisation_id = ?2)
                order by w.id for no key update of w""", caregiver, integrator.organisationId());
    }

    /** @throws NotFound for an account of another organisation, too */
    public Caregiver get(Integrator integrator, UUID id) {
        return rows.find(integrator.organisationId(), id).orElseThrow(() -> unknown(integrator));
    }

    /** Accounts of the key's organisation, oldest first, so that pages neither skip nor repeat any. */
    public Page<Caregiver> find(Integrator integrator, CaregiverQuery query) {
        return rows.page(integrator.organisationId(), query);
    }

    private NotFound unknown(Integrator integrator) {
        accessLog.refused(
                integrator.actor(),
                "caregiver.asked",
                "organisation:" + integrator.organisationId(),
                "no such account");
        return new NotFound();
    }

    private static CaregiverDetails checked(CaregiverDetails typed, Optional<String> password) {
        Rules.all(() -> CaregiverCheck.checked(typed), () -> password.ifPresent(DeliveredPassword::check));
        return CaregiverCheck.checked(typed);
    }

    private static String factor(CaregiverDetails details) {
        return details.preferredFactor() == null
                ? null
                : details.preferredFactor().name();
    }
}
