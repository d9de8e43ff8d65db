package nl.careconnections.system.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.careconnections.system.harness.Eventually;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.Mailbox;
import nl.careconnections.system.harness.SupportSystem;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import nl.careconnections.system.people.Wizard;
import org.junit.jupiter.api.Test;

@SystemTest
class TwoNodes {

    private static final Duration A_DEADLINE_AND_MORE = Duration.ofMinutes(2);
    private static final List<String> TEAM = List.of(LogIns.SUPPORT, LogIns.OTHER_SUPPORT);

    @Test
    void R3_R4_each_level_is_mailed_once_by_two_nodes_also_when_one_is_killed_in_between(
            SupportSystem first, Visitors visitors, Mailbox mailbox) {
        answersMediumQuestionsWithinAMinute(visitors.comeAs(LogIns.APPLICATION_ADMINISTRATOR));
        Visitor customer = visitors.comeAs(LogIns.CONTACT);
        SupportSystem second = SupportSystem.start("second-node", first.surroundings());
        String almost;
        String late;
        try {
            assertThat(Http.to(second.url()).get("/health/ready").status()).isEqualTo(200);
            long number = asks(customer);
            almost = "Ticket " + number + ": 75 % van de tijd voor de eerste reactie is om";
            late = "Ticket " + number + ": de streeftijd voor de eerste reactie is voorbij";
            Eventually.within(
                    A_DEADLINE_AND_MORE,
                    () -> countsOf(almost, mailbox).values().stream().allMatch(mails -> mails > 0));
        } finally {
            second.killed();
        }
        Eventually.within(
                A_DEADLINE_AND_MORE,
                () -> countsOf(late, mailbox).values().stream().anyMatch(mails -> mails > 0));
        long after = asks(customer);
        TEAM.forEach(person -> mailbox.mailTo(person, "Nieuwe supportvraag " + after));

        assertThat(countsOf(almost, mailbox))
                .containsOnly(Map.entry(LogIns.SUPPORT, 1L), Map.entry(LogIns.OTHER_SUPPORT, 1L));
        assertThat(countsOf(late, mailbox).values()).allMatch(mails -> mails <= 1);
    }

    private static Map<String, Long> countsOf(String subject, Mailbox mailbox) {
        return TEAM.stream()
                .collect(Collectors.toMap(
                        person -> person,
                        person -> mailbox.allTo(person).stream()
                                .filter(mail -> mail.subject().equals(subject))
                                .count()));
    }

    private static void answersMediumQuestionsWithinAMinute(Visitor keeper) {
        keeper.opens("/staff/sla/policy.xhtml");
        keeper.types(
                "effectiveFrom", LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString());
        for (String regime : List.of("INSIDE", "OUTSIDE")) {
            keeper.types("MEDIUM_RESPONSE_" + regime, "1");
            keeper.byId("unit_MEDIUM_RESPONSE_" + regime).selectOption("MINUTES");
        }
        keeper.presses("look");
        keeper.sees("Wat er verschuift");
        keeper.presses("save");
        keeper.isAt("/staff/sla/index.xhtml");
    }

    private static long asks(Visitor customer) {
        Wizard wizard = new Wizard(customer);
        wizard.begins();
        wizard.goesOnToDescribe();
        wizard.describes("Afdruk mist een kolom", "De laatste kolom staat niet op de afdruk.");
        wizard.saysEverythingStillWorks("SERIOUS");
        wizard.goesOnToCheck();
        return wizard.creates();
    }
}
