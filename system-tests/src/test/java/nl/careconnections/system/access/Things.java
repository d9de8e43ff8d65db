package nl.careconnections.system.access;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import nl.careconnections.system.people.Wizard;

/** What belongs to one organisation, found once the way its people find it, to be asked for by others. */
public record Things(Map<String, String> byName) {

    /** Rung weeks ago by the demo's first question of high priority, and taken. */
    private static final String FIRST_ALARM = "1";

    /** What each kind is called in the list. */
    private static final Map<String, String> KINDS =
            Map.of("ticket", "Supportvraag", "wish", "Wens", "contractQuestion", "Contract of factuur");

    private static Things found;

    public static synchronized Things ofAnOrganisation(Visitors visitors) {
        if (found == null) {
            found = find(visitors);
        }
        return found;
    }

    private static Things find(Visitors visitors) {
        Map<String, String> things = new LinkedHashMap<>();
        Visitor administrator = visitors.comeAs(LogIns.ADMINISTRATOR);
        List<String> tickets = tickets(administrator, things);
        fileOfATicket(administrator, tickets, things);
        administrator.opens("/customer/news/index.xhtml");
        things.put("news", last(administrator, "main a[href*='news/show.xhtml?id=']", "id="));
        administrator.opens("/customer/securityincident/new.xhtml");
        things.put("record", last(administrator, "main a[href*='record.xhtml?id=']", "id="));
        statusPage(visitors.comeAs(LogIns.PUBLISHER), things);
        Visitor director = visitors.comeAs(LogIns.DIRECTOR);
        director.opens("/staff/queue.xhtml?queue=open&type=security-incident");
        things.put("incident", last(director, "main a[href*='ticket.xhtml?number=']", "number="));
        administrator.opens("/customer/organisation/index.xhtml");
        things.put("colleague", last(administrator, "a[href*='colleague.xhtml?id=']", "id="));
        administrator.opens("/customer/emergency/readiness.xhtml");
        administrator.page().locator("#drill").click();
        things.put("drill", last(administrator, "main a[href*='drill?id=']", "id="));
        Wizard wizard = new Wizard(administrator);
        wizard.begins();
        wizard.goesOnToDescribe();
        wizard.describes("Klaar om te versturen", "Alles is ingevuld.");
        wizard.saysEverythingStillWorks("ANNOYING");
        wizard.goesOnToCheck();
        things.put("draft", administrator.path().replaceAll(".*draft=(\\d+).*", "$1"));
        Visitor support = visitors.comeAs(LogIns.SUPPORT);
        support.opens("/staff/articles/index.xhtml?shown=PUBLISHED");
        things.put("article", last(support, "a[href*='edit.xhtml?id=']", "id="));
        support.opens("/staff/organisations/index.xhtml");
        things.put("organisation", idOf(support, "Zorggroep Voorbeeld", "show.xhtml?id="));
        support.opens("/staff/ticket.xhtml?number=" + things.get("ticket"));
        things.put("entry", last(support, "a[href*='redact.xhtml']", "entry="));
        support.opens("/staff/duty/index.xhtml");
        things.put("shift", last(support, "a[href*='swap.xhtml?shift=']", "shift="));
        things.put("alarm", FIRST_ALARM);
        support.opens("/staff/queue.xhtml?queue=open&type=complaint");
        things.put("complaint", last(support, "main a[href*='ticket.xhtml?number=']", "number="));
        Visitor keeper = visitors.comeAs(LogIns.APPLICATION_ADMINISTRATOR);
        keeper.opens("/staff/escalation/index.xhtml");
        things.put("level", last(keeper, "a[href*='level.xhtml?id=']", "id="));
        keeper.opens("/staff/organisations/deliveries.xhtml?id=" + things.get("organisation"));
        things.put("ward", last(keeper, "main a[href*='ward.xhtml']", "ward="));
        keeper.opens("/staff/people/index.xhtml");
        things.put("employee", last(keeper, "a[href*='show.xhtml?id=']", "id="));
        keeper.opens("/staff/teams/index.xhtml");
        things.put("team", last(keeper, "a[href*='edit.xhtml?id=']", "id="));
        things.put("closingDay", closingDay(keeper));
        return new Things(things);
    }

