package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Openness;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.account.Topics;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.organisation.Organisations;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.Test;

/**
 * Every kind of request there is, against everybody who could want to see one: opened by its number, in lists with their
 * counts, and by search. What comes out is docs/who-sees-what.md, which was read and found right; a new kind adds its rows.
 */
@DomainTest
class WhoSeesWhatTest {

    private static final Path DOCUMENT = Path.of("../docs/who-sees-what.md");

    private static final String HEAD = """
            # Who sees what

            Written by `WhoSeesWhatTest` from what the services answer, for every kind in `request_type`: `-Dwrite.documents=true` writes
            it anew. "Reads" means opened by its number, in lists, in their counts and by search; "–" that it does not exist for them.

            ## In the organisation

            How the organisation opens the kind, who may ask it, and who reads what somebody asked. Who asked it always reads it.

            """;

    private static final String STAFF = """

            ## At the supplier

            "For a few" are requests that only who was let in knows of; security incidents always are, complaints once they were passed on
            to the directors.

            """;

    @Inject
    TestPeople people;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    @Inject
    Products products;

    @Inject
    Topics topics;

    @Inject
    Organisations organisations;

    @Inject
    Submissions submissions;

    @Inject
    Requests requests;

    @Inject
    Tickets tickets;

    @Inject
    TicketLists lists;

    @Inject
    TicketSearch search;

    @Inject
    Desks desks;

    @Test
    void S11_everybody_sees_what_they_may_see_and_nothing_else() throws IOException {
        String written = HEAD + ofOrganisations() + STAFF + ofStaff();
        if (Boolean.getBoolean("write.documents")) {
            Files.writeString(DOCUMENT, written);
        }

        assertThat(written).isEqualTo(Files.readString(DOCUMENT));
    }

