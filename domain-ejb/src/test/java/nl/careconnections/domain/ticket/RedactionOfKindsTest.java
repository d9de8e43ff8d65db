package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.account.Topics;
import nl.careconnections.domain.authentication.AuthenticationHandling;
import nl.careconnections.domain.authentication.Authentications;
import nl.careconnections.domain.authentication.CallBack;
import nl.careconnections.domain.authentication.NetworkChange;
import nl.careconnections.domain.authentication.NewAuthentication;
import nl.careconnections.domain.authentication.SignOn;
import nl.careconnections.domain.authentication.TypedLine;
import nl.careconnections.domain.complaint.Assessing;
import nl.careconnections.domain.complaint.Complaining;
import nl.careconnections.domain.complaint.Directing;
import nl.careconnections.domain.complaint.Nature;
import nl.careconnections.domain.complaint.NewComplaint;
import nl.careconnections.domain.complaint.NewProposal;
import nl.careconnections.domain.contractquestion.Answer;
import nl.careconnections.domain.contractquestion.ContractDesk;
import nl.careconnections.domain.contractquestion.ContractQuestions;
import nl.careconnections.domain.contractquestion.LoggedCall;
import nl.careconnections.domain.contractquestion.NewContractQuestion;
import nl.careconnections.domain.contractquestion.Subject;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.pharmacy.NewPharmacyRequest;
import nl.careconnections.domain.pharmacy.PharmacyRequests;
import nl.careconnections.domain.securityincident.Assessment;
import nl.careconnections.domain.securityincident.Breaches;
import nl.careconnections.domain.securityincident.Channel;
import nl.careconnections.domain.securityincident.Conversed;
import nl.careconnections.domain.securityincident.IncidentHandling;
import nl.careconnections.domain.securityincident.NewIncident;
import nl.careconnections.domain.securityincident.NewMeasure;
import nl.careconnections.domain.securityincident.Ongoing;
import nl.careconnections.domain.securityincident.SecurityIncidents;
import nl.careconnections.domain.securityincident.Verdict;
import nl.careconnections.domain.servicerequest.NewServiceRequest;
import nl.careconnections.domain.servicerequest.Preparation;
import nl.careconnections.domain.servicerequest.ServiceRequests;
import nl.careconnections.domain.servicerequest.TypedEstimate;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import nl.careconnections.domain.wish.Decision;
import nl.careconnections.domain.wish.NewWish;
import nl.careconnections.domain.wish.WishDesk;
import nl.careconnections.domain.wish.Wishes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What was typed into a request of any kind, wherever that keeps it, is nowhere in the database once it was redacted: every
 * table is looked through, so that a table which is added later cannot be forgotten.
 */
@DomainTest
class RedactionOfKindsTest {

    private static final String NOW = "2026-10-08T10:00";

    @Inject
    TestPeople people;

    @Inject
    TestClock clock;

    @Inject
    EntityManager entityManager;

    @Inject
    InTransaction transaction;

    @Inject
    Topics topics;

    @Inject
    Products products;

    @Inject
    Tickets tickets;

    @Inject
    Conversation conversation;

    @Inject
    Complaining complaining;

    @Inject
    Assessing assessing;

    @Inject
    Directing directing;

    @Inject
    Wishes wishes;

    @Inject
    WishDesk wishDesk;

    @Inject
    ContractQuestions contractQuestions;

    @Inject
    ContractDesk contractDesk;

    @Inject
    Authentications authentications;

    @Inject
    AuthenticationHandling authenticationHandling;

    @Inject
    PharmacyRequests pharmacyRequests;

    @Inject
    SecurityIncidents incidents;

    @Inject
    IncidentHandling incidentHandling;

    @Inject
    Breaches breaches;

    @Inject
    ServiceRequests serviceRequests;

    @Inject
    Preparation preparation;

    private Caller customer;
    private Caller support;
    private Caller director;
    private Caller consultant;
    private Caller productOwner;
    private Caller finance;
    private String secret;
    private long product;

    @BeforeEach
    void settle() {
        clock.set(OffsetDateTime.parse(NOW + ":00+02:00").toInstant());
        secret = "Zebravink" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        customer = people.administrator(people.organisation("Zorggroep " + UUID.randomUUID()), "Indiener");
        support = people.support("Support");
        director = people.director("Directeur");
        consultant = people.consultant("Consultant");
        productOwner = people.productOwner("Producteigenaar");
        finance = people.finance("Financiën");
        product = products.find("ncare").orElseThrow().id();
    }

