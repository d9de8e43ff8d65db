package nl.careconnections.domain.emergency.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Time;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.emergency.encryption.ListBox;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What organisations decided about their emergency lists; who looks after an organisation's people decides this too. */
@ApplicationScoped
@Transactional
public class EmergencySettings {

    private static final String CHANGED = "emergency.settingChanged";

    @Inject
    EntityManager entityManager;

    @Inject
    ListBox box;

    @Inject
    AccessLog log;

    @Inject
    @ConfigProperty(name = "SUPPLIER_NAME")
    String supplier;

    @Inject
    @ConfigProperty(name = "SUPPORT_PHONE")
    String helpDesk;

    @Inject
    @ConfigProperty(name = "EMERGENCY_PHONE")
    String emergency;

    /**
     * The setting for who looks after it.
     *
     * @throws NotFound for a contact person of another organisation
     * @throws NotAllowed for who may not change it
     */
    public EmergencySetting get(Caller caller, long organisationId) {
        Colleagues.requireCare(caller, organisationId);
        return of(organisationId);
    }

    /**
     * The wards by name, to choose from.
     *
     * @throws NotFound for a contact person of another organisation
     * @throws NotAllowed for who may not change the setting
     */
    public List<WardName> wards(Caller caller, long organisationId) {
        Colleagues.requireCare(caller, organisationId);
        return Sql.rows(entityManager, """
                        select id, name from ward where organisation_id = ?1 and removed_at is null
                        order by lower(name), id""", organisationId).stream()
                .map(row -> new WardName(Columns.number(row[0]), (String) row[1]))
                .toList();
    }

    /** The setting, with what holds where nothing was decided; asked by the domain itself, never for a page. */
    public EmergencySetting of(long organisationId) {
        List<Number> numbers = numbers(organisationId);
        return Sql.row(entityManager, """
                        select valid_hours, interval_minutes, risky_medicines, networks, phrase, mail_at, link_only, version
                        from emergency_setting where organisation_id = ?1""", organisationId)
                .map(row -> setting(organisationId, row, numbers))
                .orElseGet(() -> new EmergencySetting(
                        organisationId, 24, 60, List.of(), numbers, List.of(), "", LocalTime.of(6, 0), false, 0));
    }

    /**
     * Decides anew. The back-up phrase stays: {@link #renewPhrase} alone changes it. A number of the supplier that is as it is by
     * itself stays so, and changes with the supplier's.
     *
     * @throws NotFound for a contact person of another organisation
     * @throws NotAllowed without the right to look after this organisation's people
     * @throws Conflict {@code changedMeanwhile}
     * @throws InvalidInput all that is wrong, with {@code validHours}, {@code intervalMinutes} (key
     *     {@code emergency.setting.range}, arguments: the least and the most), {@code riskyMedicines}
     *     ({@code emergency.setting.medicine}, arguments: the one and the shortest), {@code networks}
     *     ({@code emergency.setting.network}, argument: the one; {@code emergency.setting.tooWide}, arguments: the one and the widest),
     *     {@code mailAt}, {@code numbers} ({@code emergency.setting.tooMany}, argument: the most), and for each number, counted from
     *     1, {@code numberName1}, {@code number1} ({@code emergency.setting.number}), {@code numberKind1}, {@code numberWard1}
     *     ({@code emergency.setting.ward})
     */
    public EmergencySetting change(Caller caller, EmergencySetting wanted) {
        long organisationId = wanted.organisationId();
        requireCare(caller, organisationId, CHANGED);
        lock(organisationId);
        EmergencySetting known = of(organisationId);
        if (known.version() != wanted.version()) {
            throw new Conflict("changedMeanwhile");
        }
        SettingCheck.check(wanted, wards(organisationId));
        Sql.run(
                entityManager,
                """
                update emergency_setting
                set valid_hours = ?1, interval_minutes = ?2, risky_medicines = ?3, networks = ?4, mail_at = cast(?5 as time),
                    link_only = ?6, version = version + 1
                where organisation_id = ?7""",
                wanted.validHours(),
                wanted.intervalMinutes(),
                lines(wanted.riskyMedicines()),
                lines(wanted.networks()),
                wanted.mailAt().toString(),
                wanted.linkOnly(),
                organisationId);
        keep(organisationId, wanted.numbers());
        log.done(caller.actor(), CHANGED, subject(organisationId));
        return of(organisationId);
    }

