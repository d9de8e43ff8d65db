package nl.careconnections.domain.emergency.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.emergency.Bundles;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.press.Validity;
import nl.careconnections.domain.emergency.reading.BundleFormat;
import nl.careconnections.domain.emergency.setting.EmergencySetting;
import nl.careconnections.domain.emergency.setting.EmergencySettings;
import nl.careconnections.domain.emergency.setting.Number;
import nl.careconnections.domain.emergency.setting.NumberKind;
import nl.careconnections.domain.emergency.shelf.Freshness;
import nl.careconnections.domain.emergency.shelf.ReadyList;
import nl.careconnections.domain.emergency.shelf.Shelf;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.AtOnce;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import nl.careconnections.domain.testing.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a set that is complete to the lists on the shelf. */
@DomainTest({WardWithKeys.class, QuickPress.class})
class CompletionTest {

    private static final String WARD = WardWithKeys.WARD;
    private static final String BORN = "1940-02-29";
    private static final Instant TAKEN = Instant.parse("2026-10-08T07:30:00Z");
    private static final byte[] UNREADABLE = "<Bundle".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NO_PHOTO = {};

    @Inject
    Snapshots snapshots;

    @Inject
    Completion completion;

    @Inject
    Sets sets;

    @Inject
    Shelf shelf;

    @Inject
    QuickPress press;

    @Inject
    Staleness staleness;

    @Inject
    OldSets oldSets;

    @Inject
    EmergencySettings settings;

    @Inject
    WardWithKeys fixture;

    @Inject
    TestPeople people;

    @Inject
    TestClock clock;

    @Inject
    AccessLog log;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    private long organisation;
    private long ward;
    private Integrator ecd;

    @BeforeEach
    void a_ward_that_delivers() {
        clock.set(Instant.parse("2026-10-08T08:00:00Z"));
        organisation = fixture.organisation();
        ward = fixture.ward(organisation, WARD);
        ecd = fixture.integrator(organisation, KeyScope.MEDICATION_IN);
        press.printPages(false);
        press.failAt(null);
    }

    @Test
    void U7_a_completed_set_has_each_edition_twice_and_both_last() throws IOException {
        press.printPages(true);
        settings.change(
                people.applicationAdministrator("Beheer"),
                with(
                        new Number("Apotheek van allen", "030 000 00 00", NumberKind.PHARMACY, Optional.empty()),
                        new Number("Apotheek De Wijk", "030 000 00 01", NumberKind.PHARMACY, Optional.of(ward))));
        UUID set = complete(TAKEN, Bundles.of(BORN, "Digoxine tablet 0,125mg"));

        ReadyList ready = current();

        assertThat(ready.snapshot()).isEqualTo(set);
        assertThat(ready.takenAt()).isEqualTo(TAKEN);
        assertThat(ready.validUntil()).isEqualTo(TAKEN.plus(Duration.ofHours(24)));
        assertThat(ready.clients()).isEqualTo(1);
        assertThat(ready.quarantined()).isZero();
        for (Edition edition : Edition.values()) {
            assertThat(shelf.take(set, edition, Validity.CURRENT))
                    .hasSize(ready.bytes().get(edition));
            for (Validity validity : Validity.values()) {
                byte[] pdf = shelf.take(set, edition, validity);
                assertThat(VeraPdf.problems(pdf)).isEmpty();
                String text = text(pdf);
                assertThat(text)
                        .contains("DIGOXINE TABLET 0,125MG", "Cliënt 0", WARD, "Apotheek De Wijk", "030 000 00 01")
                        .contains("Helpdesk", "Noodnummer");
                assertThat(text.indexOf("Apotheek De Wijk")).isLessThan(text.indexOf("Apotheek van allen"));
                assertThat(text.contains("VERLOPEN")).isEqualTo(validity == Validity.OUT_OF_DATE);
            }
        }
    }