    @Test
    void what_was_redacted_is_nowhere_whatever_kind_it_was_typed_into() {
        Map<Topic, Function<RedactionOfKindsTest, Long>> told = new LinkedHashMap<>();
        told.put(Topic.SUPPORT_QUESTION, RedactionOfKindsTest::supportQuestion);
        told.put(new Topic("COMPLAINT"), RedactionOfKindsTest::complaint);
        told.put(new Topic("WISH"), RedactionOfKindsTest::wish);
        told.put(new Topic("CONTRACT_QUESTION"), RedactionOfKindsTest::contractQuestion);
        told.put(new Topic("AUTHENTICATION"), RedactionOfKindsTest::authentication);
        told.put(new Topic("PHARMACY"), RedactionOfKindsTest::pharmacy);
        told.put(new Topic("SECURITY_INCIDENT"), RedactionOfKindsTest::incident);
        told.put(new Topic("SERVICE_REQUEST"), RedactionOfKindsTest::serviceRequest);
        assertThat(told.keySet()).as("every kind there is").containsExactlyInAnyOrderElementsOf(topics.all());

        told.forEach((kind, story) -> {
            settle();
            long number = story.apply(this);
            assertThat(holding()).as("%s before", kind).contains("ticket_entry").containsAll(tablesOf(kind));
            redact(number);
            assertThat(holding()).as("%s after", kind).isEmpty();
        });
    }

    @Test
    void a_complaint_that_became_a_support_question_is_redacted_in_its_own_tables_too() {
        long number = submittedComplaint();
        assessing.assess(support, number, key(), assessment(), version(support, number));
        assessing.reclassify(
                support, number, key(), product, Priority.LOW, "Het is een vraag.", version(support, number));
        assertThat(holding()).contains("complaint");
        redact(number);
        assertThat(holding()).isEmpty();
    }

    @Test
    void single_sign_on_is_redacted_too() {
        SignOn signOn = new SignOn(
                secret, "https://" + secret.toLowerCase() + ".example/metadata", secret, LocalDate.parse("2026-12-01"));
        long number = authentications
                .ask(customer, NewAuthentication.ofSingleSignOn(key(), secret, signOn, List.of()))
                .number();
        redact(number);
        assertThat(holding()).isEmpty();
    }

    private static List<String> tablesOf(Topic kind) {
        return switch (kind.key()) {
            case "COMPLAINT" -> List.of("complaint", "complaint_action", "complaint_proposal");
            case "WISH" -> List.of("wish");
            case "CONTRACT_QUESTION" -> List.of("contract_question");
            case "AUTHENTICATION" -> List.of("authentication_line");
            case "PHARMACY" -> List.of("pharmacy_request");
            case "SECURITY_INCIDENT" ->
                List.of("security_incident", "security_incident_measure", "security_incident_record_entry");
            default -> List.of();
        };
    }

    /** Which tables hold the secret, in any column. */
    private TreeSet<String> holding() {
        return transaction.get(this::tablesHoldingIt);
    }

