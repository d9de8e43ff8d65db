package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.PastTime;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.ticket.TicketTimers;

/** Support questions of the last weeks in every state, without anything about clients. */
@ApplicationScoped
public class DemoTickets {

    @Inject
    Clock clock;

    @Inject
    PastTime pastTime;

    @Inject
    TicketTimers timers;

    @Inject
    Services services;

    @Inject
    DemoComplaints complaints;

    void tell(Cast cast) {
        new Telling(cast, new Story(pastTime, timers, clock.instant())).all();
    }

    /** The tickets, each a paragraph of its own. */
    private final class Telling {

        private final Cast cast;
        private final Story story;
        private final Caller support1;
        private final Caller support2;
        private final Caller exampleAdministrator;
        private final Caller exampleContact;
        private final Caller exampleTeamLeader;
        private final Caller testAdministrator;
        private final Caller testContact;
        private int told;

        private Telling(Cast cast, Story story) {
            this.cast = cast;
            this.story = story;
            support1 = cast.get(Part.SUPPORT_1).caller();
            support2 = cast.get(Part.SUPPORT_2).caller();
            exampleAdministrator = cast.get(Part.EXAMPLE_ADMINISTRATOR).caller();
            exampleContact = cast.get(Part.EXAMPLE_CONTACT).caller();
            exampleTeamLeader = cast.get(Part.EXAMPLE_TEAM_LEADER).caller();
            testAdministrator = cast.get(Part.TEST_ADMINISTRATOR).caller();
            testContact = cast.get(Part.TEST_CONTACT).caller();
        }

        private void all() {
            closed();
            solved();
            waiting();
            inProgress();
            fresh();
            complaints.add(story, cast);
            story.tell();
        }

        private void closed() {
            of(exampleContact)
                    .path(
                            "Ik open het dossier van een testcliënt.",
                            "Ik kies Medicatie en daarna Toedienlijst.",
                            "Ik kies Afdrukken; het venster blijft leeg.")
                    .serious()
                    .asked(
                            day(32, "09:12"),
                            "Toedienlijst drukt leeg af",
                            "Sinds vanochtend is de afdruk van de toedienlijst leeg. Op het scherm staat alles er wel.")
                    .taken(day(32, "09:25"), support1)
                    .questioned(
                            day(32, "09:31"),
                            support1,
                            "Dank voor je melding. Welke browser gebruik je, en gebeurt het ook in een andere browser?")
                    .replied(
                            day(32, "10:04"),
                            "In Firefox, de nieuwste versie. In een andere browser gaat het wel goed.")
                    .noted(
                            day(32, "10:40"),
                            support1,
                            "Nagespeeld met Firefox. Ligt aan de instelling voor achtergronden.")
                    .solved(
                            day(32, "13:20"),
                            support1,
                            "Zet in het afdrukvenster Achtergronden afdrukken aan. In de volgende versie is dat niet meer nodig.")
                    .accepted(day(31, "08:50"))
                    .rated(day(31, "08:52"), 5, "Snel en duidelijk uitgelegd.");
            of(testAdministrator)
                    .asked(
                            day(30, "11:00"),
                            "Nieuwe locatie toevoegen aan de keuzelijst",
                            "We openen een locatie erbij. Waar voeg ik die toe, zodat collega's hem kunnen kiezen?")
                    .taken(day(30, "13:10"), support2)
                    .solved(
                            day(30, "13:25"),
                            support2,
                            "Dat doe je bij Beheer, Locaties, Toevoegen. Daarna kies je bij elke medewerker de locaties.")
                    .accepted(day(29, "10:00"));
            of(exampleTeamLeader)
                    .urgent()
                    .asked(
                            day(27, "10:02"),
                            "nCare opent niet op alle locaties",
                            "Op alle locaties komt een witte pagina na het inloggen.")
                    .taken(day(27, "10:06"), support1)
                    .answered(
                            day(27, "10:11"),
                            support1,
                            "We zien het ook en zijn ermee bezig. Gebruik zolang de toedienlijsten op papier.")
                    .noted(day(27, "10:15"), support1, "Zelfde storing als op de andere omgeving; herstart loopt.")
                    .solved(
                            day(27, "10:58"),
                            support1,
                            "Na een herstart van onze server werkt nCare weer. Wil je op elke locatie een keer opnieuw inloggen?")
                    .refused(day(27, "11:20"), "Op één locatie komt de witte pagina nog steeds.")
                    .solved(
                            day(27, "11:45"),
                            support1,
                            "Op die locatie stond een oude versie in het geheugen van de browser. Met verversen werkt het.")
                    .accepted(day(27, "13:00"))
                    .rated(day(27, "13:05"), 4, "Fijn dat er meteen iemand mee bezig was.");
            of(exampleContact)
                    .asked(
                            day(25, "15:30"),
                            "Volgorde van toedienmomenten wijzigen",
                            "Kunnen we de avondronde boven de nachtronde zetten in het overzicht?")
                    .taken(day(24, "09:00"), support2)
                    .solved(
                            day(24, "09:20"),
                            support2,
                            "Sleep de momenten bij Beheer, Toedienmomenten in de volgorde die je wilt.");
            of(testContact)
                    .serious()
                    .asked(
                            day(22, "14:05"),
                            "Signature missing after double check",
                            "After a colleague does the double check, my own signature is gone until I refresh the page.")
                    .taken(day(22, "14:20"), support2)
                    .questioned(
                            day(22, "14:40"),
                            support2,
                            "Thank you. Does it happen for every medicine with a double check, or for one in particular?");
            of(exampleAdministrator)
                    .asked(
                            day(20, "08:45"),
                            "Rapport met openstaande controles",
                            "Is er een overzicht van controles die nog niet zijn gedaan?")
                    .taken(day(20, "10:00"), support1)
                    .solved(
                            day(20, "10:30"),
                            support1,
                            "Ja: Rapportages, Controles, en kies Openstaand. Je kunt het ook elke ochtend laten mailen.")
                    .accepted(day(20, "11:00"))
                    .rated(day(20, "11:01"), 5, "");
        }

