package nl.careconnections.domain.performance;

import java.util.ArrayList;
import java.util.List;

/** Some thousands of Dutch words of the trade, the most frequent ones first. */
final class Vocabulary {

    private static final List<String> SMALL = List.of(
            "de", "het", "een", "van", "in", "is", "niet", "op", "en", "bij", "dat", "voor", "met", "te", "er", "we",
            "wel", "nog", "maar", "als", "dan", "om", "aan", "meer", "na", "door", "naar", "sinds", "wordt", "staat",
            "kunnen", "werkt", "gezien", "opnieuw", "vandaag", "gisteren", "graag", "bedankt", "helaas", "alle");
    private static final List<String> FIRST = List.of(
            "medicatie", "toedien", "cliënt", "zorg", "dossier", "apotheek", "rooster", "recept", "afdeling", "account",
            "wachtwoord", "dubbel", "avond", "nacht", "ochtend", "week", "maand", "kwartaal", "lijst", "bericht", "factuur",
            "koppeling", "tablet", "telefoon", "scherm", "printer", "browser", "netwerk", "gebruiker", "beheer", "locatie",
            "team", "dienst", "opname", "ontslag", "voorschrijf", "controle", "paraaf", "dosering", "insuline", "opiaat",
            "trombose", "inhalatie", "injectie", "pleister", "druppel", "zalf", "voorraad", "bestel", "lever", "retour",
            "synchronisatie", "import", "export", "rapport", "overzicht", "filter", "zoek", "knop", "menu", "tijd", "datum",
            "tijdzone", "update", "versie", "test");
    private static final List<String> SECOND = List.of(
            "lijst", "registratie", "scherm", "overzicht", "koppeling", "melding", "moment", "regel", "kaart", "code",
            "gegevens", "beheer", "afspraak", "instelling", "rechten", "rol", "pagina", "venster", "fout", "controle",
            "bestand", "document", "periode", "schema", "wijziging", "aanvraag", "bevestiging", "historie", "teller",
            "nummer", "naam", "adres", "proces", "rapportage", "module", "functie", "veld", "kolom", "knop", "filter",
            "tabel", "signaal", "waarschuwing", "blokkade", "verwerking", "levering", "verzending", "ontvangst",
            "planning", "medewerker", "groep", "afdeling", "kast", "la", "doos", "strip", "rol", "etiket", "barcode",
            "scan", "foto", "bijlage", "bericht", "vraag", "antwoord", "oplossing", "training", "handleiding");

    private Vocabulary() {}

    static List<String> words() {
        List<String> words = new ArrayList<>(SMALL);
        words.addAll(FIRST);
        SECOND.stream().filter(word -> !words.contains(word)).forEach(words::add);
        for (int shift = 0; shift < SECOND.size(); shift++) {
            for (int i = 0; i < FIRST.size(); i++) {
                words.add(FIRST.get(i) + SECOND.get((i + shift) % SECOND.size()));
            }
        }
        return words;
    }
}
