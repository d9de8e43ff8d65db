package nl.careconnections.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.VeraPdf;
import nl.careconnections.domain.ticket.CustomerTicket;
import nl.careconnections.domain.ticket.Entry;
import nl.careconnections.domain.ticket.RequestTerm;
import nl.careconnections.domain.ticket.Status;
import nl.careconnections.domain.ticket.TicketTimers;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The complaint procedure, step by step as the manual tells it ("Klachtenprocedure CareConnections"). */
@DomainTest
class ComplaintStoryTest extends ComplaintStory {

    @Inject
    Products products;

    @Inject
    TicketTimers timers;

    @Inject
    AccessLog accessLog;

    @Inject
    People persons;

    @Test
    void from_submission_through_a_refusal_to_the_last_measure() {
        // Step 1: the complaint is submitted.
        long number = submitted();
        assertThat(read(nurse, number).stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(read(nurse, number).contact()).isEqualTo("Verpleegkundige");
        assertThat(seenBy(nurse, number).timeline().get(0).text())
                .isEqualTo("Onze vraag bleef liggen.\n\nWat dit voor ons betekent:\nDubbel werk op de afdeling.\n\n"
                        + "Wat de klacht zou oplossen:\nEen vaste contactpersoon.");
        assertThat(mailed(number, "complaint.received")).containsExactly(email(nurse));
        assertThat(mailed(number, "complaint.staffReceived")).contains(email(support));

        // Step 2: support assesses it, half today and the rest tomorrow, and passes it on within a working day.
        Assessment half = new Assessment(true, null, "", Nature.COMMUNICATION, "", null, "", "");
        assessing.assess(support, number, key(), half, version(support, number));
        assertThat(handled(support, number).assessment()).isEqualTo(half);
        assertThat(read(nurse, number).assessment()).as("internal").isNull();

        now("2026-10-09T09:00:00+02:00");
        assessing.forward(support, number, key(), COMPLETE, version(support, number));
        assertThat(read(nurse, number).stage()).isEqualTo(Stage.FORWARDED);
        assertThat(term(number, "FORWARD_TO_DIRECTORS").kept()).isTrue();
        assertThat(mailed(number, "complaint.staffForwarded")).contains(email(director), email(otherDirector));
        assertThat(mailed(number, "complaint.forwarded")).containsExactly(email(nurse));
        assertThatThrownBy(() -> handled(support, number))
                .as("theirs alone now")
                .isInstanceOf(NotFound.class);

        // Step 3: one director becomes responsible, and stays so.
        directing.takeOn(director, number, version(director, number));
        assertThat(seenBy(nurse, number).header().assignee()).isEqualTo("Directeur 1");
        assertThatThrownBy(() -> handled(otherDirector, number)).isInstanceOf(NotFound.class);

        // Step 4: a voicemail is no call; the call is one, within two working days.
        directing.logCall(director, number, key(), momentNow(), false, "Ingesproken.", version(director, number));
        assertThat(term(number, "DIRECTOR_CALL").runs()).isTrue();
        now("2026-10-12T11:00:00+02:00");
        call(number);
        assertThat(term(number, "DIRECTOR_CALL").kept()).isTrue();
        assertThat(term(number, "DIRECTOR_CALL").lateAt(clock.now())).isFalse();

        directing.publish(director, number, version(director, number));
        assertThat(read(nurse, number).assessment()).isEqualTo(COMPLETE);

        directing.propose(director, number, proposal(), version(director, number));
        WrittenProposal first = read(nurse, number).proposals().get(0);
        assertThat(first.getSolutions())
                .extracting(AgreedAction::description)
                .containsExactly("We lossen de vraag deze week op.");
        assertThat(first.getMeasures()).extracting(AgreedAction::position).containsExactly(2, 3);
        assertThat(seenBy(nurse, number).header().status()).isEqualTo(Status.WAITING_FOR_CUSTOMER);
        assertThat(read(nurse, number).mayAnswer()).isTrue();
        assertThat(mailed(number, "complaint.proposed")).containsExactly(email(nurse));

        // Step 5: not agreed, with arguments; the directors answer within two working days with another proposal.
        now("2026-10-13T15:00:00+02:00");
        complaining.refuse(nurse, number, key(), "Een maand is te lang.", version(nurse, number));
        assertThat(term(number, "ANSWER_TO_REFUSAL").dueAt()).isEqualTo(at("2026-10-15T17:00:00+02:00"));
        assertThat(mailed(number, "complaint.staffRefused")).containsExactly(email(director));

        now("2026-10-15T12:00:00+02:00");
        directing.propose(director, number, proposal(), version(director, number));
        assertThat(term(number, "ANSWER_TO_REFUSAL").kept()).isTrue();
        assertThat(read(nurse, number).proposals())
                .extracting(WrittenProposal::version, WrittenProposal::answer, WrittenProposal::reasons)
                .as("versions stay to be read")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, null, ""),
                        org.assertj.core.groups.Tuple.tuple(1, Answer.REFUSED, "Een maand is te lang."));

