package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Passwords;
import nl.careconnections.domain.account.Totp;
import nl.careconnections.domain.account.Visitor;
import nl.careconnections.domain.emergency.delivery.ApiKey;
import nl.careconnections.domain.emergency.delivery.ApiKeys;
import nl.careconnections.domain.emergency.delivery.Integrator;
import nl.careconnections.domain.emergency.delivery.KeyScope;
import nl.careconnections.domain.emergency.delivery.NewApiKey;
import nl.careconnections.domain.emergency.people.Caregiver;
import nl.careconnections.domain.emergency.people.CaregiverDetails;
import nl.careconnections.domain.emergency.people.Caregivers;
import nl.careconnections.domain.emergency.people.Channel;
import nl.careconnections.domain.emergency.people.ChannelKind;
import nl.careconnections.domain.emergency.people.PreferredFactor;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.press.Validity;
import nl.careconnections.domain.emergency.shelf.Shelf;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;

/** A caregiver, her ward with a list, and her telephone. */
@Dependent
public class NightShift {

    static final String PASSWORD = "vier paarse fietsen";
    static final String PHONE = "+31600000089";
    static final String MAIL = "nacht@zorg.example";
    static final Visitor TELEPHONE = new Visitor("198.51.100.20", "Telefoon", "");

    @Inject
    TestPeople people;

    @Inject
    ApiKeys keys;

    @Inject
    Caregivers caregivers;

    @Inject
    Passwords passwords;

    @Inject
    CaregiverPassword caregiverPassword;

    @Inject
    CaregiverLogins logins;

    @Inject
    Shelf shelf;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    @Inject
    TestClock clock;

    private Integrator ecd;
    private long ward;
    private UUID snapshot;

    /** A caregiver of a new organisation with one ward, whose list was taken just now. */
    Caregiver caregiver() {
        return caregiver(
                null, new Channel(ChannelKind.SMS, PHONE, "", false), new Channel(ChannelKind.MAIL, MAIL, "", false));
    }

    Caregiver caregiver(PreferredFactor preferred, Channel... channels) {
        return caregiver(Optional.of(caregiverPassword.hash(PASSWORD)), preferred, channels);
    }

    Caregiver caregiver(Optional<String> password, PreferredFactor preferred, Channel... channels) {
        ecd = ecd();
        Caregiver created = caregivers.create(
                ecd,
                new CaregiverDetails(
                        "zorg." + UUID.randomUUID(),
                        "",
                        "Anna Voorbeeld",
                        "Anna",
                        "Voorbeeld",
                        Language.NL,
                        true,
                        preferred,
                        List.of(channels)),
                password);
        ward = newWard(ecd.organisationId(), "De Linde");
        transaction.run(() -> Sql.run(
                entityManager,
                "insert into ward_caregiver (ward_id, caregiver_id, since) values (?1, ?2, ?3)",
                ward,
                created.number(),
                clock.now()));
        snapshot = newList(ward, clock.now());
        return created;
    }

    Integrator integrator() {
        return ecd;
    }

    long ward() {
        return ward;
    }

    UUID snapshot() {
        return snapshot;
    }

    /** The organisation's administrator. */
    Caller administrator() {
        return people.administrator(ecd.organisationId(), "Beheerder");
    }

    private Integrator ecd() {
        long organisation = people.organisation("Zorggroep " + UUID.randomUUID());
        ApiKey key = keys.issue(
                        people.applicationAdministrator("Applicatiebeheerder"),
                        organisation,
                        new NewApiKey("Koppeling ECD", KeyScope.ACCOUNTS, LocalDate.of(2026, 12, 31), List.of()))
                .key();
        return new Integrator(key.id(), organisation, key.name(), "198.51.100.7");
    }

    long newWard(long organisation, String name) {
        return transaction.get(() -> Sql.number(
                        entityManager, """
                        insert into ward (organisation_id, external_id, name, created_at, changed_at)
                        values (?1, ?2, ?3, ?4, ?4) returning id""", organisation, UUID.randomUUID().toString(), name, clock.now())
                .orElseThrow());
    }

