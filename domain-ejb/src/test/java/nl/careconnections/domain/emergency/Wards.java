package nl.careconnections.domain.emergency;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.careconnections.domain.emergency.list.Client;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.list.ClientLists;
import nl.careconnections.domain.emergency.list.ListWindow;
import nl.careconnections.domain.emergency.list.RiskyMedicines;
import nl.careconnections.domain.emergency.list.WardList;
import nl.careconnections.domain.emergency.medication.Moment;
import nl.careconnections.domain.emergency.press.Beside;
import nl.careconnections.domain.emergency.press.Booklet;
import nl.careconnections.domain.emergency.press.Contact;
import nl.careconnections.domain.emergency.press.Portrait;
import nl.careconnections.domain.emergency.reading.BundleFormat;
import nl.careconnections.domain.emergency.reading.DeliveryReader;
import nl.careconnections.domain.shared.Language;

/** A ward to print: each kind of line and each state is in it. Every person and product is invented. */
public final class Wards {

    private static final LocalTime SIX = LocalTime.of(6, 0);
    private static final String RISKY = "acenocoumarol, fentanyl, oxazepam, morfine, insuline";

    private Wards() {}

    /** A client of each kind. */
    public static Booklet full(Language language) {
        List<WardList.Entry> clients = List.of(
                known(list("c1", "Mevrouw T. Voorbeeld", "12", twelve(), language)),
                known(list("c2", "De heer D. Fictie", "15", toVerify(), language)),
                known(list("c3", "Mevrouw A. Monster", "3", schemes(), language)),
                known(list("c4", "De heer B. Test", "9", patches(), language)),
                new WardList.Entry(
                        list(
                                "c5",
                                "Mevrouw R. Proef",
                                "7",
                                Fixture.with(
                                        Order.ta("U1")
                                                .treatment("T1")
                                                .medicine("Omeprazol capsule 20mg")
                                                .step(Dosing.give("1").at("08:00")),
                                        Order.ta("U2")
                                                .treatment("T2")
                                                .medicine("Digoxine tablet 0,125mg")
                                                .modifier("http://example.org/onbekend")
                                                .step(Dosing.give("1").at("08:00"))),
                                language),
                        Optional.empty()),
                new WardList.Entry(quarantined("c6", "De heer P. Schets", "8", language), Optional.empty()),
                known(list("c7", "Mevrouw L. Leeg", "", Fixture.with(), language)));
        Map<String, Beside> beside = new LinkedHashMap<>();
        List<Contact> pharmacy = List.of(new Contact("Apotheek De Voorbeeldpil", "000 000 00 00"));
        beside.put(
                "c1", new Beside(Optional.of(Portrait.of(photo("png", true))), pharmacy, List.of(), Optional.empty()));
        beside.put(
                "c2",
                new Beside(
                        Optional.of(Portrait.of("no picture".getBytes(StandardCharsets.UTF_8))),
                        pharmacy,
                        List.of(),
                        Optional.empty()));
        beside.put(
                "c3",
                new Beside(Optional.of(Portrait.of(photo("jpeg", false))), pharmacy, List.of(), Optional.empty()));
        beside.put("c5", new Beside(Optional.empty(), pharmacy, List.of("De Eik"), Optional.empty()));
        beside.put(
                "c6",
                new Beside(
                        Optional.empty(),
                        pharmacy,
                        List.of(),
                        Optional.of(new Beside.LastGood(
                                list(
                                        "c6",
                                        "De heer P. Schets",
                                        "8",
                                        Fixture.with(Order.ta("L1")
                                                .medicine("Simvastatine tablet 40mg")
                                                .text("1 keer per dag 1 stuk")
                                                .step(Dosing.give("1").at("20:00"))),
                                        language),
                                taken(Lists.DAY).minus(Duration.ofDays(1))))));
        return booklet(clients, Lists.DAY, beside, Optional.of(yesterday(language)), language);
    }

    /** So many clients of twelve lines each. */
    public static Booklet of(int clients) {
        return booklet(
                IntStream.range(0, clients)
                        .mapToObj(place -> known(list("c" + place, "Cliënt " + place, "1", twelve(), Language.NL)))
                        .toList(),
                Lists.DAY,
                Map.of(),
                Optional.empty(),
                Language.NL);
    }