    private static void statusPage(Visitor publisher, Map<String, String> things) {
        publisher.opens("/staff/status/index.xhtml");
        things.put("story", last(publisher, "section[aria-labelledby=over] a[href*='show.xhtml?code=']", "code="));
        things.put(
                "maintenance", last(publisher, "section[aria-labelledby=open] a[href*='show.xhtml?code=']", "code="));
        things.put(
                "draftStory", last(publisher, "section[aria-labelledby=drafts] a[href*='show.xhtml?code=']", "code="));
        publisher.opens("/staff/status/show.xhtml?code=" + things.get("story"));
        things.put("update", last(publisher, "main a[href*='correct.xhtml']", "update="));
        publisher.opens("/staff/status/components.xhtml");
        things.put("component", last(publisher, "main a[href*='component.xhtml?code=']", "code="));
        publisher.opens("/staff/status/templates.xhtml");
        things.put("template", last(publisher, "main a[href*='template.xhtml?id=']", "id="));
        publisher.opens("/staff/status/webhooks.xhtml");
        things.put("webhook", last(publisher, "main a[href*='webhook.xhtml?code=']", "code="));
    }

    /** The next one, this year or the year after. */
    private static String closingDay(Visitor keeper) {
        keeper.opens("/staff/sla/days.xhtml");
        Locator links = keeper.page().locator("a[href*='withdraw.xhtml?id=']");
        if (links.count() == 0) {
            keeper.page().locator("a[rel='next']").click();
        }
        return links.first().getAttribute("href").replaceAll(".*id=(\\d+).*", "$1");
    }

    /** The address with its {@code {names}} filled in. */
    public String in(String address) {
        String filled = address;
        for (Map.Entry<String, String> thing : byName.entrySet()) {
            filled = filled.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        return filled;
    }

    /** The first file on any of the organisation's tickets. */
    private static void fileOfATicket(Visitor visitor, List<String> tickets, Map<String, String> things) {
        for (String address : tickets) {
            visitor.opens(address);
            Locator files = visitor.page().locator("main a[href^='/files/']");
            if (files.count() > 0) {
                things.put("ticketOfFile", numberIn(address));
                things.put("file", files.first().getAttribute("href").replaceAll("\\D*(\\d+).*", "$1"));
                return;
            }
        }
        throw new AssertionError("The demo has no ticket with a file");
    }

    /** Every ticket of the list, page after page: which of them stand on the first depends on the hour. */
    private static List<String> tickets(Visitor visitor, Map<String, String> lastOfKind) {
        List<String> addresses = new ArrayList<>();
        String page = "/customer/ticket/list.xhtml?scope=ALL";
        while (page != null) {
            visitor.opens(page);
            Map<String, String> lastHere = new LinkedHashMap<>();
            for (Locator row : visitor.page()
                    .locator("main tr:has(a[href*='show.xhtml?number='])")
                    .all()) {
                String address =
                        row.locator("a[href*='show.xhtml?number=']").first().getAttribute("href");
                addresses.add(address);
                String words = row.textContent();
                KINDS.forEach((thing, kind) -> {
                    if (words.contains("\u00b7 " + kind)) {
                        lastHere.put(thing, numberIn(address));
                    }
                });
            }
            lastHere.forEach(lastOfKind::putIfAbsent);
            Locator next = visitor.page().locator("main a[rel='next']");
            page = next.count() == 0 ? null : next.first().getAttribute("href");
        }
        return addresses;
    }

    private static String numberIn(String address) {
        return address.replaceAll(".*number=(\\d+).*", "$1");
    }

    private static String last(Visitor visitor, String selector, String parameter) {
        return visitor.page()
                .locator(selector)
                .last()
                .getAttribute("href")
                .replaceAll(".*" + parameter + "(\\w+).*", "$1");
    }

    private static String idOf(Visitor visitor, String words, String parameter) {
        return visitor.page()
                .locator("a[href*='" + parameter + "']")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .getAttribute("href")
                .replaceAll(".*id=(\\d+).*", "$1");
    }
}
