package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.PastTime;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.status.Affected;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.AutomationKeys;
import nl.careconnections.domain.status.AutomationScope;
import nl.careconnections.domain.status.ComponentStatus;
import nl.careconnections.domain.status.Components;
import nl.careconnections.domain.status.Incidents;
import nl.careconnections.domain.status.Kind;
import nl.careconnections.domain.status.Maintenances;
import nl.careconnections.domain.status.NewAutomationKey;
import nl.careconnections.domain.status.NewComponent;
import nl.careconnections.domain.status.NewIncident;
import nl.careconnections.domain.status.NewMaintenance;
import nl.careconnections.domain.status.NewTemplate;
import nl.careconnections.domain.status.NewUpdate;
import nl.careconnections.domain.status.Phase;
import nl.careconnections.domain.status.Repeats;
import nl.careconnections.domain.status.StatusDesk;
import nl.careconnections.domain.status.Templates;
import nl.careconnections.domain.status.Words;
import nl.careconnections.domain.status.subscription.Subscriptions;
import nl.careconnections.domain.status.subscription.Webhooks;
import nl.careconnections.domain.status.subscription.Wish;

/** A status page with a past: components of nCare, what went wrong with them, and maintenance to come. */
@ApplicationScoped
public class DemoStatus {

    private static final int OLDEST = 120;
    private static final int DAYS_OF_KEY = 365;
    private static final String OFFICE = "192.0.2.10";

    @Inject
    Clock clock;

    @Inject
    PastTime pastTime;

    @Inject
    Components components;

    @Inject
    Incidents incidents;

    @Inject
    Maintenances maintenances;

    @Inject
    Templates templates;

    @Inject
    StatusDesk desk;

    @Inject
    DemoChecks checks;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Webhooks webhooks;

    @Inject
    AutomationKeys keys;

    private Author author;

    /** @return the key of a program that writes on it */
    String publish(Cast cast) {
        author = Author.of(cast.get(Part.PUBLISHER).caller());
        Page page = new Page();
        pastTime.at(clock.instant().minus(Duration.ofDays(OLDEST)), page::make);
        prescribing(page, 85);
        maintained(page, 77);
        logIn(page, 43);
        pharmacies(page, 19);
        planned(page);
        draft(page);
        checks.watch(author, page.checked(), page.lists);
        words();
        subscribers(page);
        return key();
    }