        complaining.accept(nurse, number, key(), version(nurse, number));
        assertThat(read(nurse, number).stage()).isEqualTo(Stage.CARRYING_OUT);
        assertThat(mailed(number, "complaint.staffAccepted")).containsExactly(email(director));

        // Step 6: each thing has an owner and a day of its own, is done with the customer where need be, and is told.
        assertThat(read(nurse, number).agreed().actions())
                .extracting(AgreedAction::owner)
                .containsOnly("Directeur 1");
        assertThat(actionTerms(number))
                .extracting(RequestTerm::dueAt)
                .containsExactly(
                        at("2026-11-14T17:00:00+01:00"),
                        at("2026-10-29T17:00:00+01:00"),
                        at("2026-11-14T17:00:00+01:00"));
        carryingOut.entrust(director, number, key(), 2, support.accountId(), true, version(director, number));
        assertThat(read(nurse, number).agreed().actions().get(1))
                .extracting(AgreedAction::owner, AgreedAction::withCustomer)
                .containsExactly("Supportmedewerker 1", true);

        now("2026-10-20T10:00:00+02:00");
        done(number, 1);
        done(number, 2);
        done(number, 3);
        assertThat(mailed(number, "complaint.actionDone")).hasSize(3).containsOnly(email(nurse));
        assertThat(actionTerms(number)).allMatch(RequestTerm::kept);

