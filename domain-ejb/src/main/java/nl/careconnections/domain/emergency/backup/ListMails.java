package nl.careconnections.domain.emergency.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.setting.EmergencySetting;
import nl.careconnections.domain.emergency.setting.EmergencySettings;
import nl.careconnections.domain.emergency.shelf.Freshness;
import nl.careconnections.domain.emergency.shelf.ReadyList;
import nl.careconnections.domain.emergency.shelf.Shelf;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.sla.WorkingCalendar;

/**
 * The mail of one ward and day: to each of its recipients once, whichever node is first. The list is locked before it comes near the
 * outbox, and the disclosure is in the access log in the same transaction (assurance S18, S19).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ListMails {

    /** Mail servers commonly refuse from here, and a file grows by a third on its way. */
    static final int MOST_BYTES = 10_000_000;

    private static final String PORTAL = "/noodportaal/";

    @Inject
    EntityManager entityManager;

    @Inject
    EmergencySettings settings;

    @Inject
    Shelf shelf;

    @Inject
    Outbox outbox;

    @Inject
    AccessLog log;

    @Inject
    Clock clock;

    /** A ward that gets its lists by mail. */
    record Ward(long id, long organisationId, String name) {

        String thread() {
            return thread(id);
        }

        static String thread(long id) {
            return "lists-ward-" + id;
        }
    }

    private record Recipient(String address, Language language) {}

    /** The wards that have somebody to mail to. */
    List<Ward> wards() {
        return Sql.rows(entityManager, """
                        select w.id, w.organisation_id, w.name from ward w
                        where w.removed_at is null and ?1
                          and exists (select 1 from list_mail_recipient r where r.ward_id = w.id)
                        order by w.organisation_id, w.id""", true).stream()
                .map(row -> new Ward(Columns.number(row[0]), Columns.number(row[1]), (String) row[2]))
                .toList();
    }

    /** Queues the mails of this day, unless that was done. */
    void send(Ward ward, LocalDate day) {
        if (isDone(ward, day)) {
            return;
        }
        Optional<ReadyList> list = shelf.current(List.of(ward.id())).stream().findFirst();
        EmergencySetting setting = settings.of(ward.organisationId());
        MailContent content = content(list, setting);
        if (!claim(ward, day, content, list)) {
            return;
        }
        Optional<byte[]> locked =
                content == MailContent.LIST ? Optional.of(lock(list.orElseThrow(), setting)) : Optional.empty();
        if (locked.filter(file -> file.length > MOST_BYTES).isPresent()) {
            content = MailContent.LINK_TOO_LARGE;
            locked = Optional.empty();
            note(ward, day, content);
        }
        mail(ward, day, content, list, setting, locked);
    }

    private boolean isDone(Ward ward, LocalDate day) {
        return Sql.number(entityManager, "select 1 from list_mail where ward_id = ?1 and day = ?2", ward.id(), day)
                .isPresent();
    }

    private static MailContent content(Optional<ReadyList> list, EmergencySetting setting) {
        if (list.isEmpty()) {
            return MailContent.NO_DATA;
        }
        if (setting.linkOnly()) {
            return MailContent.LINK_CHOSEN;
        }
        if (setting.backupPhrase().isEmpty()) {
            return MailContent.LINK_NO_PHRASE;
        }
        return list.get().bytes().getOrDefault(Edition.PRINT, 0) > MOST_BYTES
                ? MailContent.LINK_TOO_LARGE
                : MailContent.LIST;
    }

    private boolean claim(Ward ward, LocalDate day, MailContent content, Optional<ReadyList> list) {
        return Sql.run(
                        entityManager,
                        """
                        insert into list_mail (ward_id, day, content, taken_at, queued_at)
                        values (?1, ?2, ?3, cast(?4 as timestamptz), ?5) on conflict (ward_id, day) do nothing""",
                        ward.id(),
                        day,
                        content.name(),
                        list.map(ReadyList::takenAt).orElse(null),
                        clock.instant())
                == 1;
    }

    private void note(Ward ward, LocalDate day, MailContent content) {
        Sql.run(
                entityManager,
                "update list_mail set content = ?3 where ward_id = ?1 and day = ?2",
                ward.id(),
                day,
                content.name());
    }

    private byte[] lock(ReadyList list, EmergencySetting setting) {
        byte[] pdf = shelf.take(list.snapshot(), Edition.PRINT, list.validityAt(clock.instant()));
        return LockedPdf.lock(pdf, setting.backupPhrase());
    }

    private void mail(
            Ward ward,
            LocalDate day,
            MailContent content,
            Optional<ReadyList> list,
            EmergencySetting setting,
            Optional<byte[]> locked) {
        OptionalLong attachment = locked.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(outbox.attach(
                        Shelf.fileName(ward.name(), list.orElseThrow().takenAt(), Edition.PRINT),
                        "application/pdf",
                        locked.get()));
        for (Recipient recipient : recipients(ward)) {
            outbox.mail(
                    new Mail(
                            "listmail:" + ward.id() + ":" + day,
                            recipient.address(),
                            recipient.language(),
                            template(list, setting),
                            words(ward, content, list, setting, recipient.language()),
                            PORTAL,
                            ward.thread()),
                    attachment);
            if (attachment.isPresent()) {
                log.record(
                        Actor.SYSTEM,
                        "list.mailed",
                        "snapshot:" + list.orElseThrow().snapshot(),
                        Outcome.DONE,
                        recipient.address());
            }
        }
    }

    private List<Recipient> recipients(Ward ward) {
        return Sql.rows(
                        entityManager,
                        "select address, language from list_mail_recipient where ward_id = ?1 order by id",
                        ward.id())
                .stream()
                .map(row -> new Recipient((String) row[0], Language.valueOf((String) row[1])))
                .toList();
    }

    private String template(Optional<ReadyList> list, EmergencySetting setting) {
        return list.map(ready -> Freshness.of(ready, clock.instant(), setting) == Freshness.FRESH
                        ? "emergency.backupList"
                        : "emergency.backupListOld")
                .orElse("emergency.backupListMissing");
    }

    /** Ward, day, how the data are, and how to get at the list. */
    private List<String> words(
            Ward ward, MailContent content, Optional<ReadyList> list, EmergencySetting setting, Language language) {
        BackupWords words = new BackupWords(language);
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        String state = list.map(ready -> state(words, ready, setting)).orElse(words.text("state.NONE"));
        return List.of(ward.name(), words.day(today), state, words.text("open." + content));
    }

    private String state(BackupWords words, ReadyList list, EmergencySetting setting) {
        Instant now = clock.instant();
        String state = words.text(
                "state." + Freshness.of(list, now, setting),
                words.moment(list.takenAt()),
                words.moment(list.validUntil()));
        return list.quarantined() == 0 ? state : state + " " + words.text("quarantined", list.quarantined());
    }
}
