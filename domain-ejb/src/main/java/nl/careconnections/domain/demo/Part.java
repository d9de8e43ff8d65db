package nl.careconnections.domain.demo;

import nl.careconnections.domain.shared.Language;

/** Whom one can be in the demo. Addresses end in a domain that can never exist (RFC 2606). */
enum Part {
    APPLICATION_ADMINISTRATOR(
            "Applicatiebeheerder",
            "beheer@careconnections.example",
            "fluitende-ketel-op-zolder",
            "Application administrator",
            Language.NL),
    SUPPORT_1(
            "Supportmedewerker 1",
            "support1@careconnections.example",
            "drie-gele-laarzen-buiten",
            "Support employee",
            Language.NL),
    SUPPORT_2(
            "Supportmedewerker 2",
            "support2@careconnections.example",
            "kruimels-onder-de-piano",
            "Support employee",
            Language.NL),
    DIRECTOR(
            "Directeur",
            "directeur@careconnections.example",
            "vijf-koppen-thee-om-acht",
            "Director, last in the line of an alarm",
            Language.NL),
    SECOND_DIRECTOR(
            "Tweede directeur",
            "directeur2@careconnections.example",
            "stille-trom-in-de-schuur",
            "Director, steps in for the other one, and publisher",
            Language.NL),
    PRODUCT_OWNER(
            "Producteigenaar",
            "producteigenaar@careconnections.example",
            "zachte-kroketten-op-dinsdag",
            "Product owner, assesses wishes",
            Language.NL),
    CONSULTANT(
            "Consultant",
            "consultant@careconnections.example",
            "houten-trein-naar-nergens",
            "Consultant, estimates and carries out service management",
            Language.NL),
    FINANCE(
            "Medewerker financiën",
            "financien@careconnections.example",
            "negen-knopen-aan-een-jas",
            "Finance, answers questions about contracts and invoices",
            Language.NL),
    PUBLISHER(
            "Publicist",
            "publicist@careconnections.example",
            "rode-vulpen-in-de-mist",
            "Publisher, writes news and the status page",
            Language.NL),
    EXAMPLE_ADMINISTRATOR(
            "Beheerder Zorggroep Voorbeeld",
            "beheerder@voorbeeld.example",
            "paarse-fiets-in-de-regen",
            "Organisation administrator, Zorggroep Voorbeeld",
            Language.NL),
    EXAMPLE_CONTACT(
            "Contactpersoon Zorggroep Voorbeeld",
            "contact@voorbeeld.example",
            "zeven-gladde-kiezels-thuis",
            "Contact person, Zorggroep Voorbeeld",
            Language.NL),
    EXAMPLE_TEAM_LEADER(
            "Teamleider Zorggroep Voorbeeld",
            "teamleider@voorbeeld.example",
            "trage-slak-wint-de-koers",
            "Contact person, Zorggroep Voorbeeld",
            Language.NL),
    TEST_ADMINISTRATOR(
            "Beheerder Thuiszorg Testdorp",
            "beheerder@testdorp.example",
            "warme-sokken-voor-een-uil",
            "Organisation administrator, Thuiszorg Testdorp",
            Language.NL),
    TEST_CONTACT(
            "Contact person Thuiszorg Testdorp",
            "contact@testdorp.example",
            "nine-velvet-umbrellas-dry",
            "Contact person with English pages, Thuiszorg Testdorp",
            Language.EN),
    FICTION_ADMINISTRATOR(
            "Beheerder Wijkteam Fictief",
            "beheerder@fictief.example",
            "blauwe-lantaarn-zonder-licht",
            "Organisation administrator, Wijkteam Fictief (no tickets yet)",
            Language.NL),
    FICTION_CONTACT(
            "Contactpersoon zonder supportvragen",
            "contact@fictief.example",
            "vier-vlinders-in-de-keuken",
            "Contact person without the topic of support questions, Wijkteam Fictief",
            Language.NL);

    private final String fullName;
    private final String email;
    private final String password;
    private final String description;
    private final Language language;

    Part(String fullName, String email, String password, String description, Language language) {
        this.fullName = fullName;
        this.email = email;
        this.password = password;
        this.description = description;
        this.language = language;
    }

    String fullName() {
        return fullName;
    }

    String email() {
        return email;
    }

    String password() {
        return password;
    }

    /** In the language of whoever types {@code ./start}. */
    String description() {
        return description;
    }

    Language language() {
        return language;
    }
}