        private void solved() {
            of(exampleContact)
                    .path(
                            "Ik zet medicatie klaar met de knop Klaarzetten.",
                            "Ik log uit en later weer in.",
                            "De medicatie staat niet meer op Klaargezet.")
                    .withConsent()
                    .withPicture("Klaarzetten")
                    .serious()
                    .asked(
                            day(8, "10:15"),
                            "Medicatie staat niet meer op Klaargezet",
                            "Gisteren klaargezet voor vandaag, vanochtend was de status weg. Bij twee collega's gebeurde hetzelfde.")
                    .taken(day(8, "10:30"), support1)
                    .answered(
                            day(8, "10:42"),
                            support1,
                            "Dank voor de duidelijke stappen. We kijken met jullie toestemming mee.")
                    .lookedInto(day(8, "11:10"), support1, "Historie van klaarzetten bekeken bij een testcliënt", 15)
                    .noted(
                            day(8, "11:30"),
                            support1,
                            "Klaarzetten verloopt om middernacht; instelling staat verkeerd sinds de vorige versie.")
                    .solved(
                            day(4, "15:00"),
                            support1,
                            "De status verviel om middernacht. Dat is hersteld: hij blijft nu staan tot het toedienmoment voorbij is.");
            of(testAdministrator)
                    .asked(
                            day(6, "09:30"),
                            "Medewerker ziet verkeerde locatie",
                            "Een collega die is overgestapt, ziet nog steeds de oude locatie.")
                    .taken(day(6, "11:00"), support2)
                    .solved(
                            day(5, "09:15"),
                            support2,
                            "Bij de medewerker stonden twee locaties als hoofdlocatie. Dat is rechtgezet.");
            of(exampleTeamLeader)
                    .asked(
                            day(3, "13:40"),
                            "Lettergrootte in de app",
                            "De letters in de app zijn klein voor enkele collega's. Kan dat groter?")
                    .taken(day(3, "14:10"), support2)
                    .solved(
                            day(2, "10:05"),
                            support2,
                            "Ja: de app volgt de tekengrootte van de telefoon. Zet die groter bij Instellingen, Weergave.")
                    .rated(day(2, "10:30"), 4, "");
        }

        private void waiting() {
            of(exampleAdministrator)
                    .asked(
                            day(5, "09:05"),
                            "Koppeling met roosterprogramma",
                            "De diensten uit ons rooster komen een dag te laat in nCare.")
                    .taken(day(5, "09:50"), support1)
                    .questioned(
                            day(5, "10:10"),
                            support1,
                            "Hoe laat wordt de export van het rooster gemaakt? Het antwoord helpt ons bij het zoeken.");
            of(testContact)
                    .serious()
                    .asked(
                            day(2, "11:25"),
                            "App asks for the code every hour",
                            "Our night team has to enter a code every hour. Until last week it was once per shift.")
                    .taken(day(2, "11:40"), support2)
                    .questioned(
                            day(2, "12:05"),
                            support2,
                            "Which version of the app do they have? You find it under Settings, About.");
            of(exampleContact)
                    .asked(
                            day(1, "14:50"),
                            "Foto bij wondzorg draait een kwartslag",
                            "Foto's die met de tablet zijn gemaakt, staan gedraaid in het dossier.")
                    .taken(day(1, "15:05"), support1)
                    .questioned(day(1, "15:20"), support1, "Welk merk en type tablet gebruiken jullie?");
        }

