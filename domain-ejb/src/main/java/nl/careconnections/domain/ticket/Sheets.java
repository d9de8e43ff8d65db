package nl.careconnections.domain.ticket;

import static nl.careconnections.domain.shared.JsonWriting.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Role;
import nl.careconnections.domain.attachment.Attachment;
import nl.careconnections.domain.attachment.ScanState;
import nl.careconnections.domain.notification.Channel;
import nl.careconnections.domain.notification.Delivery;
import nl.careconnections.domain.notification.DeliveryState;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.team.TeamName;

/**
 * Reads a ticket with all that its page shows in one statement: the database puts together what belongs together, and sends
 * it as one text (docs/adr/0009).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Sheets {

    private static final String STAFF_ROLES = Arrays.stream(Role.values())
            .filter(role -> role.isStaff() && role.abilities().contains(Ability.HANDLE_TICKETS))
            .map(role -> "'" + role.name() + "'")
            .collect(Collectors.joining(", "));

    private static final String CONTACT =
            "json_build_object('id', a.id, 'name', a.name, 'email', a.email, 'phone', a.phone,"
                    + " 'language', a.language, 'active', a.state = 'ACTIVE')";

    private static final String FOR_STAFF = """
            json_build_object(
                'team', (select m.name from team m where m.id = t.team_id),
                'teams', (select json_agg(json_build_object('id', m.id, 'name', m.name) order by m.name, m.id)
                          from team m where m.removed_at is null),
                'assignees', (select json_agg(%s order by a.name) from account a
                              where a.state = 'ACTIVE'
                                and a.id in (select r.account_id from account_role r where r.role in (%s))),
                'deliveries', (select json_agg(json_build_object(
                                   'recipient', x.recipient, 'channel', x.channel, 'template', x.template,
                                   'state', x.state, 'attempts', x.attempts, 'at', coalesce(x.settled_at, x.queued_at),
                                   'answer', x.answer) order by x.id)
                               from outbox x where x.thread = 'ticket-' || t.number))""".formatted(CONTACT, STAFF_ROLES);

    private static final String SELECT = """
            (select cast(json_build_object(
                'organisation', (select o.name from organisation o where o.id = t.organisation_id),
                'product', (select p.name from product p where p.id = t.product_id),
                'steps', (select json_agg(s.text order by s.position) from ticket_step s where s.ticket_id = t.id),
                'timeline', (select json_agg(json_build_object(
                                 'id', e.id, 'at', e.at, 'kind', e.kind, 'visible', e.is_public, 'author', e.author_id,
                                 'staff', e.by_staff, 'text', e.text, 'arguments', e.arguments,
                                 'files', (select json_agg(json_build_object(
                                               'id', f.id, 'name', f.name, 'type', f.type, 'size', f.size,
                                               'scan', f.scan, 'thumbnail', f.thumbnail_key is not null,
                                               'redacted', f.redacted, 'added', f.added_at) order by f.position, f.id)
                                           from attachment f where f.owner = 'message:' || e.id))
                                 order by e.position)
                             from ticket_entry e where e.ticket_id = t.id),
                'followers', (select json_agg(f.account_id order by f.since, f.account_id)
                              from ticket_follower f where f.ticket_id = t.id),
                'grant', (select json_build_object(
                              'purpose', g.purpose, 'until', g.until_at, 'revoked', g.revoked_at, 'by', g.given_by,
                              'uses', (select json_agg(json_build_object(
                                           'at', u.at, 'by', u.used_by, 'what', u.what, 'minutes', u.minutes)
                                           order by u.id)
                                       from access_use u where u.grant_id = g.id))
                          from access_grant g where g.ticket_id = t.id order by g.id desc limit 1),
                'rating', (select json_build_object('stars', r.stars, 'words', r.words, 'at', r.rated_at)
                           from rating r where r.ticket_id = t.id),
                'promised', (select json_agg(json_build_object(
                                 'id', q.id, 'name', q.name, 'about', q.about, 'starts', q.starts_at, 'days', q.working_days,
                                 'due', q.due_at, 'soon', q.soon_at, 'reminded', q.reminded_at, 'escalated', q.escalated_at,
                                 'ended', q.ended_at, 'kept', q.kept) order by q.starts_at, q.id)
                             from request_term q where q.ticket_id = t.id),
                'terms', (select json_agg(json_build_object(
                              'from', w.known_from, 'reminders', w.reminders, 'answer', w.answer,
                              'objection', w.objection, 'reopening', w.reopening) order by w.known_from desc)
                          from ticket_term w),
                'people', (select json_agg((select %s from account a where a.id = named.id))
                           from (select t.submitter_id as id
                                 union select t.assignee_id
                                 union select e.author_id from ticket_entry e where e.ticket_id = t.id
                                 union select f.account_id from ticket_follower f where f.ticket_id = t.id
                                 union select g.given_by from access_grant g where g.ticket_id = t.id
                                 union select u.used_by from access_grant g join access_use u on u.grant_id = g.id
                                       where g.ticket_id = t.id) named
                           where named.id is not null),
                'desk', %s) as text)
             from ticket t where t.number = ?)""";

    @Inject
    EntityManager entityManager;

    Optional<Sheet> forCustomer(long number) {
        return read(number, "null");
    }

    Optional<Sheet> forStaff(long number) {
        return read(number, FOR_STAFF);
    }

    private Optional<Sheet> read(long number, String desk) {
        String sheet = SELECT.formatted(CONTACT, desk).replace("'", "''");
        return entityManager
                .createQuery(
                        "select t, SQL('" + sheet + "', :number) from Ticket t where t.number = :number",
                        Object[].class)
                .setParameter("number", number)
                .getResultStream()
                .map(row -> sheet((Ticket) row[0], object((String) row[1])))
                .findFirst();
    }

    private static JsonObject object(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static Sheet sheet(Ticket ticket, JsonObject sheet) {
        return new Sheet(
                ticket,
                sheet.getString("organisation"),
                sheet.getString("product", ""),
                list(sheet, "steps", JsonString.class, JsonString::getString),
                list(sheet, "timeline", JsonObject.class, Sheets::line),
                list(sheet, "followers", JsonNumber.class, JsonNumber::longValue),
                sheet.isNull("grant") ? null : grant(sheet.getJsonObject("grant")),
                sheet.isNull("rating") ? null : rating(sheet.getJsonObject("rating")),
                list(sheet, "terms", JsonObject.class, Sheets::terms),
                list(sheet, "promised", JsonObject.class, Sheets::promised),
                list(sheet, "people", JsonObject.class, Sheets::contact).stream()
                        .collect(Collectors.toMap(Contact::accountId, Function.identity())),
                sheet.isNull("desk") ? null : forStaff(ticket, sheet.getJsonObject("desk")));
    }

    private static Sheet.Line line(JsonObject line) {
        return new Sheet.Line(
                number(line, "id"),
                instant(line, "at"),
                EntryKind.valueOf(line.getString("kind")),
                line.getBoolean("visible"),
                line.isNull("author") ? null : number(line, "author"),
                line.getBoolean("staff"),
                line.getString("text"),
                new Lines().convertToEntityAttribute(line.getString("arguments")),
                list(line, "files", JsonObject.class, Sheets::file));
    }

    private static Attachment file(JsonObject file) {
        return new Attachment(
                number(file, "id"),
                file.getString("name"),
                file.getString("type"),
                number(file, "size"),
                ScanState.valueOf(file.getString("scan")),
                file.getBoolean("thumbnail"),
                file.getBoolean("redacted"),
                instant(file, "added"));
    }

    private static Sheet.Grant grant(JsonObject grant) {
        return new Sheet.Grant(
                grant.getString("purpose"),
                instant(grant, "until"),
                grant.isNull("revoked") ? null : instant(grant, "revoked"),
                number(grant, "by"),
                list(
                        grant,
                        "uses",
                        JsonObject.class,
                        use -> new Sheet.Use(
                                instant(use, "at"), number(use, "by"), use.getString("what"), use.getInt("minutes"))));
    }

    private static Rating rating(JsonObject rating) {
        return new Rating(rating.getInt("stars"), rating.getString("words"), instant(rating, "at"));
    }

    private static DatedTerms terms(JsonObject terms) {
        return StoredTerms.read(
                instant(terms, "from"),
                terms.getString("reminders"),
                terms.getInt("answer"),
                terms.getInt("objection"),
                terms.getInt("reopening"));
    }

    private static RequestTerm promised(JsonObject term) {
        return new RequestTerm(
                number(term, "id"),
                term.getString("name"),
                number(term, "about"),
                instant(term, "starts"),
                term.isNull("days") ? null : term.getInt("days"),
                instant(term, "due"),
                instant(term, "soon"),
                term.isNull("reminded") ? null : instant(term, "reminded"),
                term.isNull("escalated") ? null : instant(term, "escalated"),
                term.isNull("ended") ? null : instant(term, "ended"),
                term.getBoolean("kept"));
    }

    private static Contact contact(JsonObject contact) {
        return new Contact(
                number(contact, "id"),
                contact.getString("name"),
                contact.getString("email"),
                contact.getString("phone"),
                Language.valueOf(contact.getString("language")),
                contact.getBoolean("active"));
    }

    private static Sheet.ForStaff forStaff(Ticket ticket, JsonObject desk) {
        return new Sheet.ForStaff(
                ticket.teamId() == null ? null : new TeamName(ticket.teamId(), desk.getString("team")),
                list(desk, "teams", JsonObject.class, team -> new TeamName(number(team, "id"), team.getString("name"))),
                list(desk, "assignees", JsonObject.class, Sheets::contact),
                list(desk, "deliveries", JsonObject.class, Sheets::delivery));
    }

    private static Delivery delivery(JsonObject delivery) {
        return new Delivery(
                delivery.getString("recipient"),
                Channel.valueOf(delivery.getString("channel")),
                delivery.getString("template"),
                DeliveryState.valueOf(delivery.getString("state")),
                delivery.getInt("attempts"),
                instant(delivery, "at"),
                delivery.getString("answer"));
    }

    /** The database answers nothing for an empty list. */
    private static <V extends JsonValue, T> List<T> list(
            JsonObject object, String name, Class<V> type, Function<V, T> reading) {
        JsonArray array = object.isNull(name) ? JsonValue.EMPTY_JSON_ARRAY : object.getJsonArray(name);
        return array.getValuesAs(type).stream().map(reading).toList();
    }

    private static long number(JsonObject object, String name) {
        return object.getJsonNumber(name).longValueExact();
    }

    private static Instant instant(JsonObject object, String name) {
        return OffsetDateTime.parse(object.getString(name)).toInstant();
    }
}