    private String ofOrganisations() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "kind",
                "opened",
                "contact asks",
                "holder of the topic asks",
                "contact reads",
                "holder of the topic reads",
                "administrator reads",
                "other organisation reads"));
        for (Topic topic : topics.all()) {
            for (Openness openness : topics.choicesFor(topic)) {
                rows.add(ofOrganisation(topic, openness));
            }
        }
        return table(rows);
    }

    private List<String> ofOrganisation(Topic topic, Openness openness) {
        long organisation = people.organisation("Zorggroep " + UUID.randomUUID());
        Caller administrator = people.administrator(organisation, "Beheerder");
        Caller asker = people.given(people.contact(organisation, "Indiener"));
        String word = word();
        long number = asked(topic, asker, word, false);
        organisations.open(administrator, organisation, Map.of(topic, openness));
        Caller submitter = people.again(asker);
        Caller colleague = people.given(people.contact(organisation, "Collega"));
        Caller holder = people.given(people.contact(organisation, "Houder"), topic);
        Caller stranger = people.administrator(people.organisation("Ander " + UUID.randomUUID()), "Vreemde");

        assertThat(customerReads(submitter, number, word)).as("one\u2019s own").isTrue();
        return List.of(
                topic.key(),
                openness.name(),
                colleague.maySubmit(topic) ? "yes" : "–",
                holder.maySubmit(topic) ? "yes" : "–",
                reads(customerReads(colleague, number, word)),
                reads(customerReads(holder, number, word)),
                reads(customerReads(administrator, number, word)),
                reads(customerReads(stranger, number, word)));
    }

    private String ofStaff() {
        Map<String, Caller> staff = new LinkedHashMap<>();
        staff.put("support", people.support("Support"));
        staff.put("product owner", people.productOwner("Product owner"));
        staff.put("consultant", people.consultant("Consultant"));
        staff.put("finance", people.finance("Financi\u00ebn"));
        staff.put("director", people.director("Directeur"));
        staff.put("application administrator", people.applicationAdministrator("Applicatiebeheerder"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(List.of("kind", "for")));
        rows.get(0).addAll(staff.keySet());
        rows.get(0).add("who was let in");
        for (Topic topic : topics.all()) {
            for (boolean confined : new boolean[] {false, true}) {
                rows.add(ofStaff(topic, confined, staff));
            }
        }
        return table(rows);
    }

    private List<String> ofStaff(Topic topic, boolean confined, Map<String, Caller> staff) {
        long organisation = people.organisation("Zorggroep " + UUID.randomUUID());
        Caller submitter = people.contact(organisation, "Indiener");
        Caller letIn = people.support("Toegelaten");
        String word = word();
        long number = asked(topic, submitter, word, confined);
        if (confined) {
            transaction.run(() -> requests.letIn(new Request(find(number)), letIn.accountId()));
        }
        List<String> row = new ArrayList<>();
        row.add(topic.key());
        row.add(confined ? "a few" : "all of its kind");
        staff.values().forEach(reader -> row.add(reads(staffReads(reader, topic, number, word))));
        row.add(confined ? reads(staffReads(letIn, topic, number, word)) : "");
        return row;
    }

    private long asked(Topic topic, Caller submitter, String word, boolean confined) {
        return transaction.get(() -> {
            Ticket ticket = topic.equals(Topic.SUPPORT_QUESTION)
                    ? supportQuestion(submitter, word)
                    : submissions.receive(submitter, request(topic, word));
            ticket.confine(confined);
            return ticket.number();
        });
    }

    private Ticket supportQuestion(Caller submitter, String word) {
        NewQuestion question = new NewQuestion(
                UUID.randomUUID().toString(),
                products.find("ncare").orElseThrow().id(),
                word,
                "Toelichting",
                List.of(),
                TicketStory.SERIOUS,
                null,
                List.of());
        return find(tickets.submit(submitter, question).number());
    }

    private static NewRequest request(Topic topic, String word) {
        return new NewRequest(
                topic, UUID.randomUUID().toString(), null, word, "Toelichting", "ASKED", false, List.of());
    }

    private Ticket find(long number) {
        return entityManager
                .createQuery("select t from Ticket t where t.number = :number", Ticket.class)
                .setParameter("number", number)
                .getSingleResult();
    }

    private static String word() {
        return "woord" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private boolean customerReads(Caller reader, long number, String word) {
        boolean opened = opens(() -> tickets.view(reader, number));
        boolean listed = numbers(lists.ofOrganisation(reader, new ListFilter("", Scope.ALL), null, 1000))
                .contains(number);
        boolean counted = lists.counts(reader, "").get(Scope.ALL) > 0;
        boolean found = search.ofOrganisation(reader, word, 0).hits().stream().anyMatch(hit -> hit.number() == number);
        return sameEverywhere(opened, listed, counted, found);
    }

    private boolean staffReads(Caller reader, Topic topic, long number, String word) {
        boolean opened = opens(() -> tickets.handle(reader, number));
        if (!isAtWork(reader)) {
            assertThat(opened).isFalse();
            return false;
        }
        QueueFilter all = new QueueFilter(null, topic, null, null, null, null, "", QueueOrder.RECEIVED);
        boolean listed = numbers(lists.queue(reader, all, null, 1000)).contains(number);
        boolean found = search.ofSupport(reader, word, 0).hits().stream().anyMatch(hit -> hit.number() == number);
        long counted = desks.of(reader).types().stream()
                .filter(line -> line.type().equals(topic))
                .mapToLong(line -> line.count().number())
                .sum();
        QueueFilter open = new QueueFilter(Queue.OPEN, topic, null, null, null, null, "", QueueOrder.RECEIVED);
        assertThat(counted)
                .as("counted is what the list holds")
                .isEqualTo(numbers(lists.queue(reader, open, null, 1000)).size());
        return sameEverywhere(opened, listed, found);
    }

    private boolean isAtWork(Caller reader) {
        try {
            desks.of(reader);
            return true;
        } catch (NotAllowed e) {
            return false;
        }
    }

    private static boolean opens(Runnable opening) {
        try {
            opening.run();
            return true;
        } catch (NotFound | NotAllowed e) {
            return false;
        }
    }

    private static Set<Long> numbers(Rows page) {
        return page.rows().stream().map(TicketRow::number).collect(Collectors.toSet());
    }

    private static boolean sameEverywhere(boolean opened, boolean... elsewhere) {
        for (boolean there : elsewhere) {
            assertThat(there).isEqualTo(opened);
        }
        return opened;
    }

    private static String reads(boolean reads) {
        return reads ? "reads" : "–";
    }

    private static String table(List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            table.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
            if (i == 0) {
                table.append("|").append("---|".repeat(rows.get(0).size())).append("\n");
            }
        }
        return table.toString();
    }
}
