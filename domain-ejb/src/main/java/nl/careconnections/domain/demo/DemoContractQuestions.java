package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.contractquestion.Answer;
import nl.careconnections.domain.contractquestion.ContractDesk;
import nl.careconnections.domain.contractquestion.ContractQuestions;
import nl.careconnections.domain.contractquestion.Departments;
import nl.careconnections.domain.contractquestion.NewContractQuestion;
import nl.careconnections.domain.contractquestion.Subject;
import nl.careconnections.domain.shared.PastTime;
import nl.careconnections.domain.ticket.TicketTimers;
import nl.careconnections.domain.ticket.Tickets;

/** A question about an invoice that waits for the verdict of the customer, and one about a contract with its department. */
@ApplicationScoped
public class DemoContractQuestions {

    @Inject
    Clock clock;

    @Inject
    PastTime pastTime;

    @Inject
    TicketTimers timers;

    @Inject
    ContractQuestions questions;

    @Inject
    ContractDesk desk;

    @Inject
    Departments departments;

    @Inject
    Tickets tickets;

    void tell(Cast cast) {
        Story story = new Story(pastTime, timers, clock.instant());
        Caller support = cast.get(Part.SUPPORT_1).caller();
        Caller finance = cast.get(Part.FINANCE).caller();
        Caller example = cast.get(Part.EXAMPLE_ADMINISTRATOR).caller();
        Caller village = cast.get(Part.TEST_ADMINISTRATOR).caller();
        long[] number = new long[2];
        story.at(
                story.workday(4, "11:05"),
                () -> number[0] = asked(
                        example,
                        Subject.INVOICE,
                        "F-2026-0412",
                        "Aantal gebruikers op de factuur",
                        "Op de factuur staan twaalf gebruikers meer dan we hebben. Klopt dat?"));
        story.at(story.workday(4, "13:30"), () -> forward(support, number[0]));
        story.at(
                story.workday(2, "10:15"),
                () -> desk.answer(
                        finance,
                        number[0],
                        new Answer(
                                key(),
                                "De telling liep tot het einde van de maand. We crediteren het verschil op de volgende factuur.",
                                null,
                                List.of(),
                                version(finance, number[0]))));
        story.at(
                story.workday(1, "09:10"),
                () -> number[1] = asked(
                        village,
                        Subject.CONTRACT,
                        "",
                        "Looptijd van ons contract",
                        "Tot wanneer loopt ons contract, en wat is de opzegtermijn?"));
        story.at(story.workday(1, "11:40"), () -> forward(support, number[1]));
        story.tell();
    }

    private long asked(Caller caller, Subject about, String reference, String subject, String explanation) {
        return questions
                .submit(caller, new NewContractQuestion(key(), about, reference, subject, explanation, List.of()))
                .number();
    }

    private void forward(Caller support, long number) {
        long department = departments.list(support).get(0).id();
        desk.forward(support, number, key(), department, "", version(support, number));
    }

    private int version(Caller staff, long number) {
        return tickets.handle(staff, number).header().version();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