    private TreeSet<String> tablesHoldingIt() {
        TreeSet<String> holding = new TreeSet<>();
        List<?> tables = entityManager
                .createNativeQuery(
                        "select table_name::text from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .getResultList();
        for (Object table : tables) {
            if (!entityManager
                    .createNativeQuery("select 1 from \"" + table + "\" t where strpos(lower(t::text), ?1) > 0")
                    .setParameter(1, secret.toLowerCase())
                    .getResultList()
                    .isEmpty()) {
                holding.add((String) table);
            }
        }
        return holding;
    }

    private void redact(long number) {
        Caller reader = opens(support, number) ? support : director;
        reader = opens(reader, number) ? reader : consultant;
        StaffTicket ticket = tickets.handle(reader, number);
        conversation.redactPassage(
                reader, number, ticket.timeline().get(0).id(), secret, "Dit had hier niet mogen staan.");
    }

    private boolean opens(Caller reader, long number) {
        try {
            return tickets.handle(reader, number) != null;
        } catch (NotFound e) {
            return false;
        }
    }

    private long supportQuestion() {
        return tickets.submit(
                        customer,
                        new NewQuestion(
                                key(),
                                product,
                                secret,
                                secret,
                                List.of("Klik op " + secret),
                                TicketStory.SERIOUS,
                                new Consent(secret, LocalDate.parse("2026-10-12")),
                                List.of()))
                .number();
    }

    private long submittedComplaint() {
        return complaining
                .submit(customer, new NewComplaint(key(), secret, secret, secret, secret, secret, List.of()))
                .number();
    }

    private nl.careconnections.domain.complaint.Assessment assessment() {
        return new nl.careconnections.domain.complaint.Assessment(
                true, true, secret, Nature.OTHER, secret, false, secret, secret);
    }

    private long complaint() {
        long number = submittedComplaint();
        assessing.forward(support, number, key(), assessment(), version(support, number));
        directing.takeOn(director, number, version(director, number));
        directing.logCall(director, number, key(), LocalDateTime.parse(NOW), true, secret, version(director, number));
        NewProposal proposal = new NewProposal(
                key(),
                secret,
                List.of(secret),
                List.of(new NewProposal.NewMeasure(secret, LocalDate.parse("2026-10-20"))),
                LocalDate.parse("2026-10-30"));
        directing.propose(director, number, proposal, version(director, number));
        complaining.refuse(customer, number, key(), secret, version(customer, number));
        return number;
    }

    private long wish() {
        long number = wishes.submit(customer, new NewWish(key(), product, secret, secret, secret, List.of()))
                .number();
        wishDesk.plan(
                productOwner, number, "Uitgave " + secret, new Decision(key(), secret, version(productOwner, number)));
        return number;
    }

    private long contractQuestion() {
        long number = contractQuestions
                .submit(customer, new NewContractQuestion(key(), Subject.INVOICE, secret, secret, secret, List.of()))
                .number();
        LoggedCall call = new LoggedCall(Instant.parse("2026-10-08T08:00:00Z"), "Mevrouw " + secret);
        contractDesk.answer(support, number, new Answer(key(), secret, call, List.of(), version(support, number)));
        return number;
    }

    private long authentication() {
        TypedLine line = new TypedLine(NetworkChange.ADD, "203.0.113.7/32", secret, secret);
        long number = authentications
                .ask(customer, NewAuthentication.ofNetworks(key(), secret, List.of(line), List.of()))
                .number();
        authenticationHandling.verify(
                support,
                number,
                new CallBack(
                        key(),
                        "phone-" + customer.accountId(),
                        LocalDateTime.parse(NOW),
                        "Mevrouw " + secret,
                        version(support, number)));
        return number;
    }

    private long pharmacy() {
        String agb = "02" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        return pharmacyRequests
                .submit(
                        customer,
                        new NewPharmacyRequest(key(), "Apotheek " + secret, agb, secret, secret, secret, false))
                .number();
    }

    private long incident() {
        NewIncident typed =
                new NewIncident(key(), secret, secret, secret, LocalDateTime.parse(NOW), secret, Ongoing.NO, List.of());
        long number = incidents.report(customer, typed).number();
        incidentHandling.takeCharge(director, number, version(director, number));
        incidentHandling.logContact(
                director,
                number,
                new Conversed(
                        key(), LocalDateTime.parse(NOW), Channel.PHONE, secret, secret, version(director, number)));
        incidentHandling.assess(
                director, number, new Assessment(key(), Verdict.BREACH, secret, version(director, number)));
        incidentHandling.addMeasure(
                director,
                number,
                new NewMeasure(
                        key(), secret, director.accountId(), LocalDate.parse("2026-10-12"), version(director, number)));
        long concerned = people.organisation("Betrokken " + UUID.randomUUID());
        people.administrator(concerned, "Beheerder");
        breaches.tell(director, number, concerned, "Let op " + secret, key(), version(director, number));
        return number;
    }

    private long serviceRequest() {
        long number = serviceRequests
                .submit(customer, new NewServiceRequest(key(), secret, secret, List.of()))
                .number();
        preparation.estimate(
                consultant,
                number,
                key(),
                new TypedEstimate(secret, "4", "100", "400", LocalDate.parse("2026-10-30")),
                version(consultant, number));
        return number;
    }

    private int version(Caller reader, long number) {
        return reader.isStaff()
                ? tickets.handle(reader, number).header().version()
                : tickets.view(reader, number).header().version();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
