package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.news.News;
import nl.careconnections.domain.news.NewsKind;
import nl.careconnections.domain.news.NewsText;
import nl.careconnections.domain.shared.PastTime;

/** Release notes, a newsletter, and a draft. */
@ApplicationScoped
public class DemoNews {

    @Inject
    Clock clock;

    @Inject
    PastTime pastTime;

    @Inject
    News news;

    void publish(Cast cast) {
        Caller publisher = cast.get(Part.PUBLISHER).caller();
        published(
                publisher,
                45,
                new NewsText(
                        NewsKind.RELEASE_NOTES,
                        "nCare 5.1: toedienlijst sneller geladen",
                        """
                        # Nieuw
                        - De toedienlijst van een hele afdeling opent in minder dan twee seconden.
                        - Bij een gewijzigde dosering staat de vorige dosering erbij.

                        # Verbeterd
                        - Afdrukken op A4 laat geen witte pagina's meer achter.

                        # Wat moet je doen?
                        Niets. De nieuwe versie staat voor iedereen klaar.""",
                        "nCare 5.1: administration list loads faster",
                        """
                        # New
                        - The administration list of a whole ward opens in less than two seconds.
                        - A changed dose shows the dose before beside it.

                        # Improved
                        - Printing on A4 leaves no white pages any more.

                        # What do you have to do?
                        Nothing. The new version is there for everybody."""));
        published(publisher, 20, new NewsText(NewsKind.NEWSLETTER, "Zo bereid je je voor op een storing", """
                        Iedere organisatie krijgt een keer met een storing te maken: van nCare, van internet of van stroom.

                        # Drie dingen om vandaag te doen
                        1. Controleer of de back-uplijsten elke dag aankomen.
                        2. Laat iedere zorgmedewerker één keer inloggen op het noodportaal.
                        3. Hang de noodkaart op waar iedereen hem ziet.""", "", ""));
        published(
                publisher,
                6,
                new NewsText(
                        NewsKind.RELEASE_NOTES,
                        "nCare 5.2: dubbele controle op de telefoon",
                        """
                        # Nieuw
                        - Een tweede collega tekent een risicovol medicijn af op de eigen telefoon.
                        - De reden van niet toedienen is verplicht bij zo nodig medicatie.

                        # Opgelost
                        - Een pleister die was verwijderd, bleef soms op de lijst staan.""",
                        "nCare 5.2: second check on the phone",
                        """
                        # New
                        - A second colleague signs for a risky medicine on their own phone.
                        - The reason for not giving is required for as-needed medication.

                        # Solved
                        - A patch that was removed sometimes stayed on the list."""));
        news.write(
                publisher,
                "demo-news-draft",
                new NewsText(
                        NewsKind.NEWSLETTER,
                        "Webinar over afwezigheid van cliënten",
                        "Datum en aanmeldlink volgen nog.",
                        "",
                        ""));
    }

    private void published(Caller publisher, int daysAgo, NewsText words) {
        pastTime.at(clock.instant().minus(Duration.ofDays(daysAgo)), () -> {
            long id = news.write(publisher, "demo-news-" + daysAgo, words);
            news.publish(publisher, id, news.edit(publisher, id).version());
        });
    }
}
