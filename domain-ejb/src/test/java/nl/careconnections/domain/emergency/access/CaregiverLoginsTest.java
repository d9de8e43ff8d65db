package nl.careconnections.domain.emergency.access;

import static nl.careconnections.domain.emergency.access.NightShift.PASSWORD;
import static nl.careconnections.domain.emergency.access.NightShift.TELEPHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.LinkExpired;
import nl.careconnections.domain.account.TooManyAttempts;
import nl.careconnections.domain.account.Visitor;
import nl.careconnections.domain.emergency.people.Caregiver;
import nl.careconnections.domain.emergency.people.CaregiverDetails;
import nl.careconnections.domain.emergency.people.Caregivers;
import nl.careconnections.domain.emergency.people.Channel;
import nl.careconnections.domain.emergency.people.ChannelKind;
import nl.careconnections.domain.emergency.people.HashWork;
import nl.careconnections.domain.emergency.people.PreferredFactor;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.press.Validity;
import nl.careconnections.domain.emergency.setting.EmergencySetting;
import nl.careconnections.domain.emergency.setting.EmergencySettings;
import nl.careconnections.domain.emergency.shelf.Freshness;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.AtOnce;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DomainTest(NightShift.class)
class CaregiverLoginsTest {

    // Made by other software: bcrypt of cost 10, PBKDF2 with 100,000 rounds.
    private static final String BCRYPT = "{bcrypt}$2b$10$WSFSro7Q7ZFp93SPP/tQieOy69pJltIYpLcT7u0cBTC3r7y0Ha1Sm";
    private static final String PBKDF2 =
            "{pbkdf2-sha256}100000$bmFjaHRkaWVuc3Q=$BwC/10MtzR+JVZ+Lcq33b4ID8PyIh485NYX6DPaQWtc=";

    @Inject
    NightShift shift;

    @Inject
    CaregiverLogins logins;

    @Inject
    CaregiverUnblocking unblocking;

    @Inject
    CaregiverPasswords passwords;

    @Inject
    CaregiverApps apps;

    @Inject
    CaregiverReleases releases;

    @Inject
    CaregiverInvitations invitations;

    @Inject
    CaregiverStates states;

    @Inject
    Caregivers caregivers;

    @Inject
    DatabaseRegister register;

    @Inject
    EmergencySettings settings;

    @Inject
    WardDesk desk;

    @Inject
    CaregiverPassword password;

    @Inject
    NodeCopy copy;

    @Inject
    TestClock clock;

    @Test
    void from_password_and_text_message_to_the_list() {
        Caregiver anna = shift.caregiver();

        Step password = logins.begin(name(anna).toUpperCase(Locale.ROOT), PASSWORD, TELEPHONE);
        assertThat(password.finished()).isFalse();
        CodeStep asked = logins.codeStep(password.pass());
        assertThat(asked.sentTo()).isEqualTo("…89");
        assertThat(asked.reference()).matches("[A-Z]\\d\\d");
        assertThat(asked.ways()).extracting(CodeStep.Way::to).containsExactly("na…@zorg.example", "…89");
        Step code = logins.finish(password.pass(), " " + shift.code(anna, "code") + " ", TELEPHONE);

        SignedIn signedIn = shift.find(code.pass()).orElseThrow();
        WardView ward = desk.wards(signedIn).views().get(0);
        assertThat(ward.name()).isEqualTo("De Linde");
        assertThat(ward.freshnessAt(clock.now())).contains(Freshness.FRESH);
        WardDesk.Download download = desk.take(shift.session(code), ward.id(), Edition.PHONE);
        assertThat(download.pdf()).isEqualTo(NightShift.content(Edition.PHONE, Validity.CURRENT));
        assertThat(download.fileName()).contains("de-linde").doesNotContain("Anna");
        assertThat(shift.log(anna.number() == 0 ? "" : "caregiver:" + anna.number()))
                .contains("login.done DONE", "wards.listed DONE");
        assertThat(shift.log("snapshot:" + shift.snapshot()))
                .containsExactly("list.downloaded DONE ward " + ward.id() + ", PHONE");
    }

