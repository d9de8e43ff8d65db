package nl.careconnections.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.careconnections.system.harness.Eventually;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import nl.careconnections.system.people.Wizard;
import org.junit.jupiter.api.Test;

/** Changed rules: tickets move and say why, to customer and support; nobody undoes what somebody else made meanwhile. */
@SystemTest
class RuleChangesTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    @Test
    void a_closing_day_moves_an_open_ticket_and_its_page_says_why(Visitors visitors) {
        Visitor customer = visitors.comeAs(LogIns.ADMINISTRATOR);
        long number = asks(customer);
        Visitor keeper = visitors.comeAs(LogIns.APPLICATION_ADMINISTRATOR);
        LocalDate day = nextOrdinaryDay(keeper);

        keeper.opens("/staff/sla/closing-day.xhtml");
        keeper.types("day", day.toString());
        keeper.types("dutchName", "Teamdag");
        keeper.types("englishName", "Team day");
        keeper.presses("look");
        keeper.sees("Wat er verschuift");
        keeper.sees(Long.toString(number));
        keeper.types("dutchName", "Teamuitje");
        keeper.presses("save");
        keeper.sees("Je hebt na het bekijken nog iets veranderd.");
        assertThat(keeper.byId("dutchName").inputValue()).isEqualTo("Teamuitje");
        keeper.presses("save");
        keeper.isAt("/staff/sla/days.xhtml");
        keeper.sees("Teamuitje staat erbij.");

        Eventually.within(SOON, () -> {
            customer.opens("/customer/ticket/show.xhtml?number=" + number);
            return customer.page().content().contains("zijn wij gesloten (Teamuitje)");
        });
        Visitor employee = visitors.comeAs(LogIns.SUPPORT);
        employee.opens("/staff/ticket.xhtml?number=" + number);
        employee.sees("zijn wij gesloten (Teamuitje)");
        employee.sees("De streeftijd voor de oplossing was");

        keeper.page()
                .locator("tr:has-text('Teamuitje') a[href*='withdraw.xhtml']")
                .click();
        keeper.sees(Long.toString(number));
        keeper.presses("withdraw");
        keeper.isAt("/staff/sla/days.xhtml");
        Eventually.within(SOON, () -> {
            customer.opens("/customer/ticket/show.xhtml?number=" + number);
            return customer.page().content().contains("zijn wij toch open (Teamuitje vervalt)");
        });
    }

    @Test
    void who_withdraws_a_policy_withdraws_the_one_that_was_shown(Visitors visitors) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        Visitor keeper = visitors.comeAs(LogIns.APPLICATION_ADMINISTRATOR);
        plans(keeper, today.plusDays(30));
        Visitor other = visitors.comeAs(LogIns.APPLICATION_ADMINISTRATOR);
        plans(other, today.plusDays(60));

        withdraws(keeper);

        assertThat(planned(keeper)).containsExactly("Vanaf " + IN_WORDS.format(today.plusDays(60)));
        withdraws(keeper);
        assertThat(planned(keeper)).isEmpty();
    }

    private static void plans(Visitor keeper, LocalDate day) {
        keeper.opens("/staff/sla/policy.xhtml");
        keeper.types("effectiveFrom", day.toString());
        keeper.presses("look");
        keeper.sees("Wat er verschuift");
        keeper.presses("save");
        keeper.isAt("/staff/sla/index.xhtml");
        keeper.sees("De nieuwe afspraken zijn vastgelegd.");
    }

    private static void withdraws(Visitor keeper) {
        keeper.page().locator("summary:has-text('Intrekken')").first().click();
        keeper.page().locator("button:has-text('Ja, trek in')").first().click();
        keeper.sees("ingetrokken");
    }

    private static List<String> planned(Visitor keeper) {
        return keeper.page().locator("section[aria-labelledby='planned'] h3").allInnerTexts();
    }

    private static long asks(Visitor customer) {
        Wizard wizard = new Wizard(customer);
        wizard.begins();
        wizard.goesOnToDescribe();
        wizard.describes("Kleine letters", "De letters op het scherm zijn klein.");
        wizard.saysEverythingStillWorks("ANNOYING");
        wizard.goesOnToCheck();
        return wizard.creates();
    }

    /** The first day after today that is neither in a weekend nor in the list of days off. */
    private static LocalDate nextOrdinaryDay(Visitor keeper) {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"))
                .plusDays(1)
                .datesUntil(LocalDate.MAX)
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .filter(day -> {
                    keeper.opens("/staff/sla/days.xhtml?year=" + day.getYear());
                    return keeper.page().locator("time[datetime='" + day + "']").count() == 0;
                })
                .findFirst()
                .orElseThrow();
    }
}
