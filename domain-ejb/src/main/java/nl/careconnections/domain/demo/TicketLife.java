package nl.careconnections.domain.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.ticket.Consent;
import nl.careconnections.domain.ticket.CustomerReply;
import nl.careconnections.domain.ticket.InternalNote;
import nl.careconnections.domain.ticket.NewQuestion;
import nl.careconnections.domain.ticket.PriorityAnswers;
import nl.careconnections.domain.ticket.Severity;
import nl.careconnections.domain.ticket.StaffReply;
import nl.careconnections.domain.ticket.Status;

/** One ticket and what becomes of it, as sentences: asked, taken, answered, solved. Each takes place at a moment. */
final class TicketLife {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final PriorityAnswers HIGH = new PriorityAnswers(true, false, false, null);
    private static final PriorityAnswers MEDIUM = new PriorityAnswers(false, false, false, Severity.SERIOUS);
    private static final PriorityAnswers LOW = new PriorityAnswers(false, false, false, Severity.ANNOYING);

    private final Story story;
    private final Services services;
    private final String key;
    private final Caller customer;
    private PriorityAnswers answers = LOW;
    private List<String> steps = List.of();
    private boolean consents;
    private String picture = "";
    private long number;
    private int deeds;

    TicketLife(Story story, Services services, String key, Caller customer) {
        this.story = story;
        this.services = services;
        this.key = "demo-" + key;
        this.customer = customer;
    }

    TicketLife urgent() {
        answers = HIGH;
        return this;
    }

    TicketLife serious() {
        answers = MEDIUM;
        return this;
    }

    TicketLife path(String... path) {
        steps = List.of(path);
        return this;
    }

    TicketLife withConsent() {
        consents = true;
        return this;
    }

    /** @param title what the screenshot shows */
    TicketLife withPicture(String title) {
        picture = title;
        return this;
    }

    TicketLife asked(Instant at, String subject, String explanation) {
        story.at(
                at,
                () -> number = services.tickets
                        .submit(customer, question(at, subject, explanation))
                        .number());
        return this;
    }

    TicketLife taken(Instant at, Caller by) {
        story.at(at, () -> services.handling.assign(by, number, by.accountId(), version(by)));
        return this;
    }

    TicketLife handedOver(Instant at, Caller by, String team) {
        story.at(at, () -> services.handling.handOver(by, number, idOf(team), version(by)));
        return this;
    }

    TicketLife answered(Instant at, Caller by, String text) {
        return says(at, by, text, Status.IN_PROGRESS);
    }

    TicketLife questioned(Instant at, Caller by, String text) {
        return says(at, by, text, Status.WAITING_FOR_CUSTOMER);
    }

    TicketLife solved(Instant at, Caller by, String text) {
        return says(at, by, text, Status.SOLVED);
    }

    TicketLife noted(Instant at, Caller by, String text) {
        story.at(at, () -> services.conversation.note(by, number, new InternalNote(nextKey(), text, List.of())));
        return this;
    }

    TicketLife replied(Instant at, String text) {
        return replied(at, customer, text);
    }

    TicketLife replied(Instant at, Caller by, String text) {
        story.at(
                at,
                () -> services.conversation.reply(
                        by, number, new CustomerReply(nextKey(), text, List.of(), false, seenBy(by))));
        return this;
    }

    TicketLife refused(Instant at, String reason) {
        story.at(
                at, () -> services.resolution.refuse(customer, number, nextKey(), reason, List.of(), seenBy(customer)));
        return this;
    }

    TicketLife accepted(Instant at) {
        story.at(at, () -> services.resolution.accept(customer, number, seenBy(customer)));
        return this;
    }

    TicketLife rated(Instant at, int stars, String words) {
        story.at(at, () -> services.resolution.rate(customer, number, stars, words));
        return this;
    }

    TicketLife prioritised(Instant at, Caller by, Priority priority, String reason) {
        story.at(at, () -> services.handling.changePriority(by, number, priority, reason, version(by)));
        return this;
    }

    TicketLife lookedInto(Instant at, Caller by, String what, int minutes) {
        story.at(at, () -> services.accessGrants.use(by, number, what, minutes));
        return this;
    }

    private TicketLife says(Instant at, Caller by, String text, Status next) {
        story.at(
                at,
                () -> services.conversation.reply(
                        by, number, new StaffReply(nextKey(), text, List.of(), next, version(by))));
        return this;
    }

    private NewQuestion question(Instant at, String subject, String explanation) {
        LocalDate until = LocalDate.ofInstant(at.plus(Duration.ofDays(14)), ZONE);
        Consent consent = consents ? new Consent("Meekijken naar het gemelde probleem", until) : null;
        List<Long> files = picture.isEmpty()
                ? List.of()
                : List.of(services.attachments
                        .add(customer, "schermafbeelding.png", Screenshot.of(picture))
                        .id());
        return new NewQuestion(
                key, services.products.list().get(0).id(), subject, explanation, steps, answers, consent, files);
    }

    private long idOf(String team) {
        return services.teams.names().stream()
                .filter(known -> known.name().equals(team))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private int version(Caller staff) {
        return services.tickets.handle(staff, number).header().version();
    }

    private int seenBy(Caller reader) {
        return services.tickets.view(reader, number).header().version();
    }

    private String nextKey() {
        deeds++;
        return key + "-" + deeds;
    }
}