    @Test
    void past_its_validity_the_copy_that_says_so_is_handed_out() {
        Caregiver anna = shift.caregiver();
        clock.advance(Duration.ofHours(24));
        Session session = shift.session(anna);

        assertThat(desk.take(session, shift.ward(), Edition.PRINT).pdf())
                .isEqualTo(NightShift.content(Edition.PRINT, Validity.OUT_OF_DATE));
        assertThat(desk.wards(logins.find(session).orElseThrow()).views().get(0).freshnessAt(clock.now()))
                .contains(Freshness.EXPIRED);
    }

    @Test
    void S11_a_ward_that_is_not_hers_is_no_ward() {
        Session session = shift.session(shift.caregiver());
        SignedIn anna = logins.find(session).orElseThrow();
        long others = shift.newWard(anna.organisation(), "De Berk");
        shift.newList(others, clock.now());

        assertThatThrownBy(() -> desk.take(session, others, Edition.PHONE)).isInstanceOf(NotFound.class);

        assertThat(desk.wards(anna).views()).extracting(WardView::name).containsExactly("De Linde");
        assertThat(shift.log("ward:" + others)).containsExactly("list.downloaded REFUSED not her ward");
    }

    @Test
    void a_ward_without_a_list_says_so() {
        Caregiver anna = shift.caregiver();
        long empty = shift.newWard(shift.integrator().organisationId(), "De Es");
        Session session = shift.session(anna);

        assertThat(desk.wards(logins.find(session).orElseThrow()).views())
                .extracting(WardView::id)
                .doesNotContain(empty);
        assertThatThrownBy(() -> desk.take(session, empty, Edition.PHONE)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_session_that_was_ended_gets_no_list() {
        Caregiver anna = shift.caregiver();
        Step in = shift.logIn(anna, TELEPHONE);
        Session session = shift.session(in);
        logins.end(in.pass(), "-");

        assertThatThrownBy(() -> desk.take(session, shift.ward(), Edition.PHONE))
                .isInstanceOf(SessionOver.class);
        assertThat(shift.log("snapshot:" + shift.snapshot())).isEmpty();
    }

    @Test
    void S3_who_is_unknown_wrong_or_blocked_gets_one_answer_for_the_same_work() {
        Caregiver anna = shift.caregiver();
        Caregiver blocked = blockedByPasswords();
        clock.advance(Duration.ofHours(2));
        shift.caregiver();

        for (Supplier<Step> attempt : List.<Supplier<Step>>of(
                () -> logins.begin("niemand." + anna.number(), PASSWORD, visitor(1)),
                () -> logins.begin(name(anna), "verkeerd", visitor(2)),
                () -> logins.begin(name(blocked), PASSWORD, visitor(3)),
                () -> logins.begin("", "", visitor(4)))) {
            assertThatThrownBy(attempt::get).isInstanceOf(NotLetIn.class);
        }
    }

    /** A hash made elsewhere takes its own time to check; whoever is refused, as much is computed. */
    @Test
    void S3_refusals_take_the_same_computations_whatever_kind_of_hash_was_delivered() {
        Caregiver ours = shift.caregiver();
        Caregiver blocked = blockedByPasswords();
        Caregiver bcrypt = delivered(BCRYPT);
        Caregiver pbkdf2 = delivered(PBKDF2);
        Caregiver argon2 = delivered("{argon2id}$argon2id$v=19$m=7168,t=3,p=1$bmFjaHRkaWVuc3Q$" + "A".repeat(43));
        Caregiver dearer = delivered("{argon2id}$argon2id$v=19$m=65536,t=3,p=1$bmFjaHRkaWVuc3Q$" + "A".repeat(43));
        Caregiver blockedBefore = delivered(BCRYPT);
        block(blockedBefore);
        copy.refresh();
        clock.advance(Duration.ofHours(2));

        List<HashWork> work = Stream.<Supplier<Step>>of(
                        () -> logins.begin("niemand." + ours.number(), PASSWORD, visitor(1)),
                        () -> logins.begin(name(ours), "verkeerd", visitor(2)),
                        () -> logins.begin(name(blocked), PASSWORD, visitor(3)),
                        () -> logins.begin(name(bcrypt), "verkeerd", visitor(4)),
                        () -> logins.begin(name(pbkdf2), "verkeerd", visitor(5)),
                        () -> logins.begin(name(argon2), "verkeerd", visitor(6)),
                        () -> logins.begin(name(dearer), "verkeerd", visitor(7)),
                        () -> logins.begin(name(blockedBefore), PASSWORD, visitor(8)))
                .map(this::workOfRefusal)
                .toList();

        HashWork most = HashWork.of(BCRYPT).or(HashWork.of(PBKDF2));
        assertThat(work).containsOnly(work.get(0));
        assertThat(work.get(0).or(most)).isEqualTo(work.get(0));
        HashWork before = password.done();
        logins.begin(name(ours), PASSWORD, TELEPHONE);
        assertThat(password.done().without(before).bcrypt()).isZero();
    }

    private HashWork workOfRefusal(Supplier<Step> attempt) {
        HashWork before = password.done();
        assertThatThrownBy(attempt::get).isInstanceOf(NotLetIn.class);
        return password.done().without(before);
    }

    private Caregiver delivered(String hash) {
        return shift.caregiver(Optional.of(hash), null, new Channel(ChannelKind.SMS, NightShift.PHONE, "", false));
    }

    @Test
    void S4_of_fifty_wrong_codes_at_once_five_are_looked_at() throws InterruptedException {
        Caregiver anna = shift.caregiver();
        List<String> attempts = IntStream.range(0, 5)
                .mapToObj(i -> logins.begin(name(anna), PASSWORD, TELEPHONE).pass())
                .toList();
        long before = register.evaluatedCodes();

        List<Object> results = AtOnce.run(IntStream.range(0, 50)
                .<Supplier<Step>>mapToObj(i -> () -> logins.finish(attempts.get(i % 5), "wrong" + i, TELEPHONE))
                .toList());

        assertThat(register.evaluatedCodes() - before).isEqualTo(5);
        assertThat(results).allMatch(BusinessException.class::isInstance);
        assertThat(shift.log("caregiver:" + anna.number()).stream().filter("login.refused REFUSED wrong code"::equals))
                .hasSize(5);
        assertThat(shift.messages(anna)).contains("MAIL emergency.blocked /noodportaal/unblock");
        assertThatThrownBy(() -> logins.finish(attempts.get(0), shift.code(anna, "code"), TELEPHONE))
                .isInstanceOf(AttemptOver.class);
    }

    @Test
    void S4_a_code_works_once_for_ten_minutes_and_for_the_attempt_it_was_sent_for() {
        Caregiver anna = shift.caregiver();
        String first = logins.begin(name(anna), PASSWORD, TELEPHONE).pass();
        String code = shift.code(anna, "code");
        String second = logins.begin(name(anna), PASSWORD, TELEPHONE).pass();

        assertThatThrownBy(() -> logins.finish(second, code, TELEPHONE)).isInstanceOf(InvalidInput.class);
        assertThat(logins.finish(first, code, TELEPHONE).finished()).isTrue();
        assertThatThrownBy(() -> logins.finish(first, code, TELEPHONE)).isInstanceOf(AttemptOver.class);

        String late = shift.code(anna, "code");
        clock.advance(Duration.ofMinutes(10));
        assertThatThrownBy(() -> logins.finish(second, late, TELEPHONE)).isInstanceOf(InvalidInput.class);
        clock.advance(Duration.ofMinutes(5));
        assertThatThrownBy(() -> logins.codeStep(second)).isInstanceOf(AttemptOver.class);
    }

    @Test
    void S4_another_channel_is_chosen_and_a_code_sent_again_after_half_a_minute() {
        Caregiver anna = shift.caregiver();
        String pass = logins.begin(name(anna), PASSWORD, TELEPHONE).pass();
        String old = shift.code(anna, "code");

        assertThatThrownBy(() -> logins.send(pass, "0"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, refusal -> assertThat(refusal.key()).isEqualTo("emergency.codeTooSoon"));
        assertThat(logins.codeStep(pass).waitSeconds()).isBetween(29L, 31L);
        clock.advance(Duration.ofSeconds(31));
        logins.send(pass, "0");

        assertThat(logins.codeStep(pass).sentTo()).isEqualTo("na…@zorg.example");
        assertThatThrownBy(() -> logins.finish(pass, old, TELEPHONE)).isInstanceOf(InvalidInput.class);
        assertThat(logins.finish(pass, shift.code(anna, "code"), TELEPHONE).finished())
                .isTrue();
    }

    @Test
    void S5_a_block_at_night_is_undone_by_deblokkeren_alone() {
        Caregiver anna = blockedByPasswords();
        clock.advance(Duration.ofHours(2));

        assertThatThrownBy(() -> logins.begin(name(anna), PASSWORD, visitor(9))).isInstanceOf(NotLetIn.class);
        unblocking.request(name(anna), ChannelKind.SMS, visitor(9));
        assertThatThrownBy(() -> unblocking.release(name(anna), "000000", visitor(9)))
                .isInstanceOf(InvalidInput.class);
        unblocking.release(name(anna), shift.code(anna, "releaseCode"), visitor(9));

        clock.advance(Duration.ofHours(2));
        assertThat(shift.logIn(anna, visitor(9)).finished()).isTrue();
        assertThat(shift.log("caregiver:" + anna.number()))
                .contains("caregiver.blocked REFUSED five wrong passwords", "caregiver.released DONE");
        assertThat(shift.messages(anna)).contains("MAIL emergency.released /noodportaal/");
    }

    @Test
    void S5_a_telephone_that_was_used_before_is_not_blocked_by_wrong_passwords_elsewhere() {
        Caregiver anna = shift.caregiver();
        Visitor own = new Visitor(
                "198.51.100.20", "Telefoon", shift.logIn(anna, TELEPHONE).device());
        block(anna);

        assertThat(logins.begin(name(anna), PASSWORD, own).finished()).isFalse();
        assertThatThrownBy(() -> logins.begin(name(anna), PASSWORD, visitor(8))).isInstanceOf(BusinessException.class);
    }

    @Test
    void S5_tries_are_slowed_down() {
        Caregiver anna = shift.caregiver();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> logins.begin(name(anna), "verkeerd", visitor(7)))
                    .isInstanceOf(NotLetIn.class);
        }
        assertThatThrownBy(() -> logins.begin(name(anna), PASSWORD, visitor(7))).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void S5_the_administrator_of_the_organisation_releases_and_nobody_elses() {
        Caregiver anna = blockedByPasswords();
        Caller own = shift.administrator();
        shift.caregiver();
        Caller other = shift.administrator();

        assertThatThrownBy(() -> releases.release(other, anna.number())).isInstanceOf(NotFound.class);
        assertThat(shift.column(anna, "blocked_for")).isEqualTo("PASSWORDS");
        releases.release(own, anna.number());
        assertThat(shift.column(anna, "blocked_for")).isNull();
    }

    @Test
    void S6_S22_a_network_of_the_organisation_spares_the_code_on_a_known_telephone_only() {
        Caregiver anna = shift.caregiver();
        EmergencySetting before = settings.of(shift.integrator().organisationId());
        settings.change(shift.administrator(), withNetwork(before, "198.51.100.0/24"));

        assertThat(logins.begin(name(anna), PASSWORD, TELEPHONE).finished()).isFalse();
        String device = shift.logIn(anna, TELEPHONE).device();
        Step known = logins.begin(name(anna), PASSWORD, new Visitor("198.51.100.20", "Telefoon", device));
        assertThat(known.finished()).isTrue();
        assertThat(shift.find(known.pass())).isPresent();
        assertThat(logins.begin(name(anna), PASSWORD, new Visitor("203.0.113.5", "Telefoon", device))
                        .finished())
                .isFalse();
    }

    @Test
    void S7_half_a_log_in_opens_nothing_and_each_step_has_a_pass_of_its_own() {
        Caregiver anna = shift.caregiver();
        Step half = logins.begin(name(anna), PASSWORD, TELEPHONE);

        assertThat(shift.find(half.pass())).isEmpty();
        assertThat(shift.find("")).isEmpty();
        assertThat(shift.find("bm90IGEgcGFzcw")).isEmpty();
        Step whole = logins.finish(half.pass(), shift.code(anna, "code"), TELEPHONE);
        assertThat(whole.pass()).isNotEqualTo(half.pass());
        assertThatThrownBy(() -> logins.codeStep(whole.pass())).isInstanceOf(AttemptOver.class);
    }

    @Test
    void S8_a_session_ends_idle_in_the_end_by_logging_out_and_with_the_account() {
        Caregiver anna = shift.caregiver();
        String loggedOut = shift.logIn(anna, TELEPHONE).pass();
        logins.end(loggedOut, "198.51.100.20");
        assertThat(shift.find(loggedOut)).isEmpty();

        String idle = shift.logIn(anna, TELEPHONE).pass();
        clock.advance(Duration.ofMinutes(59));
        String renewed = shift.renewed(idle).orElseThrow();
        clock.advance(Duration.ofMinutes(2));
        assertThat(shift.find(idle)).isEmpty();
        assertThat(shift.find(renewed)).isPresent();

        String deactivated = shift.logIn(anna, TELEPHONE).pass();
        CaregiverDetails details = caregivers.get(shift.integrator(), anna.id()).details();
        caregivers.replace(
                shift.integrator(),
                anna.id(),
                caregivers.get(shift.integrator(), anna.id()).version(),
                inactive(details),
                Optional.empty());
        assertThat(shift.find(deactivated)).isEmpty();
        assertThatThrownBy(() -> logins.begin(name(anna), PASSWORD, visitor(6))).isInstanceOf(NotLetIn.class);
    }

    @Test
    void S8_whatever_happens_a_session_ends_after_twelve_hours() {
        Caregiver anna = shift.caregiver();
        String pass = shift.logIn(anna, TELEPHONE).pass();
        for (int i = 0; i < 12; i++) {
            assertThat(shift.find(pass)).isPresent();
            clock.advance(Duration.ofMinutes(59));
            pass = shift.renewed(pass).orElse(pass);
        }
        clock.advance(Duration.ofMinutes(12));
        assertThat(shift.find(pass)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {BCRYPT, PBKDF2})
    void a_hash_of_another_system_opens_the_door_once_and_is_ours_from_then_on(String delivered) {
        Caregiver anna = delivered(delivered);

        assertThatThrownBy(() -> logins.begin(name(anna), "verkeerd", TELEPHONE))
                .isInstanceOf(NotLetIn.class);
        shift.logIn(anna, TELEPHONE);

        assertThat((String) shift.column(anna, "password")).startsWith("{argon2id}$argon2id$v=19$m=19456");
        assertThat(shift.logIn(anna, TELEPHONE).finished()).isTrue();
    }

    @Test
    void who_comes_without_password_is_invited_and_chooses_one() {
        Caregiver anna =
                shift.caregiver(Optional.empty(), null, new Channel(ChannelKind.MAIL, NightShift.MAIL, "", false));
        String token = token(shift.messages(anna).get(0));
        assertThat(shift.messages(anna).get(0)).startsWith("MAIL emergency.invitation /noodportaal/password?token=");

        assertThat(passwords.isOpen(token)).isTrue();
        assertThatThrownBy(() -> passwords.choose(token, "Anna Voorbeeld 1", TELEPHONE))
                .isInstanceOf(InvalidInput.class);
        passwords.choose(token, PASSWORD, TELEPHONE);

        assertThat(passwords.isOpen(token)).isFalse();
        assertThatThrownBy(() -> passwords.choose(token, PASSWORD, TELEPHONE)).isInstanceOf(LinkExpired.class);
        assertThat(shift.logIn(anna, TELEPHONE).finished()).isTrue();
    }

    @Test
    void an_invitation_is_sent_again_by_the_administrator_and_the_one_before_is_over() {
        Caregiver anna =
                shift.caregiver(Optional.empty(), null, new Channel(ChannelKind.SMS, NightShift.PHONE, "", false));
        String first = token(shift.messages(anna).get(0));

        clock.advance(Duration.ofMinutes(1));
        invitations.invite(shift.administrator(), anna.number());

        assertThat(passwords.isOpen(first)).isFalse();
        assertThat(passwords.isOpen(token(shift.messages(anna).get(1)))).isTrue();
        clock.advance(Duration.ofDays(7));
        assertThat(passwords.isOpen(token(shift.messages(anna).get(1)))).isFalse();
    }

    @Test
    void who_forgot_her_password_chooses_another_and_is_out_everywhere_else() {
        Caregiver anna = shift.caregiver();
        String session = shift.logIn(anna, TELEPHONE).pass();

        passwords.forgot(name(anna), TELEPHONE);
        passwords.forgot("niemand", TELEPHONE);
        String link = shift.messages(anna).stream()
                .filter(message -> message.contains("emergency.reset"))
                .findFirst()
                .orElseThrow();
        passwords.choose(token(link), "zes groene ladders", TELEPHONE);

        assertThat(shift.find(session)).isEmpty();
        assertThatThrownBy(() -> logins.begin(name(anna), PASSWORD, visitor(5))).isInstanceOf(NotLetIn.class);
        assertThat(logins.begin(name(anna), "zes groene ladders", TELEPHONE).finished())
                .isFalse();
    }

    @Test
    void an_app_gives_codes_and_each_of_them_once() {
        Caregiver anna =
                shift.caregiver(PreferredFactor.APP, new Channel(ChannelKind.MAIL, NightShift.MAIL, "", false));
        SignedIn signedIn = shift.signedIn(anna);
        String key = apps.get(signedIn).setUp().key();

        assertThatThrownBy(() -> apps.use(signedIn, "verkeerd", shift.appCode(key)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("password"));
        assertThatThrownBy(() -> apps.use(signedIn, PASSWORD, "000000")).isInstanceOf(InvalidInput.class);
        apps.use(signedIn, PASSWORD, shift.appCode(key));

        clock.advance(Duration.ofMinutes(1));
        Step step = logins.begin(name(anna), PASSWORD, TELEPHONE);
        assertThat(logins.codeStep(step.pass()).app()).isTrue();
        assertThat(logins.codeStep(step.pass()).sent()).isFalse();
        String code = shift.appCode(key);
        assertThat(logins.finish(step.pass(), code, TELEPHONE).finished()).isTrue();
        Step again = logins.begin(name(anna), PASSWORD, TELEPHONE);
        assertThatThrownBy(() -> logins.finish(again.pass(), code, TELEPHONE)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void who_can_be_sent_no_code_is_told_to_ask() {
        Caregiver anna = shift.caregiver(null);

        assertThatThrownBy(() -> logins.begin(name(anna), PASSWORD, TELEPHONE)).isInstanceOf(NoSecondFactor.class);
    }

    @Test
    void those_who_would_not_get_in_tonight_come_first() {
        Caregiver anna = shift.caregiver();
        block(anna);

        CaregiverStates.Page page =
                states.list(shift.administrator(), shift.integrator().organisationId(), "voorb", 0, 20);

        assertThat(page.total()).isEqualTo(1);
        assertThat(page.states().get(0).isReady()).isFalse();
        assertThat(page.states().get(0).wards()).containsExactly("De Linde");
        assertThat(states.troubles(shift.integrator().organisationId()).blocked())
                .isEqualTo(1);
        assertThat(states.list(shift.administrator(), shift.integrator().organisationId(), "100%", 0, 20)
                        .total())
                .isZero();
    }

    private Caregiver blockedByPasswords() {
        Caregiver anna = shift.caregiver();
        block(anna);
        return anna;
    }

    private void block(Caregiver anna) {
        for (int i = 0; i < 5; i++) {
            int number = 100 + i;
            assertThatThrownBy(() -> logins.begin(name(anna), "verkeerd", visitor(number)))
                    .isInstanceOf(NotLetIn.class);
            clock.advance(Duration.ofMinutes(16));
        }
        assertThat(shift.column(anna, "blocked_for")).isEqualTo("PASSWORDS");
    }

    private static Visitor visitor(int number) {
        return new Visitor("203.0.113." + number, "Browser", "");
    }

    private static String name(Caregiver caregiver) {
        return caregiver.details().userName();
    }

    private static String token(String message) {
        return message.substring(message.indexOf("token=") + "token=".length());
    }

    private static EmergencySetting withNetwork(EmergencySetting before, String network) {
        return new EmergencySetting(
                before.organisationId(),
                before.validHours(),
                before.intervalMinutes(),
                before.riskyMedicines(),
                before.numbers(),
                List.of(network),
                before.backupPhrase(),
                before.mailAt(),
                before.linkOnly(),
                before.version());
    }

    private static CaregiverDetails inactive(CaregiverDetails details) {
        return new CaregiverDetails(
                details.userName(),
                details.externalId(),
                details.displayName(),
                details.givenName(),
                details.familyName(),
                details.language(),
                false,
                details.preferredFactor(),
                details.channels());
    }
}
