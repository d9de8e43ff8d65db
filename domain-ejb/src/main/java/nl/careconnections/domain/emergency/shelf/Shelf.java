package nl.careconnections.domain.emergency.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.careconnections.domain.emergency.encryption.ListBox;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.press.Validity;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.sla.WorkingCalendar;
import org.apache.commons.lang3.StringUtils;

/**
 * Where the finished lists lie. Who may see a ward, and the entry of the access log, is the affair of who hands a list out; each
 * does so in its own transaction together with {@link #take}.
 */
@ApplicationScoped
@Transactional
public class Shelf {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z0-9]+");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT).withZone(WorkingCalendar.ZONE);

    /** Of {@link #LISTS}, as {@link #ready} reads them, for whoever asks about a ward {@code w} at the same time. */
    public static final String COLUMNS =
            "w.id, s.id, s.taken_at, s.valid_until, s.clients, s.quarantined, l.edition, l.bytes";

    /** What joins a ward {@code w} with its lists in use, a row for each edition. */
    public static final String LISTS = """
            (ward_snapshot s join ready_list l on l.snapshot_id = s.id and l.validity = 'CURRENT' and l.served)
            on s.ward_id = w.id and s.state = 'CURRENT'
            """;

    @Inject
    EntityManager entityManager;

    @Inject
    ListBox box;

    /** The lists in use of these wards; a ward that never had any has none here. */
    public List<ReadyList> current(Collection<Long> wards) {
        Map<Long, List<Object[]>> rows = Sql.rows(
                        entityManager, "select " + COLUMNS + " from ward w join " + LISTS + """
                        where w.id = any(cast(?1 as bigint[])) and w.removed_at is null
                        order by w.id""", (Object)
                                wards.stream().map(String::valueOf).toArray(String[]::new))
                .stream()
                .collect(Collectors.groupingBy(row -> Columns.number(row[0]), LinkedHashMap::new, Collectors.toList()));
        return rows.values().stream().map(Shelf::ready).toList();
    }

    /**
     * A finished list, as PDF.
     *
     * @throws NotFound when it is not there any more, or never was
     */
    public byte[] take(UUID snapshot, Edition edition, Validity validity) {
        return open(closed(snapshot, edition, validity), snapshot, edition, validity);
    }

    /**
     * The same as it is kept, encrypted.
     *
     * @throws NotFound when it is not there any more, or never was
     */
    public byte[] closed(UUID snapshot, Edition edition, Validity validity) {
        List<?> found = entityManager
                .createNativeQuery(
                        "select content from ready_list where snapshot_id = ?1 and edition = ?2 and validity = ?3 and served")
                .setParameter(1, snapshot)
                .setParameter(2, edition.name())
                .setParameter(3, validity.name())
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst().orElseThrow(NotFound::new);
    }

    /** Opens what {@link #closed} gave, without the database. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public byte[] open(byte[] closed, UUID snapshot, Edition edition, Validity validity) {
        return box.open(closed, owner(snapshot, edition, validity));
    }

    /** The name of a file: ward and time taken, local time, in ASCII; never a client. */
    public static String fileName(String wardName, Instant takenAt, Edition edition) {
        String letters = MARKS.matcher(Normalizer.normalize(wardName, Normalizer.Form.NFD))
                .replaceAll("");
        String ward = StringUtils.strip(NO_LETTERS.matcher(letters).replaceAll("-"), "-");
        return String.join(
                        "-",
                        edition == Edition.PRINT ? "aftekenlijst" : "toedienlijst",
                        ward.isEmpty() ? "afdeling" : ward.toLowerCase(Locale.ROOT),
                        TIME.format(takenAt))
                + ".pdf";
    }

    /**
     * Lays a finished list ready beside those in use, where nobody takes it before {@link #use}; again, it takes the place of the one
     * before. Of a set that was put in use meanwhile nothing is kept.
     *
     * @param printing which time of printing: what two nodes print at once stays apart
     */
    public void lay(UUID snapshot, UUID printing, Edition edition, Validity validity, byte[] pdf) {
        Sql.run(
                entityManager,
                """
                insert into ready_list (snapshot_id, printing, edition, validity, bytes, content)
                select s.id, ?2, ?3, ?4, ?5, ?6 from ward_snapshot s where s.id = ?1 and s.state = 'OPEN' for share
                on conflict (snapshot_id, printing, edition, validity)
                do update set bytes = excluded.bytes, content = excluded.content""",
                snapshot,
                printing,
                edition.name(),
                validity.name(),
                pdf.length,
                box.close(pdf, owner(snapshot, edition, validity)));
    }

    /** Puts the lists of one printing in use and destroys those of others, in the transaction that puts their set in use. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void use(UUID snapshot, UUID printing) {
        Sql.run(entityManager, "delete from ready_list where snapshot_id = ?1 and printing <> ?2", snapshot, printing);
        int copies = Sql.run(
                entityManager,
                "update ready_list set served = true where snapshot_id = ?1 and printing = ?2",
                snapshot,
                printing);
        if (copies != Edition.values().length * Validity.values().length) {
            throw new IllegalStateException("Only " + copies + " lists of set " + snapshot + " are ready");
        }
    }

    /** Destroys what was laid ready and will not be used; never what is in use. */
    public void clear(UUID snapshot, UUID printing) {
        Sql.run(
                entityManager,
                "delete from ready_list where snapshot_id = ?1 and printing = ?2 and not served",
                snapshot,
                printing);
    }

    /** @param editions of one ward, a row each, beginning with {@link #COLUMNS} */
    public static ReadyList ready(List<Object[]> editions) {
        Object[] row = editions.get(0);
        return new ReadyList(
                Columns.number(row[0]),
                (UUID) row[1],
                Columns.instant(row[2]),
                Columns.instant(row[3]),
                ((Number) row[4]).intValue(),
                ((Number) row[5]).intValue(),
                sizes(editions));
    }

    private static Map<Edition, Integer> sizes(List<Object[]> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> Edition.valueOf((String) row[6]),
                        row -> ((Number) row[7]).intValue(),
                        (one, other) -> one,
                        () -> new EnumMap<>(Edition.class)));
    }

    private static String owner(UUID snapshot, Edition edition, Validity validity) {
        return snapshot + ":" + edition + ":" + validity;
    }
}