        private void inProgress() {
            of(exampleContact)
                    .serious()
                    .withConsent()
                    .path(
                            "Ik open de medicatie van een testcliënt.",
                            "Ik kies Stoppen per morgen.",
                            "Ik bewaar; de melding zegt dat er iets misging.")
                    .asked(
                            day(3, "09:20"),
                            "Stoppen per datum geeft een foutmelding",
                            "Stoppen per vandaag gaat goed, stoppen per een latere datum niet.")
                    .taken(day(3, "09:35"), support1)
                    .answered(
                            day(3, "09:50"),
                            support1,
                            "We kunnen het naspelen en zoeken de oorzaak. Stop de medicatie zolang per vandaag op de dag zelf.")
                    .prioritised(
                            day(3, "11:00"),
                            support1,
                            Priority.LOW,
                            "Er is een veilige omweg, en het komt alleen bij stoppen per latere datum voor.")
                    .noted(day(3, "11:05"), support1, "Ligt bij de ontwikkelaars, verwacht in de volgende versie.");
            of(testAdministrator)
                    .asked(
                            day(4, "09:10"),
                            "Exporteren naar rekenblad mist een kolom",
                            "In de export van toedieningen ontbreekt de kolom met de reden van afwijken.")
                    .taken(day(4, "09:40"), support2)
                    .answered(
                            day(4, "10:00"),
                            support2,
                            "Die kolom is er bij de vorige versie uitgevallen. We zetten hem terug.");
            of(exampleTeamLeader)
                    .asked(
                            day(2, "16:10"),
                            "Scannen van verpakking lukt niet bij zwak licht",
                            "In de nachtdienst lukt het scannen van een verpakking zelden.")
                    .taken(day(1, "08:45"), support2)
                    .answered(
                            day(1, "09:10"),
                            support2,
                            "We proberen het na met dezelfde telefoon. Met de zaklamp aan lukt het meestal wel.")
                    .replied(
                            day(1, "13:00"),
                            exampleAdministrator,
                            "Ook op onze tweede locatie. Een zaklamp is lastig bij slapende cliënten.");
            of(exampleAdministrator)
                    .serious()
                    .asked(
                            minutes(320),
                            "Dubbele controle blijft openstaan",
                            "Na de dubbele controle blijft de taak in de lijst staan, tot je opnieuw inlogt.")
                    .taken(minutes(310), support1)
                    .answered(
                            minutes(300),
                            support1,
                            "We zien het ook en zoeken uit waarom de lijst niet wordt bijgewerkt.");
            of(testContact)
                    .asked(
                            day(1, "10:30"),
                            "Printing the emergency card",
                            "Where do we find the emergency card to print for our locations?")
                    .taken(day(1, "11:15"), support2)
                    .handedOver(day(1, "11:16"), support2, DemoTeams.SECOND)
                    .answered(
                            day(1, "11:20"),
                            support2,
                            "We are checking which card belongs to your version and will send it here.");
        }

        private void fresh() {
            of(exampleTeamLeader)
                    .serious()
                    .asked(
                            minutes(95),
                            "Toedienmoment verdwijnt na wijzigen van de tijd",
                            "Als ik de tijd van een toedienmoment wijzig, is het moment weg uit de lijst van vandaag.");
            of(testAdministrator)
                    .urgent()
                    .asked(
                            minutes(70),
                            "Voorschrijven lukt niet",
                            "Starten, stoppen en wijzigen geeft overal een foutmelding. We werken nu op papier.");
            of(exampleContact)
                    .urgent()
                    .asked(
                            minutes(12),
                            "Noodprocedure start niet",
                            "Bij het starten van de noodprocedure blijft het scherm laden.");
            of(testContact)
                    .asked(
                            minutes(45),
                            "Change the language of the app",
                            "Some colleagues would like the app in English. Is that possible?");
            of(exampleAdministrator)
                    .asked(
                            minutes(25),
                            "Handleiding voor nieuwe medewerkers",
                            "Is er een korte handleiding die we bij de introductie kunnen gebruiken?");
        }

        private TicketLife of(Caller customer) {
            told++;
            return new TicketLife(story, services, "ticket-" + told, customer);
        }

        private Instant day(int before, String time) {
            return story.workday(before, time);
        }

        private Instant minutes(long ago) {
            return story.minutesAgo(ago);
        }
    }
}