        carryingOut.close(director, number, key(), "Alles is gedaan.", version(director, number));
        CustomerTicket closed = seenBy(nurse, number);
        assertThat(closed.header().status()).isEqualTo(Status.CLOSED);
        assertThat(closed.timeline())
                .extracting(ComplaintStoryTest::step)
                .containsExactly(
                        "RECEIVED",
                        "forwarded",
                        "takenOn",
                        "notReached",
                        "called",
                        "published",
                        "proposed",
                        "refused",
                        "proposed",
                        "accepted",
                        "actionDone",
                        "actionDone",
                        "actionDone",
                        "closed");
        assertThat(mailed(number, "complaint.closed")).containsExactly(email(nurse));
        assertThat(accessLog.about("ticket:" + number, 90))
                .extracting(AccessRecord::action)
                .contains(
                        "complaint.submitted",
                        "complaint.assessed",
                        "complaint.forwarded",
                        "complaint.takenOn",
                        "complaint.called",
                        "complaint.published",
                        "complaint.proposed",
                        "complaint.refused",
                        "complaint.accepted",
                        "complaint.actionEntrusted",
                        "complaint.actionDone",
                        "complaint.closed");
    }

    /** The dates of issue 4 and of sla.md. */
    @ParameterizedTest
    @CsvSource({
        "2026-04-02T10:00:00+02:00, 2026-04-03T17:00:00+02:00, 2026-04-07T17:00:00+02:00",
        "2026-10-10T12:00:00+02:00, 2026-10-12T17:00:00+02:00, 2026-10-13T17:00:00+02:00",
        "2027-12-31T09:00:00+01:00, 2028-01-03T17:00:00+01:00, 2028-01-04T17:00:00+01:00"
    })
    void both_terms_end_at_five_and_are_escalated_then(String received, String forwarding, String calling) {
        now(received);
        long number = submitted();
        assertThat(term(number, "FORWARD_TO_DIRECTORS").dueAt()).isEqualTo(at(forwarding));
        assertThat(term(number, "DIRECTOR_CALL").dueAt()).isEqualTo(at(calling));

        clock.set(at(forwarding).minusSeconds(1));
        escalations.escalateDue();
        assertThat(mailed(number, "ticket.termLate")).isEmpty();
        assertThat(mailed(number, "ticket.termSoon"))
                .as("on the morning of its last day")
                .contains(email(support));
        clock.set(at(forwarding));
        escalations.escalateDue();
        assertThat(mailed(number, "ticket.termLate")).contains(email(support), email(director), email(otherDirector));

        assessing.forward(support, number, key(), COMPLETE, version(support, number));
        assertThat(term(number, "FORWARD_TO_DIRECTORS").lateAt(clock.now())).isFalse();
        directing.takeOn(director, number, version(director, number));
        int before = mailed(number, "ticket.termLate").size();
        clock.set(at(calling).minusSeconds(1));
        escalations.escalateDue();
        assertThat(mailed(number, "ticket.termLate")).hasSize(before);
        clock.set(at(calling));
        escalations.escalateDue();
        escalations.escalateDue();
        assertThat(mailed(number, "ticket.termLate")
                        .subList(before, mailed(number, "ticket.termLate").size()))
                .as("once, and to nobody whom it is no business of")
                .contains(email(director), email(otherDirector))
                .doesNotContain(email(support))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_answer_to_a_refusal_and_each_measure_escalate_on_their_own_day() {
        long number = proposed();
        complaining.refuse(nurse, number, key(), "Te laat.", version(nurse, number));
        clock.set(at("2026-10-12T17:00:00+02:00"));
        escalations.escalateDue();
        assertThat(mailed(number, "ticket.termLate")).contains(email(director));

        directing.propose(director, number, proposal(), version(director, number));
        assertThat(term(number, "ANSWER_TO_REFUSAL").lateAt(clock.now())).isFalse();
        complaining.accept(nurse, number, key(), version(nurse, number));
        int before = mailed(number, "ticket.termLate").size();
        clock.set(at("2026-10-26T16:59:59+01:00"));
        escalations.escalateDue();
        assertThat(mailed(number, "ticket.termLate")).hasSize(before);
        clock.set(at("2026-10-26T17:00:00+01:00"));
        escalations.escalateDue();
        assertThat(mailed(number, "ticket.termLate").size()).isGreaterThan(before);
    }

    /** "In geval van een bug of problemen met het gebruik van de software dan bestempelen we dit als een supportvraag." */
    @Test
    void what_is_no_complaint_goes_on_as_a_support_question_with_its_history() {
        long number = submitted();
        String pressed = key();
        long product = products.find("ncare").orElseThrow().id();
        int seen = version(support, number);
        assessing.reclassify(
                support, number, pressed, product, Priority.MEDIUM, "Dit is een fout in het programma.", seen);
        assessing.reclassify(
                support, number, pressed, product, Priority.MEDIUM, "Dit is een fout in het programma.", seen);

        CustomerTicket question = seenBy(nurse, number);
        assertThat(question.header().type()).isEqualTo(Topic.SUPPORT_QUESTION);
        assertThat(question.header().priority()).isEqualTo(Priority.MEDIUM);
        assertThat(question.response().due()).as("from the first receipt").isEqualTo(at("2026-10-08T11:00:00+02:00"));
        assertThat(question.timeline())
                .extracting(Entry::text)
                .contains("Dit is een fout in het programma.")
                .anyMatch(text -> text.startsWith("Onze vraag bleef liggen."));
        assertThat(mailed(number, "complaint.reclassified")).containsExactly(email(nurse));
        assertThat(question.terms()).isEmpty();
        assertThatThrownBy(() -> read(nurse, number)).isInstanceOf(NotFound.class);
    }

    /** "… dan zal de directie in de reactie aangeven dat de klachtenprocedure stop wordt gezet." */
    @Test
    void without_influence_the_director_stops_the_procedure_with_reasons() {
        long number = submitted();
        assessing.forward(support, number, key(), WITHOUT_INFLUENCE, version(support, number));
        directing.takeOn(director, number, version(director, number));
        call(number);
        directing.stop(director, number, key(), "De netbeheerder gaat hierover.", version(director, number));

        CustomerTicket stopped = seenBy(nurse, number);
        assertThat(read(nurse, number).stage()).isEqualTo(Stage.STOPPED);
        assertThat(stopped.header().status()).isEqualTo(Status.CLOSED);
        assertThat(stopped.timeline()).last().extracting(Entry::text).isEqualTo("De netbeheerder gaat hierover.");
        assertThat(mailed(number, "complaint.stopped")).containsExactly(email(nurse));
    }

    /** "Wij verzoeken om altijd eerst contact met ons op te nemen …" */
    @Test
    void somebody_who_wants_to_talk_first_is_called_within_a_working_day() {
        long number = complaining
                .askForCall(nurse, new CallRequest(key(), "Facturen", "Bel me na twee uur.", "030 123 45 67"))
                .number();
        assertThat(term(number, "CALL_BACK").dueAt()).isEqualTo(at("2026-10-09T17:00:00+02:00"));
        assertThat(mailed(number, "complaint.callAsked")).containsExactly(email(nurse));
        assertThat(mailed(number, "complaint.staffCallAsked")).contains(email(support));

        now("2026-10-08T14:10:00+02:00");
        assessing.logTalk(support, number, key(), momentNow(), "Uitgelegd en opgelost.", version(support, number));
        assertThat(read(nurse, number).stage()).isEqualTo(Stage.TALKED);
        assertThat(term(number, "CALL_BACK").kept()).isTrue();
        assertThat(mailed(number, "complaint.talked")).containsExactly(email(nurse));
    }

    /** "… zodat de contactpersoon van de organisatie altijd met dezelfde persoon te maken heeft …" */
    @Test
    void another_director_takes_over_only_with_a_reason_that_the_contact_reads() {
        long number = called();
        directing.letIn(director, number, support.accountId(), version(director, number));
        assertThat(handled(support, number).allowed())
                .as("reads and writes, no more")
                .isEmpty();
        assertThat(mailed(number, "complaint.staffLetIn")).containsExactly(email(support));

        String pressed = key();
        int seen = version(director, number);
        directing.handOver(director, number, pressed, otherDirector.accountId(), "Ik ben een maand weg.", seen);
        directing.handOver(director, number, pressed, otherDirector.accountId(), "Ik ben een maand weg.", seen);
        assertThat(seenBy(nurse, number).header().assignee()).isEqualTo("Directeur 2");
        assertThat(seenBy(nurse, number).timeline())
                .last()
                .extracting(Entry::text)
                .isEqualTo("Ik ben een maand weg.");
        assertThat(mailed(number, "complaint.handedOver")).containsExactly(email(nurse));
        assertThat(mailed(number, "complaint.staffHandedOver")).containsExactly(email(otherDirector));
        assertThatThrownBy(() -> handled(director, number)).isInstanceOf(NotFound.class);
        assertThat(handled(support, number).readers())
                .extracting(Name::name)
                .containsExactlyInAnyOrder("Directeur 2", "Supportmedewerker 1");
    }

    /** "De medewerker van de organisatie die de klacht via het portaal heeft ingediend, fungeert … als contactpersoon." */
    @Test
    void an_administrator_names_another_contact_who_answers_from_then_on() {
        long number = proposed();
        complaining.nameContact(administrator, number, key(), colleague.accountId(), version(administrator, number));

        assertThat(read(colleague, number).contact()).isEqualTo("Collega");
        assertThat(mailed(number, "complaint.contactNamed")).containsExactly(email(colleague));
        assertThat(mailed(number, "complaint.staffContactNamed")).containsExactly(email(director));
        assertThatThrownBy(() -> read(nurse, number)).isInstanceOf(NotFound.class);
        complaining.accept(colleague, number, key(), version(colleague, number));
        assertThat(read(colleague, number).stage()).isEqualTo(Stage.CARRYING_OUT);
    }

    @Test
    void a_contact_who_says_nothing_is_reminded_of_the_proposal() {
        long number = proposed();
        clock.set(at("2026-10-13T17:00:00+02:00"));
        timers.runDue();
        assertThat(mailed(number, "ticket.requestReminded")).containsExactly(email(nurse));
    }

    @Test
    void the_dossier_holds_what_the_customer_may_read_and_nothing_else() throws IOException {
        long number = agreed();
        String internal = dossier(director, number);
        assertThat(internal)
                .contains(
                        "Klachtdossier " + number,
                        "Een vaste contactpersoon.",
                        "Voorstel 1",
                        "Elke vraag krijgt een eigenaar.",
                        "proposed",
                        "accepted")
                .doesNotContain("letIn", "assessed");
        assertThat(internal).as("not published").doesNotContain("Drie weken dubbel werk.");

        directing.publish(director, number, version(director, number));
        done(number, 2);
        assertThat(dossier(nurse, number)).contains("Drie weken dubbel werk.", "Gedaan.", "Directeur 1");
        assertThatThrownBy(() -> dossier(stranger, number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> dossier(support, number)).isInstanceOf(NotFound.class);
        assertThat(accessLog.about("ticket:" + number, 5))
                .extracting(AccessRecord::action)
                .contains("complaint.dossierPrinted");
    }

    private String dossier(Caller reader, long number) throws IOException {
        Dossiers.Wording plain = new Dossiers.Wording() {
            @Override
            public String event(Entry entry) {
                return step(entry);
            }

            @Override
            public String term(RequestTerm term) {
                return term.name();
            }

            @Override
            public String stage(Stage stage) {
                return stage.name();
            }

            @Override
            public String supplier() {
                return "CareConnections";
            }
        };
        byte[] dossier = dossiers.print(reader, number, plain);
        assertThat(VeraPdf.problems(dossier)).isEmpty();
        try (PDDocument printed = Loader.loadPDF(dossier)) {
            return new PDFTextStripper().getText(printed);
        }
    }

    private static String step(Entry entry) {
        return entry.values().isEmpty()
                ? entry.kind().name()
                : entry.values().get(0).replace("complaint.", "");
    }

    private RequestTerm term(long number, String name) {
        return seenBy(nurse, number).terms().stream()
                .filter(term -> term.name().equals(name))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<RequestTerm> actionTerms(long number) {
        return seenBy(nurse, number).terms().stream()
                .filter(term -> term.name().equals("ACTION"))
                .toList();
    }

    private String email(Caller person) {
        return persons.get(person.accountId()).email();
    }
}