    private String key() {
        LocalDate until =
                LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE).plusDays(DAYS_OF_KEY);
        return keys.issue(
                        author,
                        new NewAutomationKey(UUID.randomUUID(), "Bewaking van de demo", AutomationScope.PUBLISH, until))
                .secret();
    }

    /** Nobody but who reads their mail can confirm them. */
    private void subscribers(Page page) {
        subscriptions.ask("roosterbureau@zorggroep-voorbeeld.example", Wish.EVERYTHING, Language.NL, OFFICE);
        subscriptions.ask(
                "ict@zorggroep-voorbeeld.example",
                Wish.ofComponents(List.of(page.login, page.emergency)),
                Language.EN,
                OFFICE);
        webhooks.ask(
                "https://bewaking.zorggroep-voorbeeld.example/ncare",
                "ict@zorggroep-voorbeeld.example",
                Wish.EVERYTHING,
                Language.NL,
                OFFICE);
    }

    /** The components, by what they are. */
    private final class Page {

        private String web;
        private String login;
        private String prescribing;
        private String emergency;
        private String lists;
        private String pharmacies;

        void make() {
            String product = components.addGroup(author, UUID.randomUUID().toString(), new Words("nCare", "nCare"));
            String backup = components.addGroup(
                    author, UUID.randomUUID().toString(), new Words("Als nCare uitvalt", "When nCare is down"));
            String links =
                    components.addGroup(author, UUID.randomUUID().toString(), new Words("Koppelingen", "Connections"));
            web = add(product, "Web en app", "Web and app");
            login = add(product, "Inloggen", "Logging in");
            prescribing = add(product, "Voorschrijven", "Prescribing");
            emergency = add(backup, "Noodportaal", "Emergency portal");
            lists = add(backup, "Toedienlijsten per mail", "Administration lists by mail");
            pharmacies = add(links, "Apotheken", "Pharmacies");
        }

        private String add(String group, String dutch, String english) {
            return components.add(
                    author,
                    UUID.randomUUID().toString(),
                    new NewComponent(new Words(dutch, english), Words.NONE, group, false));
        }

        /** By the path of what stands in for it. */
        Map<String, String> checked() {
            return Map.of("web", web, "login", login, "prescribing", prescribing, "pharmacies", pharmacies);
        }

        List<String> ofProduct() {
            return List.of(web, login, prescribing);
        }
    }

    private void prescribing(Page page, int daysAgo) {
        Instant begin = at(daysAgo, "10:05");
        String code = open(
                begin,
                new Words("Voorschrijven niet mogelijk", "Prescribing not possible"),
                page.prescribing,
                ComponentStatus.MAJOR_OUTAGE,
                new Words(
                        "Artsen kunnen geen medicatie voorschrijven. Toedienen en aftekenen werkt gewoon.",
                        "Doctors cannot prescribe. Giving and signing for medicines works."));
        tell(
                code,
                begin.plus(Duration.ofMinutes(50)),
                Phase.IDENTIFIED,
                new Words("Een databank is vol. We maken ruimte.", "A database is full. We are making room."));
        tell(
                code,
                begin.plus(Duration.ofMinutes(115)),
                Phase.RESOLVED,
                new Words("Voorschrijven werkt weer.", "Prescribing works again."));
        tell(
                code,
                begin.plus(Duration.ofDays(3)),
                Phase.POSTMORTEM,
                new Words(
                        "De bewaking keek naar de verkeerde schijf. Die kijkt nu naar alle schijven en waarschuwt bij 70 procent.",
                        "Monitoring watched the wrong disk. It now watches all disks and warns at 70 percent."));
    }

    private void logIn(Page page, int daysAgo) {
        Instant begin = at(daysAgo, "15:20");
        String code = open(
                begin,
                new Words(
                        "Inloggen met sms-code lukt niet altijd",
                        "Logging in with a code by text does not always work"),
                page.login,
                ComponentStatus.PARTIAL_OUTAGE,
                new Words(
                        "Een deel van de gebruikers krijgt de sms-code te laat of niet.",
                        "Some users get the code by text late or not at all."));
        tell(
                code,
                begin.plus(Duration.ofMinutes(22)),
                Phase.MONITORING,
                new Words("Sms-codes komen weer aan. We kijken nog mee.", "Codes arrive again. We keep watching."));
        tell(code, begin.plus(Duration.ofMinutes(35)), Phase.RESOLVED, new Words("Opgelost.", "Resolved."));
    }

    private void pharmacies(Page page, int daysAgo) {
        Instant begin = at(daysAgo, "08:40");
        String code = open(
                begin,
                Words.NONE,
                page.pharmacies,
                ComponentStatus.DEGRADED_PERFORMANCE,
                new Words(
                        "Wijzigingen van apotheken komen tot een uur later binnen.",
                        "Changes of pharmacies arrive up to an hour late."));
        tell(
                code,
                begin.plus(Duration.ofHours(3)),
                Phase.RESOLVED,
                new Words("De achterstand is weggewerkt.", "The backlog is gone."));
    }

    private void maintained(Page page, int daysAgo) {
        Instant begin = at(daysAgo, "22:00");
        String[] code = new String[1];
        pastTime.at(begin.minus(Duration.ofDays(7)), () -> code[0] = plan("maintained", begin, page, Repeats.NEVER));
        pastTime.at(begin, () -> maintenances.goOn(code[0]));
        pastTime.at(begin.plus(Duration.ofHours(2)), () -> maintenances.goOn(code[0]));
    }

    private void planned(Page page) {
        ZonedDateTime thursday = clock.instant()
                .atZone(WorkingCalendar.ZONE)
                .plusDays(5)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY))
                .with(LocalTime.of(22, 0));
        plan("planned", thursday.toInstant(), page, Repeats.MONTHLY);
    }

    private String plan(String key, Instant begin, Page page, Repeats repeats) {
        return maintenances.plan(
                author,
                "demo-status-" + key,
                new NewMaintenance(
                        new Words("Nieuwe versie van nCare", "New version of nCare"),
                        new Words(
                                "nCare is dan twee keer een paar minuten niet bereikbaar.",
                                "nCare is then twice out of reach for a few minutes."),
                        new Words("Het noodportaal blijft werken.", "The emergency portal goes on working."),
                        Words.NONE,
                        begin,
                        begin.plus(Duration.ofHours(2)),
                        true,
                        true,
                        24,
                        repeats,
                        page.ofProduct(),
                        true));
    }

    private void draft(Page page) {
        incidents.draft(
                author,
                "demo-status-draft",
                incident(
                        Words.NONE,
                        page.lists,
                        ComponentStatus.DEGRADED_PERFORMANCE,
                        new Words("De toedienlijsten van vandaag komen later.", "Today's lists come later.")));
    }

    private void words() {
        templates.add(
                author,
                UUID.randomUUID().toString(),
                new NewTemplate(
                        Kind.INCIDENT,
                        new Words("nCare is niet bereikbaar", "nCare is out of reach"),
                        new Words(
                                "nCare is niet bereikbaar. We zoeken uit waardoor het komt.",
                                "nCare is out of reach. We are finding out why."),
                        Words.NONE,
                        new Words(
                                "Gebruik het noodportaal of de gemailde toedienlijsten en teken af op papier.",
                                "Use the emergency portal or the mailed lists, and sign on paper.")));
        templates.add(
                author,
                UUID.randomUUID().toString(),
                new NewTemplate(
                        Kind.MAINTENANCE,
                        new Words("Nieuwe versie van nCare", "New version of nCare"),
                        new Words(
                                "nCare is dan een paar minuten niet bereikbaar.",
                                "nCare is then out of reach for a few minutes."),
                        new Words("Het noodportaal blijft werken.", "The emergency portal goes on working."),
                        Words.NONE));
    }

    private String open(Instant begin, Words title, String component, ComponentStatus status, Words text) {
        String[] code = new String[1];
        pastTime.at(
                begin,
                () -> code[0] =
                        incidents.open(author, "demo-status-" + begin, incident(title, component, status, text)));
        return code[0];
    }

    private static NewIncident incident(Words title, String component, ComponentStatus status, Words text) {
        return new NewIncident(
                title,
                null,
                null,
                new NewUpdate(
                        null, text, Words.NONE, Words.NONE, null, List.of(new Affected(component, status)), true));
    }

    private void tell(String code, Instant at, Phase phase, Words text) {
        pastTime.at(
                at,
                () -> incidents.update(
                        author,
                        code,
                        NewUpdate.of(phase, text),
                        desk.get(author, code).version()));
    }

    private Instant at(int daysAgo, String time) {
        return clock.instant()
                .atZone(WorkingCalendar.ZONE)
                .minusDays(daysAgo)
                .with(LocalTime.parse(time))
                .toInstant();
    }
}
