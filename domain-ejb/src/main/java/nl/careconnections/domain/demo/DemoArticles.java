package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.knowledge.ArticleText;
import nl.careconnections.domain.knowledge.Articles;
import nl.careconnections.domain.knowledge.Product;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.shared.PastTime;

/** A small knowledge base, and what readers found in it. */
@ApplicationScoped
public class DemoArticles {

    private static final Duration SINCE = Duration.ofDays(60);

    @Inject
    Clock clock;

    @Inject
    PastTime pastTime;

    @Inject
    Products products;

    @Inject
    Articles articles;

    void write(Cast cast) {
        pastTime.at(
                clock.instant().minus(SINCE), () -> write(cast, products.list().get(0)));
    }

    private void write(Cast cast, Product product) {
        Caller writer = cast.get(Part.SUPPORT_1).caller();
        long list = publish(writer, product, "Toedienlijst afdrukken of als PDF bewaren", """
                Je maakt een afdruk van de toedienlijst vanuit het dossier van de cliënt.

                1. Open het dossier en kies Medicatie.
                2. Kies Toedienlijst en daarna de periode.
                3. Kies Afdrukken. In het venster van je browser kun je ook Opslaan als PDF kiezen.

                Blijft de pagina leeg? Sta pop-ups toe voor het adres van nCare en probeer het opnieuw.""");
        long prepared = publish(writer, product, "Medicatie staat niet meer op Klaargezet", """
                Wat je klaarzet, geldt voor één toedienmoment. Na dat moment verdwijnt de status Klaargezet vanzelf.

                # Controleer eerst
                - Kijk of het toedienmoment al voorbij is.
                - Kijk of een collega de medicatie heeft teruggezet; dat staat in de historie.

                Is het moment nog niet voorbij en staat er niets in de historie? Stuur dan een supportvraag met de stappen die je
                deed.""");
        publish(writer, product, "Dubbele controle door een tweede medewerker", """
                Voor middelen met een dubbele controle vraagt nCare om een tweede medewerker.

                - De tweede medewerker controleert op een eigen apparaat of op het jouwe.
                - Is er niemand in de buurt? Kies Controle op afstand en maak een foto van de verpakking.

                Welke middelen dit zijn, stelt de beheerder van je organisatie in.""");
        publish(writer, product, "Een medewerker kan niet inloggen", """
                # Meldt nCare dat de gebruikersnaam onbekend is?
                Vraag de beheerder van je organisatie of het account nog actief is en bij de juiste locatie hoort.

                # Komt de code niet aan?
                - Kijk in de map met ongewenste mail.
                - Controleer de tijd op je telefoon: een app die codes maakt, heeft de juiste tijd nodig.

                Geef je wachtwoord nooit aan een ander, ook niet aan support.""");
        publish(writer, product, "Wijziging van de apotheek is nog niet zichtbaar", """
                Een wijziging van de apotheek staat meestal binnen een kwartier in nCare.

                1. Open het dossier en ververs de pagina.
                2. Vraag de apotheek of het bericht is verstuurd.
                3. Noteer het tijdstip en het nummer van het bericht; de apotheek kan dat noemen.

                Is het na een uur nog niet zichtbaar? Stuur een supportvraag met tijdstip en berichtnummer, zonder gegevens van de
                cliënt.""");
        articles.write(
                writer,
                "demo-draft",
                new ArticleText(
                        product.id(),
                        "Offline werken met de app",
                        "Concept: wat werkt wel en wat werkt niet zonder internet.",
                        false));
        articles.solvedIt(cast.get(Part.EXAMPLE_CONTACT).caller(), prepared);
        articles.solvedIt(cast.get(Part.TEST_ADMINISTRATOR).caller(), list);
    }

    private long publish(Caller writer, Product product, String title, String text) {
        return articles.write(writer, "demo-" + title, new ArticleText(product.id(), title, text, true));
    }
}
