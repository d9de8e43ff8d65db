package nl.careconnections.domain.emergency.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.emergency.backup.WardRecipients.LastMail;
import nl.careconnections.domain.emergency.backup.WardRecipients.Recipient;
import nl.careconnections.domain.notification.Delivery;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.EmailAddress;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Sql;

/** Who is mailed the lists of which ward, decided by who looks after the organisation's people. */
@ApplicationScoped
@Transactional
public class ListRecipients {

    /** For one ward. */
    public static final int MOST = 20;

    private static final String ADDED = "list.recipientAdded";
    private static final String REMOVED = "list.recipientRemoved";

    @Inject
    EntityManager entityManager;

    @Inject
    Outbox outbox;

    @Inject
    AccessLog log;

    @Inject
    Clock clock;

    /**
     * Every ward of the organisation, by name, with who gets its lists.
     *
     * @throws NotFound for a contact person of another organisation
     * @throws NotAllowed for who may not change it
     */
    public List<WardRecipients> list(Caller caller, long organisationId) {
        Colleagues.requireCare(caller, organisationId);
        return of(organisationId);
    }

    /** The same; asked by the domain itself, never for a page. */
    List<WardRecipients> of(long organisationId) {
        return Sql.rows(
                        entityManager,
                        "select id, name from ward where organisation_id = ?1 and removed_at is null order by name, id",
                        organisationId)
                .stream()
                .map(row ->
                        new WardRecipients(Columns.number(row[0]), (String) row[1], recipients(Columns.number(row[0]))))
                .toList();
    }

    private List<Recipient> recipients(long ward) {
        Map<String, Delivery> newest = outbox.deliveries(ListMails.Ward.thread(ward)).stream()
                .collect(Collectors.toMap(Delivery::recipient, delivery -> delivery, (newer, older) -> newer));
        return Sql.rows(
                        entityManager,
                        "select id, address, language from list_mail_recipient where ward_id = ?1 order by address",
                        ward)
                .stream()
                .map(row -> new Recipient(
                        Columns.number(row[0]),
                        (String) row[1],
                        Language.valueOf((String) row[2]),
                        Optional.ofNullable(newest.get((String) row[1]))
                                .map(mail -> new LastMail(mail.state(), mail.at(), mail.answer()))))
                .toList();
    }

    /**
     * From now on this address gets the lists of the ward; one that has them already stays as it is, in the language wanted now.
     *
     * @throws NotFound for a ward of another organisation, too
     * @throws NotAllowed without the right
     * @throws InvalidInput {@code recipient} with key {@code account.email}, or {@code emergency.tooManyRecipients} (argument: the
     *     most)
     */
    public void add(Caller caller, long organisationId, long wardId, String address, Language language) {
        requireCare(caller, organisationId, ADDED);
        requireWard(organisationId, wardId);
        String checked = EmailAddress.normal(PlainText.requiredLine("recipient", address, EmailAddress.LONGEST))
                .orElseThrow(() -> new InvalidInput("recipient", "account.email"))
                .toLowerCase(Locale.ROOT);
        long others = Sql.number(
                        entityManager,
                        "select count(*) from list_mail_recipient where ward_id = ?1 and address <> ?2",
                        wardId,
                        checked)
                .orElse(0L);
        if (others >= MOST) {
            throw new InvalidInput("recipient", "emergency.tooManyRecipients", MOST);
        }
        Sql.run(entityManager, """
                insert into list_mail_recipient (ward_id, address, language, added_at, added_by) values (?1, ?2, ?3, ?4, ?5)
                on conflict (ward_id, address) do update set language = excluded.language""", wardId, checked, language.name(), clock.instant(), caller.accountId());
        log.record(caller.actor(), ADDED, "ward:" + wardId, Outcome.DONE, checked);
    }

    /**
     * No more lists to this recipient; gone already, nothing happens.
     *
     * @throws NotFound for a contact person of another organisation
     * @throws NotAllowed without the right
     */
    public void remove(Caller caller, long organisationId, long recipientId) {
        requireCare(caller, organisationId, REMOVED);
        Sql.row(entityManager, """
                        delete from list_mail_recipient r using ward w
                        where r.id = ?1 and w.id = r.ward_id and w.organisation_id = ?2 returning r.ward_id, r.address""", recipientId, organisationId)
                .ifPresent(row -> log.record(caller.actor(), REMOVED, "ward:" + row[0], Outcome.DONE, (String) row[1]));
    }

    /** Additions to one ward wait for each other, so that there are never too many. */
    private void requireWard(long organisationId, long wardId) {
        Sql.number(
                        entityManager,
                        "select id from ward where id = ?1 and organisation_id = ?2 and removed_at is null for no key update",
                        wardId,
                        organisationId)
                .orElseThrow(NotFound::new);
    }

    private void requireCare(Caller caller, long organisationId, String action) {
        try {
            Colleagues.requireCare(caller, organisationId);
        } catch (NotFound e) {
            log.refused(caller.actor(), action, "organisation:" + organisationId, "another organisation");
            throw e;
        } catch (NotAllowed e) {
            log.refused(caller.actor(), action, "organisation:" + organisationId, "no right");
            throw e;
        }
    }
}