    /** Four documents that tell which they are. */
    UUID newList(long ofWard, Instant takenAt) {
        UUID id = UUID.randomUUID();
        transaction.run(() -> {
            Sql.run(entityManager, """
                    insert into ward_snapshot (id, ward_id, api_key_id, state, taken_at, allow_empty, clients, created_at)
                    values (?1, ?2, ?3, 'OPEN', ?4, false, 18, ?4)""", id, ofWard, ecd.keyId(), takenAt);
            for (Edition edition : Edition.values()) {
                for (Validity validity : Validity.values()) {
                    shelf.lay(id, id, edition, validity, content(edition, validity));
                }
            }
            shelf.use(id, id);
            Sql.run(entityManager, """
                    update ward_snapshot set state = 'CURRENT', completed_at = ?2, valid_until = ?3, printed = 17, quarantined = 1
                    where id = ?1""", id, takenAt, takenAt.plus(java.time.Duration.ofHours(24)));
        });
        return id;
    }

    static byte[] content(Edition edition, Validity validity) {
        return ("%PDF " + edition + " " + validity).getBytes(StandardCharsets.US_ASCII);
    }

    /** The code that was sent last to somebody, as it waits in the outbox. */
    String code(Caregiver caregiver, String template) {
        return transaction.get(() -> Sql.strings(
                        Sql.row(entityManager, """
                        select arguments, id from outbox where event like ?1 order by id desc limit 1""", "caregiver:" + caregiver.number() + ":" + template + ":%")
                                .orElseThrow()[0])
                .get(1));
    }

    /** What was queued for somebody: channel, template and link. */
    List<String> messages(Caregiver caregiver) {
        return transaction
                .get(() -> Sql.rows(
                        entityManager,
                        "select channel, template, coalesce(path, '') from outbox where event like ?1 order by id",
                        "caregiver:" + caregiver.number() + ":%"))
                .stream()
                .map(row -> (row[0] + " " + row[1] + " " + row[2]).strip())
                .toList();
    }

    List<String> log(String subject) {
        return transaction
                .get(() -> Sql.rows(
                        entityManager,
                        "select action, outcome, reason from audit_entry where subject = ?1 order by position",
                        subject))
                .stream()
                .map(row -> (row[0] + " " + row[1] + " " + row[2]).strip())
                .toList();
    }

    /** Somebody logged in to the end, with a code by message. */
    Step logIn(Caregiver caregiver, Visitor visitor) {
        Step step = logins.begin(caregiver.details().userName(), PASSWORD, visitor);
        return logins.finish(step.pass(), code(caregiver, "code"), visitor);
    }

    SignedIn signedIn(Caregiver caregiver) {
        return logins.find(session(caregiver)).orElseThrow();
    }

    Session session(Caregiver caregiver) {
        return session(logIn(caregiver, TELEPHONE));
    }

    Session session(Step in) {
        return logins.session(in.pass(), TELEPHONE.address()).orElseThrow();
    }

    /** Who shows a pass; empty when it opens nothing any more. */
    Optional<SignedIn> find(String pass) {
        return logins.session(pass, TELEPHONE.address()).flatMap(logins::find);
    }

    /** The pass to keep instead of one, when it is to be renewed. */
    Optional<String> renewed(String pass) {
        return logins.session(pass, TELEPHONE.address()).flatMap(logins::renewed);
    }

    /** The code that an app shows now, from the key that somebody typed into it. */
    String appCode(String key) {
        return Totp.code(base32(key), Totp.step(clock.now()));
    }

    Object column(Caregiver caregiver, String name) {
        return transaction.get(() -> Sql.row(
                        entityManager, "select " + name + ", id from caregiver where id = ?1", caregiver.number()))
                .orElseThrow()[0];
    }

    long audited() {
        return transaction.get(
                () -> Columns.number(Sql.row(entityManager, "select count(*), max(position) from audit_entry")
                        .orElseThrow()[0]));
    }

    private static byte[] base32(String key) {
        java.util.BitSet bits = new java.util.BitSet();
        int length = 0;
        for (char letter : key.replace(" ", "").toCharArray()) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            for (int bit = 4; bit >= 0; bit--) {
                bits.set(length++, (value >> bit & 1) == 1);
            }
        }
        byte[] bytes = new byte[length / Byte.SIZE];
        for (int i = 0; i < bytes.length * Byte.SIZE; i++) {
            if (bits.get(i)) {
                bytes[i / Byte.SIZE] |= (byte) (0x80 >> i % Byte.SIZE);
            }
        }
        return bytes;
    }
}