    /** One client alone, with nothing known beside the delivery. */
    public static Booklet of(ClientList list, LocalDate from, Language language) {
        return booklet(List.of(known(list, from)), from, Map.of(), Optional.empty(), language);
    }

    /** Bundles as Nictiz published them, joined by "+". */
    public static Booklet published(String names, LocalDate from) throws IOException {
        return of(
                ClientLists.of(
                        new Client("c1", "T. Est", LocalDate.of(1970, 12, 12), "1", false),
                        DeliveryReader.read(
                                Published.together(names.split("\\+")).getBytes(StandardCharsets.UTF_8),
                                BundleFormat.XML),
                        new ListWindow(from, 7, taken(from)),
                        RiskyMedicines.UNLISTED,
                        Language.NL),
                from,
                Language.NL);
    }

    /** A client of twelve lines with this name, in this room. */
    public static Booklet named(String name, String room) {
        return of(list("c1", name, room, twelve(), Language.NL), Lists.DAY, Language.NL);
    }

    /** So many clients with lines to be asked about. */
    public static Booklet toAsk(int clients) {
        return booklet(
                IntStream.range(0, clients)
                        .mapToObj(place -> known(list("c" + place, "Cliënt " + place, "1", toVerify(), Language.NL)))
                        .toList(),
                Lists.DAY,
                Map.of(),
                Optional.empty(),
                Language.NL);
    }