    @Test
    void finished_lists_are_encrypted_and_open_in_their_place_only() {
        UUID set = complete(TAKEN, Bundles.of(BORN, "Digoxine tablet 0,125mg"));

        byte[] closed = shelf.closed(set, Edition.PHONE, Validity.CURRENT);

        assertThat(new String(closed, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF");
        assertThat(shelf.open(closed, set, Edition.PHONE, Validity.CURRENT))
                .isEqualTo(shelf.take(set, Edition.PHONE, Validity.CURRENT));
        assertThatThrownBy(() -> shelf.open(closed, set, Edition.PHONE, Validity.OUT_OF_DATE))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> shelf.take(UUID.randomUUID(), Edition.PHONE, Validity.CURRENT))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void lists_that_cannot_be_printed_leave_the_set_before_in_use_and_wake_the_person_on_call() {
        UUID before = complete(TAKEN, Bundles.of(BORN, "Digoxine tablet 0,125mg"));
        UUID broken = begin(TAKEN.plusSeconds(60), 1);
        deliver(broken, 0, Bundles.of(BORN, "Omeprazol capsule 20mg"));
        transaction.run(() -> entityManager
                .createNativeQuery("update snapshot_client set bundle = decode('00', 'hex') where snapshot_id = ?1")
                .setParameter(1, broken)
                .executeUpdate());

        assertThatThrownBy(() -> completion.complete(ecd, WARD, broken)).isInstanceOf(NotPrinted.class);

        assertThat(current().snapshot()).isEqualTo(before);
        assertThat(openAlarms()).containsExactly("emergency.notPrinted");
        deliver(broken, 0, Bundles.of(BORN, "Omeprazol capsule 20mg"));
        completion.complete(ecd, WARD, broken);
        assertThat(current().snapshot()).isEqualTo(broken);
        assertThat(openAlarms()).isEmpty();
    }

    @Test
    void a_client_whose_pages_cannot_be_printed_is_quarantined_and_never_the_ward() {
        press.printPages(true);
        UUID set = begin(TAKEN, 2);
        deliver(set, 0, Bundles.of(BORN, "Digoxine tablet 0,125mg"));
        deliver(set, 1, Bundles.of(BORN, QuickPress.REFUSED));

        CompletedSnapshot completed = completion.complete(ecd, WARD, set);

        assertThat(completed.printed()).isEqualTo(1);
        assertThat(completed.quarantined()).isEqualTo(1);
        assertThat(phone(set)).contains("DIGOXINE TABLET 0,125MG", "Cliënt 1", "niet te drukken");
        assertThat(openAlarms()).isEmpty();
    }

    @Test
    void R4_completed_twice_at_once_a_set_is_printed_once() throws InterruptedException {
        UUID set = begin(TAKEN, 1);
        deliver(set, 0, Bundles.of(BORN, "Digoxine tablet 0,125mg"));
        Supplier<CompletedSnapshot> complete = () -> completion.complete(ecd, WARD, set);

        List<Object> answers = AtOnce.run(Collections.nCopies(4, complete));

        assertThat(answers).containsOnly(completion.complete(ecd, WARD, set));
        assertThat(log.about("ward:" + ward, 20).stream()
                        .filter(entry -> entry.action().equals("snapshot.completed")))
                .hasSize(1);
    }

    @Test
    void what_was_delivered_while_lists_were_printed_is_never_in_use_without_its_list() {
        UUID set = begin(TAKEN, 1);
        deliver(set, 0, Bundles.of(BORN, "Digoxine tablet 0,125mg"));
        WholeSet printed = sets.whole(ecd, WARD, set);
        clock.advance(Duration.ofSeconds(1));
        deliver(set, 0, Bundles.of(BORN, "Omeprazol capsule 20mg"));

        assertThatThrownBy(() -> sets.putInUse(ecd, printed, UUID.randomUUID(), Set.of()))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.key()).isEqualTo("emergency.deliveredAgain"));
        assertThat(shelf.current(List.of(ward))).isEmpty();
    }

