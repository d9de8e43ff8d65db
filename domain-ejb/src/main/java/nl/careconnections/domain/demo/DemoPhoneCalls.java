package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.phone.CallOutcome;
import nl.careconnections.domain.phone.NewPhoneCall;
import nl.careconnections.domain.phone.PhoneCalls;
import nl.careconnections.domain.shared.PastTime;
import nl.careconnections.domain.ticket.Draft;
import nl.careconnections.domain.ticket.DraftContent;
import nl.careconnections.domain.ticket.Drafts;
import nl.careconnections.domain.ticket.PriorityAnswers;
import nl.careconnections.domain.ticket.Severity;
import nl.careconnections.domain.ticket.TicketTimers;

/** Calls of each outcome: solved at once, a question, a draft that came and one that is still awaited. */
@ApplicationScoped
public class DemoPhoneCalls {

    private static final Duration WRITING_DOWN = Duration.ofMinutes(6);
    private static final PriorityAnswers ANNOYING = new PriorityAnswers(false, false, false, Severity.ANNOYING);

    @Inject
    Clock clock;

    @Inject
    PastTime pastTime;

    @Inject
    TicketTimers timers;

    @Inject
    PhoneCalls calls;

    @Inject
    Drafts drafts;

    @Inject
    Products products;

    void tell(Cast cast) {
        Story story = new Story(pastTime, timers, clock.instant());
        Caller first = cast.get(Part.SUPPORT_1).caller();
        Caller second = cast.get(Part.SUPPORT_2).caller();
        Caller example = cast.get(Part.EXAMPLE_CONTACT).caller();
        Caller leader = cast.get(Part.EXAMPLE_TEAM_LEADER).caller();
        Caller village = cast.get(Part.TEST_CONTACT).caller();
        call(
                story,
                story.workday(6, "09:40"),
                first,
                leader,
                CallOutcome.COLLECTS,
                "Foutmelding bij afdrukken",
                "Afdrukken van de toedienlijst geeft een foutmelding. Welke melding is het, en op welke computer?",
                "");
        story.at(story.workday(5, "14:15"), () -> complete(leader));
        call(
                story,
                story.workday(3, "10:20"),
                second,
                example,
                CallOutcome.SOLVED,
                "Lijst van vorige week terugvinden",
                "Waar staat de toedienlijst van vorige week?",
                "Kies onder Rapporten de tab Archief, en daar de week.");
        call(
                story,
                story.workday(2, "15:05"),
                second,
                village,
                CallOutcome.QUESTION,
                "Filter onthoudt mijn afdeling niet",
                "Na het inloggen staat het filter weer op alle afdelingen.",
                "");
        call(
                story,
                story.workday(1, "11:30"),
                first,
                example,
                CallOutcome.COLLECTS,
                "Dubbele regel in het rooster",
                "In het rooster staat een regel dubbel. Voeg een schermafdruk toe, en sinds wanneer het zo is.",
                "");
        story.tell();
    }

    private void call(
            Story story,
            Instant at,
            Caller staff,
            Caller customer,
            CallOutcome outcome,
            String subject,
            String explanation,
            String solution) {
        NewPhoneCall call = new NewPhoneCall(
                UUID.randomUUID().toString(),
                customer.accountId(),
                at,
                outcome,
                products.list().get(0).id(),
                subject,
                explanation,
                solution,
                ANNOYING);
        story.at(at.plus(WRITING_DOWN), () -> calls.register(staff, call));
    }

    /** The customer adds what was looked up, and sends the draft. */
    private void complete(Caller customer) {
        Draft draft = drafts.list(customer).stream()
                .filter(prepared -> !prepared.preparedBy().isEmpty())
                .findFirst()
                .orElseThrow();
        DraftContent content = new DraftContent(
                draft.content().subject(),
                "De melding is “Geen printer gevonden”, op de computer in de teamkamer.",
                List.of(),
                ANNOYING,
                false,
                "",
                null,
                List.of());
        Draft saved = drafts.save(customer, draft.id(), draft.version(), "", content, 3);
        drafts.submit(customer, saved.id(), saved.version());
    }
}