    /**
     * A new back-up phrase, which opens the lists that are mailed from now on.
     *
     * @return the phrase, to be printed on the cards at the locations
     * @throws NotFound for a contact person of another organisation
     * @throws NotAllowed without the right to look after this organisation's people
     */
    public String renewPhrase(Caller caller, long organisationId) {
        requireCare(caller, organisationId, "emergency.phraseRenewed");
        lock(organisationId);
        String phrase = Phrase.make();
        Sql.run(
                entityManager,
                "update emergency_setting set phrase = ?1, version = version + 1 where organisation_id = ?2",
                box.close(phrase.getBytes(StandardCharsets.UTF_8), owner(organisationId)),
                organisationId);
        log.done(caller.actor(), "emergency.phraseRenewed", subject(organisationId));
        return phrase;
    }

    private EmergencySetting setting(long organisationId, Object[] row, List<Number> numbers) {
        return new EmergencySetting(
                organisationId,
                ((java.lang.Number) row[0]).intValue(),
                ((java.lang.Number) row[1]).intValue(),
                ((String) row[2]).lines().toList(),
                numbers,
                ((String) row[3]).lines().toList(),
                row[4] == null
                        ? ""
                        : new String(box.open((byte[]) row[4], owner(organisationId)), StandardCharsets.UTF_8),
                row[5] instanceof Time time ? time.toLocalTime() : (LocalTime) row[5],
                (Boolean) row[6],
                ((java.lang.Number) row[7]).intValue());
    }

    /** Those that were decided, without those of wards that are gone, and the supplier's where none of the kind was decided. */
    private List<Number> numbers(long organisationId) {
        List<Number> decided = Sql.rows(entityManager, """
                        select n.name, n.number, n.kind, n.ward_id
                        from emergency_number n left join ward w on w.id = n.ward_id
                        where n.organisation_id = ?1 and w.removed_at is null order by n.position""", organisationId).stream()
                .map(row -> new Number(
                        (String) row[0],
                        (String) row[1],
                        NumberKind.valueOf((String) row[2]),
                        Optional.ofNullable(row[3]).map(Columns::number)))
                .toList();
        return Stream.concat(
                        decided.stream(),
                        suppliers().stream()
                                .filter(own -> decided.stream().noneMatch(number -> number.kind() == own.kind())))
                .toList();
    }

    private List<Number> suppliers() {
        return Stream.of(
                        new Number("Helpdesk " + supplier, helpDesk, NumberKind.HELP_DESK, Optional.empty()),
                        new Number("Noodnummer " + supplier, emergency, NumberKind.EMERGENCY, Optional.empty()))
                .toList();
    }

    private void keep(long organisationId, List<Number> numbers) {
        Sql.run(entityManager, "delete from emergency_number where organisation_id = ?1", organisationId);
        List<Number> own = numbers.stream()
                .map(number -> new Number(
                        PlainText.line(number.name()), PlainText.line(number.number()), number.kind(), number.wardId()))
                .filter(number -> !suppliers().contains(number))
                .toList();
        for (int place = 0; place < own.size(); place++) {
            Number number = own.get(place);
            Sql.run(
                    entityManager,
                    """
                    insert into emergency_number (organisation_id, ward_id, position, kind, name, number)
                    values (?1, cast(?2 as bigint), ?3, ?4, ?5, ?6)""",
                    organisationId,
                    number.wardId().orElse(null),
                    place,
                    number.kind().name(),
                    number.name(),
                    number.number());
        }
    }

    /** One row for each organisation, held until the transaction ends. */
    private void lock(long organisationId) {
        int known = Sql.run(entityManager, """
                insert into emergency_setting (organisation_id) select id from organisation where id = ?1
                on conflict (organisation_id) do update set organisation_id = excluded.organisation_id""", organisationId);
        if (known == 0) {
            throw new NotFound();
        }
    }

    private Set<Long> wards(long organisationId) {
        List<?> rows = entityManager
                .createNativeQuery("select id from ward where organisation_id = ?1 and removed_at is null")
                .setParameter(1, organisationId)
                .getResultList();
        return rows.stream().map(Columns::number).collect(Collectors.toSet());
    }

    private void requireCare(Caller caller, long organisationId, String action) {
        try {
            Colleagues.requireCare(caller, organisationId);
        } catch (NotFound e) {
            log.refused(caller.actor(), action, subject(organisationId), "another organisation");
            throw e;
        } catch (NotAllowed e) {
            log.refused(caller.actor(), action, subject(organisationId), "no right");
            throw e;
        }
    }

    private static String lines(List<String> typed) {
        return typed.stream().map(PlainText::line).collect(Collectors.joining("\n"));
    }

    private static String subject(long organisationId) {
        return "organisation:" + organisationId;
    }

    private static String owner(long organisationId) {
        return "phrase:" + organisationId;
    }
}