    @Test
    void U7_lists_are_handed_out_when_all_of_them_are_ready_and_not_before() {
        UUID set = begin(TAKEN, 1);
        deliver(set, 0, Bundles.of(BORN, "Digoxine tablet 0,125mg"));
        WholeSet whole = sets.whole(ecd, WARD, set);
        UUID printing = UUID.randomUUID();
        lay(set, printing, "three", Edition.PHONE);
        shelf.lay(set, printing, Edition.PRINT, Validity.CURRENT, bytes("three"));

        assertThatThrownBy(() -> shelf.take(set, Edition.PHONE, Validity.CURRENT))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sets.putInUse(ecd, whole, printing, Set.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(shelf.current(List.of(ward))).isEmpty();
        shelf.lay(set, printing, Edition.PRINT, Validity.OUT_OF_DATE, bytes("three"));
        sets.putInUse(ecd, whole, printing, Set.of());
        assertThat(current().snapshot()).isEqualTo(set);
    }

    @Test
    void R4_printed_by_two_nodes_at_once_the_copies_of_the_first_are_used_and_never_mixed() {
        UUID set = begin(TAKEN, 1);
        deliver(set, 0, Bundles.of(BORN, "Digoxine tablet 0,125mg"));
        WholeSet whole = sets.whole(ecd, WARD, set);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        lay(set, second, "second", Edition.PHONE);
        lay(set, first, "first", Edition.values());
        CompletedSnapshot completed = sets.putInUse(ecd, whole, first, Set.of());

        lay(set, second, "second", Edition.PRINT);
        assertThat(sets.putInUse(ecd, whole, second, Set.of())).isEqualTo(completed);
        shelf.clear(set, second);
        shelf.clear(set, first);

        for (Edition edition : Edition.values()) {
            for (Validity validity : Validity.values()) {
                assertThat(shelf.take(set, edition, validity)).isEqualTo(bytes("first"));
            }
        }
        assertThat(copiesOf(set)).isEqualTo(4);
    }

    @Test
    void a_printing_that_fails_half_way_leaves_nothing_on_the_shelf() {
        UUID set = begin(TAKEN, 1);
        deliver(set, 0, Bundles.of(BORN, "Digoxine tablet 0,125mg"));
        press.failAt(Edition.PRINT);

        assertThatThrownBy(() -> completion.complete(ecd, WARD, set)).isInstanceOf(NotPrinted.class);

        assertThat(copiesOf(set)).isZero();
        press.failAt(null);
        completion.complete(ecd, WARD, set);
        assertThat(copiesOf(set)).isEqualTo(4);
    }

    @Test
    void S20_copies_that_a_node_left_behind_go_with_the_set_that_nobody_completed() {
        UUID set = begin(TAKEN, 1);
        lay(set, UUID.randomUUID(), "left", Edition.values());

        clock.advance(OldSets.UNDER_WAY.plusSeconds(1));
        oldSets.destroy();

        assertThat(copiesOf(set)).isZero();
    }

    @Test
    void the_cover_tells_what_changed_since_the_newest_list_of_yesterday() {
        press.printPages(true);
        complete(Instant.parse("2026-10-07T05:00:00Z"), Bundles.of(BORN, "Simvastatine tablet 40mg"));
        complete(Instant.parse("2026-10-07T18:00:00Z"), Bundles.of(BORN, "Digoxine tablet 0,125mg"));
        complete(TAKEN.minusSeconds(60), Bundles.of(BORN, "Omeprazol capsule 20mg"));

        String cover = phone(complete(TAKEN, Bundles.of(BORN, "Omeprazol capsule 20mg")));

        assertThat(cover).contains("Veranderd sinds wo 7 okt, 20:00");
        assertThat(cover).contains("DIGOXINE").doesNotContain("SIMVASTATINE");
    }

    @Test
    void without_a_list_of_yesterday_it_is_the_one_before() {
        press.printPages(true);
        complete(TAKEN.minusSeconds(3600), Bundles.of(BORN, "Simvastatine tablet 40mg"));

        assertThat(phone(complete(TAKEN, Bundles.of(BORN, "Omeprazol capsule 20mg"))))
                .contains("Veranderd sinds do 8 okt, 08:30", "SIMVASTATINE");
    }

    @Test
    void a_quarantined_client_has_the_last_list_that_could_be_read() {
        press.printPages(true);
        complete(TAKEN.minus(Duration.ofDays(2)), Bundles.of(BORN, "Digoxine tablet 0,125mg"));
        complete(TAKEN.minus(Duration.ofDays(1)), UNREADABLE);

        assertThat(phone(complete(TAKEN, UNREADABLE))).contains("DIGOXINE TABLET 0,125MG", "NIET ACTUEEL");
    }

    @Test
    void earlier_sets_whose_key_is_gone_are_left_off() {
        press.printPages(true);
        UUID lost = complete(TAKEN.minus(Duration.ofDays(1)), Bundles.of(BORN, "Digoxine tablet 0,125mg"));
        transaction.run(() -> entityManager
                .createNativeQuery(
                        "update snapshot_client set bundle = decode('00000000', 'hex') where snapshot_id = ?1")
                .setParameter(1, lost)
                .executeUpdate());

        assertThat(phone(complete(TAKEN, UNREADABLE))).doesNotContain("DIGOXINE");
    }

    @Test
    void a_client_in_two_wards_is_warned_about_on_the_list_that_is_printed_later() {
        press.printPages(true);
        fixture.ward(organisation, "De Eik");
        UUID elsewhere = begin("De Eik", TAKEN, client(0, NO_PHOTO));
        snapshots.deliver(
                ecd, "De Eik", elsewhere, "c0", Bundles.of(BORN, "Digoxine tablet 0,125mg"), BundleFormat.XML);
        completion.complete(ecd, "De Eik", elsewhere);

        assertThat(phone(complete(TAKEN, Bundles.of(BORN, "Digoxine tablet 0,125mg"))))
                .contains("De Eik");
        assertThat(phone(elsewhere)).doesNotContain(WARD);
    }

    @Test
    void a_photo_is_printed_and_one_that_is_none_never_fails_the_ward() throws IOException {
        press.printPages(true);
        byte[] photo = png(40, 50);
        byte[] none = Arrays.copyOf(photo, 40);
        byte[] huge = png(6000, 6000);
        UUID set = begin(WARD, TAKEN, client(0, photo), client(1, none), client(2, huge));
        for (int place = 0; place < 3; place++) {
            deliver(set, place, Bundles.of(BORN, "Digoxine tablet 0,125mg"));
        }

        completion.complete(ecd, WARD, set);

        byte[] pdf = shelf.take(set, Edition.PRINT, Validity.CURRENT);
        assertThat(text(pdf)).containsOnlyOnce("Foto onleesbaar");
    }

    @Test
    void what_is_not_understood_is_told_once_until_it_is_over() {
        Caller administrator = people.administrator(organisation, "Beheerder");
        Caller support = people.support("Support");
        complete(TAKEN.minusSeconds(180), UNREADABLE);
        complete(TAKEN.minusSeconds(120), UNREADABLE);

        assertThat(mails(administrator)).containsExactly("emergency.notUnderstood");
        assertThat(mails(support)).containsExactly("emergency.notUnderstoodAt");
        complete(TAKEN.minusSeconds(60), Bundles.of(BORN, "Digoxine tablet 0,125mg"));
        complete(TAKEN, UNREADABLE);
        assertThat(mails(administrator)).hasSize(2);
        assertThat(openAlarms()).isEmpty();
    }

    @Test
    void lists_past_their_validity_are_told_once_until_there_are_new_ones() {
        Caller administrator = people.administrator(organisation, "Beheerder");
        Caller contact = people.contact(organisation, "Melder");
        complete(TAKEN, Bundles.of(BORN, "Digoxine tablet 0,125mg"));
        clock.set(TAKEN.plus(Duration.ofHours(24)).minusSeconds(1));
        staleness.tellExpired();
        assertThat(openAlarms()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        staleness.tellExpired();
        staleness.tellExpired();

        assertThat(openAlarms()).containsExactly("emergency.expired");
        assertThat(mails(administrator)).containsExactly("emergency.listsExpired");
        assertThat(mails(contact)).isEmpty();
        complete(clock.now(), Bundles.of(BORN, "Digoxine tablet 0,125mg"));
        staleness.tellExpired();
        assertThat(openAlarms()).isEmpty();
    }

    @Test
    void lists_are_late_after_twice_the_interval_and_expire_when_they_say_so() {
        complete(TAKEN, Bundles.of(BORN, "Digoxine tablet 0,125mg"));
        EmergencySetting hourly = settings.of(organisation);

        assertThat(freshness(Duration.ofHours(2), hourly)).isEqualTo(Freshness.FRESH);
        assertThat(freshness(Duration.ofHours(2).plusMillis(1), hourly)).isEqualTo(Freshness.LATE);
        assertThat(freshness(Duration.ofHours(24).minusMillis(1), hourly)).isEqualTo(Freshness.LATE);
        assertThat(freshness(Duration.ofHours(24), hourly)).isEqualTo(Freshness.EXPIRED);
    }

    @Test
    void S20_sets_are_destroyed_after_seven_days_but_for_the_two_newest() {
        UUID first = complete(TAKEN.minusSeconds(120), Bundles.of(BORN, "Digoxine tablet 0,125mg"));
        UUID second = complete(TAKEN.minusSeconds(60), Bundles.of(BORN, "Digoxine tablet 0,125mg"));
        UUID third = complete(TAKEN, Bundles.of(BORN, "Digoxine tablet 0,125mg"));
        UUID underWay = begin(TAKEN, 1);

        clock.advance(Duration.ofHours(24));
        oldSets.destroy();
        assertThat(known()).containsExactlyInAnyOrder(first, second, third, underWay);
        clock.advance(Duration.ofSeconds(1));
        oldSets.destroy();
        assertThat(known()).containsExactlyInAnyOrder(first, second, third);
        clock.set(TAKEN.plus(Duration.ofDays(8)));
        oldSets.destroy();

        assertThat(known()).containsExactlyInAnyOrder(second, third);
        assertThatThrownBy(() -> shelf.take(first, Edition.PHONE, Validity.CURRENT))
                .isInstanceOf(NotFound.class);
        assertThat(shelf.take(second, Edition.PHONE, Validity.CURRENT)).isNotEmpty();
        assertThat(log.about("ward:" + ward, 1).get(0).action()).isEqualTo("snapshot.destroyed");
    }

    private EmergencySetting with(Number... numbers) {
        EmergencySetting now = settings.of(organisation);
        return new EmergencySetting(
                organisation,
                now.validHours(),
                now.intervalMinutes(),
                List.of(),
                List.of(numbers),
                List.of(),
                "",
                now.mailAt(),
                false,
                now.version());
    }

    private Freshness freshness(Duration age, EmergencySetting setting) {
        return Freshness.of(current(), TAKEN.plus(age), setting);
    }

    private void lay(UUID set, UUID printing, String content, Edition... editions) {
        for (Edition edition : editions) {
            for (Validity validity : Validity.values()) {
                shelf.lay(set, printing, edition, validity, bytes(content));
            }
        }
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private long copiesOf(UUID set) {
        return transaction.get(() -> ((java.lang.Number) entityManager
                        .createNativeQuery("select count(*) from ready_list where snapshot_id = ?1")
                        .setParameter(1, set)
                        .getSingleResult())
                .longValue());
    }

    private ReadyList current() {
        return shelf.current(List.of(ward)).get(0);
    }

    private String phone(UUID set) {
        return text(shelf.take(set, Edition.PHONE, Validity.CURRENT));
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID complete(Instant takenAt, byte[] bundle) {
        UUID set = begin(takenAt, 1);
        deliver(set, 0, bundle);
        completion.complete(ecd, WARD, set);
        return set;
    }

    private UUID begin(Instant takenAt, int clients) {
        List<ClientEnvelope> envelopes = new ArrayList<>();
        for (int place = 0; place < clients; place++) {
            envelopes.add(client(place, NO_PHOTO));
        }
        return begin(WARD, takenAt, envelopes.toArray(ClientEnvelope[]::new));
    }

    private UUID begin(String name, Instant takenAt, ClientEnvelope... clients) {
        return snapshots.begin(ecd, name, new NewSnapshot(takenAt, takenAt, List.of(clients), false));
    }

    private static ClientEnvelope client(int place, byte[] photo) {
        return new ClientEnvelope("c" + place, "Cliënt " + place, LocalDate.parse(BORN), "12", photo, false);
    }

    private void deliver(UUID set, int place, byte[] bundle) {
        snapshots.deliver(ecd, WARD, set, "c" + place, bundle, BundleFormat.XML);
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", bytes);
        return bytes.toByteArray();
    }

    private List<String> openAlarms() {
        return strings(
                "select template from alarm where ended_at is null and subject like 'ward:' || ?1 || ':%'", ward);
    }

    private List<String> mails(Caller person) {
        return strings(
                "select o.template from outbox o join account a on a.email = o.recipient where a.id = ?1 order by o.id",
                person.accountId());
    }

    private List<String> strings(String sql, long number) {
        return transaction.get(() -> {
            List<?> rows =
                    entityManager.createNativeQuery(sql).setParameter(1, number).getResultList();
            return rows.stream().map(String.class::cast).toList();
        });
    }

    private List<UUID> known() {
        return transaction.get(() -> {
            List<?> rows = entityManager
                    .createNativeQuery("select id from ward_snapshot where ward_id = ?1")
                    .setParameter(1, ward)
                    .getResultList();
            return rows.stream().map(UUID.class::cast).toList();
        });
    }
}