    /** A client whose texts are written by somebody who means ill. */
    public static Booklet hostile(String words) {
        Client client = new Client("c1", words, LocalDate.of(1940, 2, 29), words, false);
        Fixture fixture = Fixture.with(Order.ta("TA1")
                .medicine(escaped(words))
                .text(escaped(words))
                .note(escaped(words))
                .step(Dosing.give("1", escaped(words)).at("08:00").saying(escaped(words))));
        return of(list(client, fixture.xml(), Language.NL), Lists.DAY, Language.NL);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static Booklet booklet(
            List<WardList.Entry> clients,
            LocalDate day,
            Map<String, Beside> beside,
            Optional<WardList> previous,
            Language language) {
        return new Booklet(
                "L-2026-10-08-0231",
                "Zorggroep Voorbeeld",
                new WardList("De Linde", taken(day), taken(day).plus(Duration.ofHours(24)), clients),
                taken(day).plusSeconds(120),
                List.of(
                        new Contact("Apotheek De Voorbeeldpil", "000 000 00 00"),
                        new Contact("Trombosedienst Voorbeeld", "000 000 00 00"),
                        new Contact("Support, werkdagen", "000 000 00 00"),
                        new Contact("Noodnummer, daarbuiten", "000 000 00 00")),
                beside,
                previous,
                language);
    }

    private static Instant taken(LocalDate day) {
        return day.atTime(SIX).atZone(Moment.ZONE).toInstant();
    }

    private static WardList.Entry known(ClientList list) {
        return known(list, Lists.DAY);
    }

    private static WardList.Entry known(ClientList list, LocalDate day) {
        return new WardList.Entry(list, Optional.of(taken(day).minusSeconds(300)));
    }

    private static ClientList list(String id, String name, String room, Fixture fixture, Language language) {
        boolean selfManaged = id.equals("c5");
        return list(new Client(id, name, LocalDate.of(1940, 2, 29), room, selfManaged), fixture.xml(), language);
    }

    private static ClientList list(Client client, String bundle, Language language) {
        return ClientLists.of(
                client,
                DeliveryReader.read(bundle.getBytes(StandardCharsets.UTF_8), BundleFormat.XML),
                new ListWindow(Lists.DAY, 7, taken(Lists.DAY)),
                new RiskyMedicines(Optional.of(Set.of(RISKY.split(", ")))),
                language);
    }

    private static ClientList quarantined(String id, String name, String room, Language language) {
        String bundle = Fixture.with(
                        Order.ta("TA1").medicine("Simvastatine tablet 40mg").text("1 keer per dag 1 stuk"),
                        Order.of("MedicationDispense", "422037009", "TA2")
                                .medicine("Lithium tablet 400mg")
                                .status("huh"))
                .xml()
                .replace(
                        "\"http://nictiz.nl/fhir/StructureDefinition/ext-PharmaceuticalTreatment.Identifier\"",
                        "\"http://example.org/weg\"");
        return list(new Client(id, name, LocalDate.of(1938, 2, 2), room, false), bundle, language);
    }

    // Clients

    private static Order ta(String number, String medicine) {
        return Order.ta("TA" + number)
                .treatment("T" + number)
                .medicine(medicine)
                .registered("2026-10-01T12:00:00+02:00");
    }

    private static Fixture twelve() {
        return Fixture.with(
                        ta("1", "Metoprolol retard tablet 50mg")
                                .text("1 keer per dag 1 stuk")
                                .pouch()
                                .step(Dosing.give("1").at("08:00")),
                        ta("2", "Paracetamol tablet 500mg")
                                .text("3 keer per dag 2 stuks")
                                .note("Niet meer dan 4 gram per dag")
                                .step(Dosing.give("2").when("MORN", "AFT", "EVE")),
                        ta("3", "Alendroninezuur tablet 70mg")
                                .text("Op maandag 1 stuk")
                                .pouch()
                                .step(Dosing.give("1")
                                        .exact()
                                        .on("mon")
                                        .at("07:30")
                                        .saying("Nuchter, met een vol glas water")),
                        ta("4", "Furosemide tablet 40mg")
                                .text("1 keer per dag 1 stuk")
                                .pouch()
                                .step(Dosing.give("1").at("08:00")),
                        ta("5", "Acenocoumarol tablet 1mg")
                                .text("Volgens schema trombosedienst")
                                .step(Dosing.nothing().saying("Volgens schema trombosedienst")),
                        scheme("W5", "T5", "2", "3", "2", "0", "3", "2"),
                        ta("6", "Fentanyl pleister 12ug/uur")
                                .text("Elke 3 dagen 1 pleister")
                                .from("2026-10-05T09:00:00+02:00")
                                .step(Dosing.give("1", "pleister")
                                        .times(1, 3, "d")
                                        .saying("Eerst de oude weghalen")),
                        ta("7", "Prednisolon tablet 5mg")
                                .text("Afbouwen: 3 dagen 2 stuks, daarna 5 dagen 1 stuk")
                                .from("2026-10-07")
                                .step(Dosing.give("2")
                                        .sequence(1)
                                        .during(3, "d")
                                        .at("08:00"))
                                .step(Dosing.give("1")
                                        .sequence(2)
                                        .during(5, "d")
                                        .at("08:00")),
                        ta("8", "Macrogol poeder")
                                .text("1 tot 2 keer per dag 1 zakje")
                                .step(Dosing.give("1", "zakje").timesRange(1, 2, 1, "d")),
                        ta("9", "Tamsulosine capsule 0,4mg")
                                .text("Voor de nacht 1 stuk")
                                .pouch()
                                .step(Dosing.give("1").when("NIGHT")),
                        ta("10", "Oxazepam tablet 10mg")
                                .text("Zo nodig 1 stuk bij onrust, maximaal 3 per dag")
                                .step(Dosing.give("1").asNeeded("onrust").maximum("3", "d")),
                        ta("11", "Morfine drank 2mg/ml")
                                .text("Zo nodig 2,5 ml bij pijn")
                                .step(Dosing.give("2.5", "ml").asNeeded("pijn")),
                        ta("12", "Levothyroxine tablet 75ug")
                                .text("1 keer per dag 1 stuk")
                                .pouch()
                                .step(Dosing.give("1").at("07:30").saying("Een half uur voor het ontbijt")))
                .and(Fixture.given("G1", "T10", "2026-10-07T22:15:00+02:00", "1", ""))
                .and(Fixture.given("G2", "T6", "2026-10-05T09:05:00+02:00", "1", ""))
                .and(allergy("Penicilline", "Huiduitslag, benauwd"))
                .and(flag("Verminderde nierfunctie"))
                .and(flag("Slikt moeilijk: tabletten niet fijnmaken zonder overleg"));
    }

    private static Fixture toVerify() {
        return Fixture.with(
                        Order.ma("MA1")
                                .treatment("T1")
                                .medicine("Furosemide tablet 40mg")
                                .text("1 keer per dag 1 stuk")
                                .step(Dosing.give("1").at("08:00")),
                        ta("1", "Furosemide tablet 40mg")
                                .carriesOut("MA1")
                                .text("1 keer per dag 1 stuk, 8 uur")
                                .step(Dosing.give("1").at("08:00")),
                        Order.ma("MA1b")
                                .treatment("T1")
                                .medicine("Furosemide tablet 40mg")
                                .registered("2026-10-07T15:00:00+02:00")
                                .from("2026-10-07T16:00:00+02:00")
                                .after("MA1")
                                .text("1 keer per dag 2 stuks")
                                .step(Dosing.give("2").at("08:00")),
                        Order.ma("MA2")
                                .treatment("T2")
                                .medicine("Diazepam tablet 5mg")
                                .step(Dosing.give("1").at("22:00")),
                        ta("2", "Diazepam tablet 5mg")
                                .carriesOut("MA2")
                                .text("Voor de nacht 1 stuk")
                                .step(Dosing.give("1").at("22:00")),
                        Order.ma("MA2s")
                                .treatment("T2")
                                .medicine("Diazepam tablet 5mg")
                                .registered("2026-10-07T15:00:00+02:00")
                                .until("2026-10-07T18:00:00+02:00")
                                .stop("410546004")
                                .after("MA2")
                                .step(Dosing.give("1").at("22:00")),
                        Order.ma("MA3")
                                .treatment("T3")
                                .medicine("Amoxicilline capsule 500mg")
                                .registered("2026-10-07T15:00:00+02:00")
                                .from("2026-10-07")
                                .text("3 keer per dag 1 stuk")
                                .step(Dosing.give("1").times(3, 1, "d")),
                        Order.ma("MA4")
                                .treatment("T4")
                                .medicine("Lisinopril tablet 10mg")
                                .info("11")
                                .registered("2026-10-07T15:00:00+02:00")
                                .from("2026-10-07")
                                .text("1 keer per dag 1 stuk")
                                .step(Dosing.give("1").at("08:00")),
                        ta("5", "Morfine tablet 10mg")
                                .text("2 keer per dag om 8, 14 en 20 uur")
                                .step(Dosing.give("1").times(2, 1, "d").at("08:00", "14:00", "20:00")),
                        Order.ma("MA6")
                                .treatment("T6")
                                .medicine("Metformine tablet 500mg")
                                .step(Dosing.give("1").at("08:00")),
                        ta("6", "Metformine tablet 500mg")
                                .carriesOut("MA6")
                                .text("1 keer per dag 1 stuk")
                                .step(Dosing.give("1").at("08:00")),
                        Order.ma("MA6b")
                                .treatment("T6")
                                .medicine("Metformine tablet 500mg")
                                .registered("2026-10-07T15:00:00+02:00")
                                .from("2026-10-10")
                                .after("MA6")
                                .text("Voortaan 2 keer per dag 1 stuk")
                                .step(Dosing.give("1").at("08:00", "18:00")),
                        ta("7", "Vitamine B12 injectie")
                                .text("1 keer per maand")
                                .step(Dosing.give("1", "ampul").times(1, 1, "mo")))
                .and(noAllergy());
    }

    private static Fixture schemes() {
        return Fixture.with(
                        ta("1", "Acenocoumarol tablet 1mg")
                                .text("Volgens schema trombosedienst")
                                .step(Dosing.nothing().saying("Volgens schema trombosedienst")),
                        scheme("W1", "T1", "2", "3", "0", "0.5"),
                        ta("2", "Fenprocoumon tablet 3mg")
                                .text("Volgens schema")
                                .step(Dosing.nothing().saying("Volgens schema")),
                        ta("3", "Paracetamol tablet 500mg")
                                .text("Om 6 en 14 uur 1 stuk")
                                .step(Dosing.give("1").at("06:00", "14:00")))
                .and(Fixture.given("G1", "T3", "2026-10-08T05:55:00+02:00", "1", ""));
    }

    private static Fixture patches() {
        return Fixture.with(
                        ta("1", "Rivastigmine pleister 4,6mg/24uur")
                                .text("1 keer per dag 1 pleister")
                                .step(Dosing.give("1", "pleister").at("09:00")),
                        ta("2", "Ethinylestradiol tablet")
                                .text("21 dagen 1 stuk, 7 dagen niet")
                                .from("2026-09-20")
                                .cycle(28)
                                .step(Dosing.give("1")
                                        .sequence(1)
                                        .during(21, "d")
                                        .at("08:00")),
                        ta("3", "Natriumchloride infuus 0,9%")
                                .text("Continu 50 ml per uur")
                                .step(Dosing.nothing().rate("50", "ml", "h")),
                        ta("4", "Oogdruppels")
                                .text("Elke 8 uur 1 druppel")
                                .from("2026-10-01T06:00:00+02:00")
                                .step(Dosing.give("1", "druppel").times(1, 8, "h")),
                        ta("5", "Cetomacrogolzalf")
                                .text("Dun aanbrengen waar het jeukt")
                                .step(Dosing.nothing().saying("Dun aanbrengen")))
                .and(allergy("Pleisterlijm", "Jeuk"));
    }

    private static Order scheme(String id, String treatment, String... amounts) {
        Order scheme = Order.wds(id)
                .treatment(treatment)
                .medicine("Acenocoumarol tablet 1mg")
                .registered("2026-10-06T09:00:00+02:00")
                .from("2026-10-08")
                .during(amounts.length, "d");
        for (int place = 0; place < amounts.length; place++) {
            scheme.step(Dosing.give(amounts[place])
                    .sequence(place + 1)
                    .during(1, "d")
                    .at("18:00"));
        }
        return scheme;
    }

    private static String allergy(String code, String reaction) {
        return "<AllergyIntolerance><id value=\"a-" + code.hashCode()
                + "\"/><clinicalStatus><coding><code value=\"active\"/></coding></clinicalStatus><code><text value=\""
                + code
                + "\"/></code><patient><reference value=\"Patient/p1\"/></patient><reaction><manifestation><text value=\""
                + reaction + "\"/></manifestation></reaction></AllergyIntolerance>";
    }

    private static String noAllergy() {
        return "<AllergyIntolerance><id value=\"a0\"/><code><coding><system value=\"http://snomed.info/sct\"/><code value=\"716186003\"/>"
                + "<display value=\"Geen bekende allergie\"/></coding></code><patient><reference value=\"Patient/p1\"/></patient>"
                + "</AllergyIntolerance>";
    }

    private static String flag(String text) {
        return "<Flag><id value=\"f" + text.hashCode() + "\"/><status value=\"active\"/><code><text value=\"" + text
                + "\"/></code><subject><reference value=\"Patient/p1\"/></subject></Flag>";
    }

    private static WardList yesterday(Language language) {
        LocalDate day = Lists.DAY.minusDays(1);
        Fixture earlier = Fixture.with(
                ta("1", "Metoprolol retard tablet 50mg")
                        .text("2 keer per dag 1 stuk")
                        .step(Dosing.give("1").at("08:00", "20:00")),
                ta("20", "Diazepam tablet 5mg").step(Dosing.give("1").at("22:00")));
        return new WardList(
                "De Linde",
                taken(day),
                taken(day).plus(Duration.ofHours(24)),
                Stream.of(
                                list("c1", "Mevrouw T. Voorbeeld", "12", earlier, language),
                                list("c6", "De heer P. Schets", "8", earlier, language),
                                list("c9", "De heer V. Vertrokken", "4", earlier, language))
                        .map(Wards::known)
                        .toList());
    }

    /** A face of two shapes. */
    private static byte[] photo(String format, boolean transparent) {
        BufferedImage image =
                new BufferedImage(600, 760, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(new Color(0x9FB6B3));
        canvas.fillRect(0, 0, 600, 760);
        canvas.setColor(new Color(0x43524F));
        canvas.fillOval(180, 120, 240, 280);
        canvas.fillOval(60, 450, 480, 500);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
