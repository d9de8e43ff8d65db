package nl.careconnections.domain.account;

import static nl.careconnections.domain.account.LoginFixture.HOME;
import static nl.careconnections.domain.account.LoginFixture.PASSWORD;
import static nl.careconnections.domain.account.LoginFixture.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestClock;
import org.junit.jupiter.api.Test;

@DomainTest(LoginFixture.class)
class LoginTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Inject
    LoginFixture fixture;

    @Inject
    Logins logins;

    @Inject
    LoginRecords records;

    @Inject
    PasswordChoice choice;

    @Inject
    Passwords passwords;

    @Inject
    Unblocking unblocking;

    @Inject
    Callers callers;

    @Inject
    Sessions sessions;

    @Inject
    TestClock clock;

    @Test
    void from_invitation_to_log_in_with_an_app() {
        String email = newEmail();
        LoginAttempt attempt = choice.accept(fixture.inviteContact(email), PASSWORD, HOME);
        assertThat(attempt.mustSetUp()).isTrue();

        TotpSetUp setUp = logins.setUp(attempt.token());
        assertThat(setUp.address())
                .startsWith("otpauth://totp/CareConnections:")
                .contains("secret=");
        assertThat(logins.setUp(attempt.token())).isEqualTo(setUp);
        FirstLogin first = logins.finishSetUp(attempt.token(), fixture.appCode(email), HOME);

        assertThat(first.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        assertThat(callers.find(first.loggedIn().session(), "192.0.2.20")).isPresent();
        clock.advance(Duration.ofMinutes(1));
        LoginAttempt second = logins.begin(email.toUpperCase(), PASSWORD, HOME);
        assertThat(second.kinds()).containsExactlyInAnyOrder(CodeKind.APP, CodeKind.MAIL, CodeKind.RECOVERY);
        assertThat(logins.finish(second.token(), CodeKind.APP, fixture.appCode(email), HOME))
                .isNotNull();
        assertThat(fixture.logOf(fixture.accountOf(email)))
                .isEqualTo("account.invited:DONE invitation.accepted:DONE login.done:DONE login.done:DONE");
    }

    @Test
    void a_contact_person_may_choose_codes_by_mail() {
        String email = newEmail();
        LoginAttempt attempt = choice.accept(fixture.inviteContact(email), PASSWORD, HOME);
        logins.mailCode(attempt.token());
        logins.finish(attempt.token(), CodeKind.MAIL, fixture.codeMailedTo(email), HOME);

        LoginAttempt second = logins.begin(email, PASSWORD, HOME);

        assertThat(second.kinds()).containsExactly(CodeKind.MAIL);
        assertThat(second.mailed()).isTrue();
        assertThat(second.mail()).endsWith("@zorg.example").doesNotContain(email);
        assertThat(logins.finish(second.token(), CodeKind.MAIL, fixture.codeMailedTo(email), HOME))
                .isNotNull();
    }

    @Test
    void S2_a_hash_made_with_less_is_made_anew_at_the_next_log_in() {
        String email = withMailCodes();
        String old = PasswordHash.make(8192, 1, 1, PASSWORD).notation();
        fixture.execute(
                "update credential set password_hash = ?1 where account_id = ?2", old, fixture.accountOf(email));

        logins.begin(email, PASSWORD, HOME);

        assertThat(hashOf(email)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(logins.begin(email, PASSWORD, HOME)).isNotNull();
    }

    @Test
    void S3_unknown_wrong_blocked_and_invited_get_the_same_answer_for_the_same_work() {
        String wrong = withMailCodes();
        String blocked = blockedByPasswords();
        String invited = newEmail();
        fixture.inviteContact(invited);
        clock.advance(Duration.ofHours(2));

        for (String email : List.of("niemand@zorg.example", wrong, blocked, invited)) {
            long hashes = passwords.computations();
            long mails = fixture.outboxRows();
            assertThatThrownBy(() -> logins.begin(email, "niet het goede wachtwoord", STRANGER))
                    .isExactlyInstanceOf(LoginRefused.class);
            assertThat(passwords.computations() - hashes).as(email).isEqualTo(1);
            assertThat(fixture.outboxRows() - mails).as(email).isLessThanOrEqualTo(1);
        }
        long hashes = passwords.computations();
        assertThatThrownBy(() -> logins.begin(blocked, PASSWORD, STRANGER)).isExactlyInstanceOf(LoginRefused.class);
        assertThat(passwords.computations() - hashes).isEqualTo(1);
    }

    @Test
    void S3_asking_for_a_reset_or_a_code_to_unblock_does_the_same_work_for_all() {
        String known = withMailCodes();
        String blocked = blockedByPasswords();
        clock.advance(Duration.ofHours(2));
        for (String email : List.of("nobody@zorg.example", known, blocked)) {
            long hashes = passwords.computations();
            long mails = fixture.outboxRows();
            choice.forgot(email, STRANGER);
            assertThat(passwords.computations() - hashes).isEqualTo(1);
            assertThat(fixture.outboxRows() - mails).isLessThanOrEqualTo(1);

            mails = fixture.outboxRows();
            unblocking.request(email, STRANGER);
            assertThat(passwords.computations() - hashes).isEqualTo(2);
            assertThat(fixture.outboxRows() - mails).isLessThanOrEqualTo(1);
        }
        assertThat(fixture.mailsTo("nobody@zorg.example")).isEmpty();
    }

    @Test
    void S4_of_fifty_parallel_wrong_codes_exactly_five_are_evaluated_and_the_fifth_locks() {
        String email = withMailCodes();
        List<String> attempts = IntStream.range(0, 5)
                .mapToObj(i -> logins.begin(email, PASSWORD, HOME).token())
                .toList();
        String right = fixture.codeMailedTo(email);
        String wrong = right.equals("000000") ? "000001" : "000000";
        long before = records.evaluatedCodes();

        List<Class<?>> answers = IntStream.range(0, 50)
                .parallel()
                .<Class<?>>mapToObj(i ->
                        refusal(() -> logins.finish(attempts.get(i % attempts.size()), CodeKind.MAIL, wrong, STRANGER)))
                .toList();

        assertThat(records.evaluatedCodes() - before).isEqualTo(5);
        assertThat(answers).containsOnly(InvalidInput.class, AttemptEnded.class);
        assertThat(answers.stream().filter(AttemptEnded.class::equals)).hasSizeGreaterThanOrEqualTo(46);
        assertThatThrownBy(() -> logins.begin(email, PASSWORD, HOME)).isInstanceOf(LoginRefused.class);
        assertThat(fixture.mailsTo(email)).last().isEqualTo("account.blocked");
    }

    @Test
    void S4_a_code_works_once_for_ten_minutes_for_its_own_attempt_and_a_new_one_replaces_it() {
        String email = withMailCodes();
        LoginAttempt first = logins.begin(email, PASSWORD, HOME);
        String firstCode = fixture.codeMailedTo(email);
        LoginAttempt second = logins.begin(email, PASSWORD, HOME);
        String secondCode = fixture.codeMailedTo(email);

        assertThat(refusal(() -> logins.finish(second.token(), CodeKind.MAIL, firstCode, HOME)))
                .isEqualTo(InvalidInput.class);
        assertThatThrownBy(() -> logins.mailCode(second.token())).hasMessage("account.codeTooSoon");
        clock.advance(Duration.ofSeconds(30));
        logins.mailCode(second.token());
        String thirdCode = fixture.codeMailedTo(email);
        if (!thirdCode.equals(secondCode)) {
            assertThat(refusal(() -> logins.finish(second.token(), CodeKind.MAIL, secondCode, HOME)))
                    .isEqualTo(InvalidInput.class);
        }
        logins.finish(second.token(), CodeKind.MAIL, thirdCode, HOME);
        assertThat(refusal(() -> logins.finish(second.token(), CodeKind.MAIL, thirdCode, HOME)))
                .isEqualTo(AttemptEnded.class);
        clock.advance(Duration.ofMinutes(10));
        assertThat(refusal(() -> logins.finish(first.token(), CodeKind.MAIL, firstCode, HOME)))
                .isEqualTo(InvalidInput.class);
        assertThat(fixture.text(
                        "select position(?1 in encode(code_hash, 'escape')), id from login_attempt where account_id = ?2",
                        firstCode,
                        fixture.accountOf(email)))
                .isEqualTo("0");
    }

    @Test
    void S4_wrong_codes_count_only_after_a_right_password_and_a_right_code_clears_them() {
        String email = withMailCodes();
        for (int round = 0; round < 3; round++) {
            LoginAttempt attempt = logins.begin(email, PASSWORD, HOME);
            String right = fixture.codeMailedTo(email);
            for (int i = 0; i < 4; i++) {
                refusal(() -> logins.finish(attempt.token(), CodeKind.MAIL, "12345", HOME));
            }
            logins.finish(attempt.token(), CodeKind.MAIL, right, HOME);
            clock.advance(Duration.ofHours(1));
        }
        assertThat(refusal(() -> logins.finish("no-attempt", CodeKind.MAIL, "123456", STRANGER)))
                .isEqualTo(AttemptEnded.class);
    }

    @Test
    void S5_five_wrong_passwords_in_a_row_block_and_tell_the_holder() {
        String email = blockedByPasswords();

        assertThat(fixture.mailsTo(email)).last().isEqualTo("account.blocked");
        assertThat(fixture.logOf(fixture.accountOf(email))).contains("account.blocked:REFUSED");
        clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> logins.begin(email, PASSWORD, STRANGER)).isInstanceOf(LoginRefused.class);
    }

    @Test
    void S5_four_wrong_ones_and_a_right_one_block_nobody() {
        String email = withMailCodes();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                clock.advance(Duration.ofMinutes(1));
                refusal(() -> logins.begin(email, "niet het goede wachtwoord", STRANGER));
            }
            clock.advance(Duration.ofMinutes(1));
            assertThat(logins.begin(email, PASSWORD, STRANGER)).isNotNull();
        }
    }

    @Test
    void S5_a_browser_that_is_known_is_not_blocked_by_wrong_passwords_elsewhere_but_by_its_own() {
        String email = newEmail();
        LoginAttempt attempt = choice.accept(fixture.inviteContact(email), PASSWORD, HOME);
        logins.mailCode(attempt.token());
        LoggedIn home = logins.finish(attempt.token(), CodeKind.MAIL, fixture.codeMailedTo(email), HOME);
        Visitor known = new Visitor("192.0.2.20", "Thuisbrowser", home.device());
        block(email);

        assertThat(callers.find(home.session(), "192.0.2.20")).isPresent();
        assertThat(logins.begin(email, PASSWORD, known)).isNotNull();
        for (int i = 0; i < 5; i++) {
            refusal(() -> logins.begin(email, "niet het goede wachtwoord", known));
        }
        clock.advance(Duration.ofMinutes(20));
        assertThatThrownBy(() -> logins.begin(email, PASSWORD, known)).isInstanceOf(LoginRefused.class);
    }

    @Test
    void S5_the_delay_grows_per_name_whether_it_exists_or_not_and_per_address() {
        for (String email : List.of(withMailCodes(), "bestaat.niet@zorg.example")) {
            List<Class<?>> answers = IntStream.range(0, 4)
                    .<Class<?>>mapToObj(i -> refusal(() -> logins.begin(email, "verkeerd wachtwoord", STRANGER)))
                    .toList();
            assertThat(answers)
                    .containsExactly(LoginRefused.class, LoginRefused.class, LoginRefused.class, TooManyAttempts.class);
        }
        Visitor machine = new Visitor("203.0.113.9", "", "");
        IntStream.range(0, 21).forEach(i -> refusal(() -> logins.begin("naam" + i + "@zorg.example", "x", machine)));
        assertThat(refusal(() -> logins.begin("andere.naam@zorg.example", "x", machine)))
                .isEqualTo(TooManyAttempts.class);
    }

    @Test
    void S5_the_holder_unblocks_with_a_code_to_the_address_on_file() {
        String email = blockedByPasswords();
        clock.advance(Duration.ofHours(1));
        unblocking.request(email, STRANGER);
        String code = fixture.codeMailedTo(email);
        assertThatThrownBy(() -> unblocking.release(email, code.equals("111111") ? "222222" : "111111", STRANGER))
                .hasMessage("account.wrongCode");

        unblocking.release(email, code, HOME);

        assertThat(logins.begin(email, PASSWORD, HOME)).isNotNull();
        assertThat(fixture.mailsTo(email)).contains("account.unblocked");
        assertThat(fixture.logOf(fixture.accountOf(email))).contains("account.released:DONE");
        assertThatThrownBy(() -> unblocking.release(email, code, HOME)).hasMessage("account.wrongCode");
    }

    @Test
    void S5_a_code_to_unblock_can_be_guessed_at_five_times() {
        String email = blockedByPasswords();
        clock.advance(Duration.ofHours(1));
        unblocking.request(email, STRANGER);
        String code = fixture.codeMailedTo(email);
        IntStream.range(0, 20)
                .parallel()
                .forEach(i -> refusal(() -> {
                    unblocking.release(email, "9999", STRANGER);
                    return null;
                }));
        assertThatThrownBy(() -> unblocking.release(email, code, STRANGER)).hasMessage("account.wrongCode");
    }

    @Test
    void S6_a_code_of_the_app_works_once_and_a_recovery_code_too() {
        String email = newEmail();
        LoginAttempt attempt = choice.accept(fixture.inviteStaff(email), PASSWORD, HOME);
        logins.setUp(attempt.token());
        String appCode = fixture.appCode(email);
        FirstLogin first = logins.finishSetUp(attempt.token(), appCode, HOME);

        LoginAttempt again = logins.begin(email, PASSWORD, HOME);
        assertThat(refusal(() -> logins.finish(again.token(), CodeKind.APP, appCode, HOME)))
                .isEqualTo(InvalidInput.class);
        String recovery = first.recoveryCodes().get(0).toLowerCase().replace("-", " ");
        assertThat(logins.finish(again.token(), CodeKind.RECOVERY, recovery, HOME))
                .isNotNull();
        LoginAttempt third = logins.begin(email, PASSWORD, HOME);
        assertThat(refusal(() -> logins.finish(third.token(), CodeKind.RECOVERY, recovery, HOME)))
                .isEqualTo(InvalidInput.class);
    }

    @Test
    void S8_a_session_ends_when_idle_after_twelve_hours_and_at_log_out() {
        String email = withMailCodes();
        LoggedIn idle = logIn(email);
        clock.advance(Duration.ofMinutes(29));
        assertThat(callers.find(idle.session(), "")).isPresent();
        clock.advance(Duration.ofMinutes(29));
        assertThat(callers.find(idle.session(), "")).isPresent();
        clock.advance(Duration.ofMinutes(31));
        assertThat(callers.find(idle.session(), "")).isEmpty();

        LoggedIn busy = logIn(email);
        for (int i = 0; i < 35; i++) {
            clock.advance(Duration.ofMinutes(20));
            assertThat(callers.find(busy.session(), "")).isPresent();
        }
        clock.advance(Duration.ofMinutes(21));
        assertThat(callers.find(busy.session(), "")).isEmpty();

        LoggedIn left = logIn(email);
        Caller caller = callers.find(left.session(), "").orElseThrow();
        sessions.logOut(caller, left.session());
        assertThat(callers.find(left.session(), "")).isEmpty();
    }

    @Test
    void S8_a_block_after_wrong_codes_ends_every_session() {
        String email = withMailCodes();
        LoggedIn open = logIn(email);
        LoginAttempt attempt = logins.begin(email, PASSWORD, STRANGER);
        IntStream.range(0, 5).forEach(i -> refusal(() -> logins.finish(attempt.token(), CodeKind.MAIL, "1", STRANGER)));

        assertThat(callers.find(open.session(), "")).isEmpty();
    }

    @Test
    void S8_own_sessions_are_listed_and_ended_and_nobody_elses() {
        String email = withMailCodes();
        LoggedIn here = logIn(email);
        LoggedIn there = logIn(email);
        Caller caller = callers.find(here.session(), "").orElseThrow();
        List<OpenSession> open = sessions.list(caller, here.session());
        assertThat(open).hasSize(3).filteredOn(OpenSession::current).hasSize(1);

        LoggedIn other = logIn(withMailCodes());
        Caller stranger = callers.find(other.session(), "").orElseThrow();
        long id = open.get(0).id();
        assertThatThrownBy(() -> sessions.end(stranger, id)).hasMessage("notFound");
        sessions.endOthers(caller, here.session());

        assertThat(callers.find(there.session(), "")).isEmpty();
        assertThat(callers.find(here.session(), "")).isPresent();
        assertThat(sessions.list(caller, here.session())).hasSize(1);
    }

    @Test
    void S23_staff_get_no_code_by_mail_and_must_set_up_an_app() {
        String email = newEmail();
        LoginAttempt attempt = choice.accept(fixture.inviteStaff(email), PASSWORD, HOME);

        assertThatThrownBy(() -> logins.mailCode(attempt.token())).hasMessage("account.noMailCode");
        assertThat(attempt.mustSetUp()).isTrue();
        logins.setUp(attempt.token());
        logins.finishSetUp(attempt.token(), fixture.appCode(email), HOME);
        assertThat(logins.begin(email, PASSWORD, HOME).kinds())
                .containsExactlyInAnyOrder(CodeKind.APP, CodeKind.RECOVERY);
    }

    @Test
    void a_new_browser_is_told_to_the_holder() {
        String email = withMailCodes();
        LoginAttempt attempt = logins.begin(email, PASSWORD, STRANGER);
        logins.finish(attempt.token(), CodeKind.MAIL, fixture.codeMailedTo(email), STRANGER);

        assertThat(fixture.mailsTo(email)).last().isEqualTo("account.newDevice");
    }

    private String newEmail() {
        return "inloggen" + PEOPLE.incrementAndGet() + "@zorg.example";
    }

    private String withMailCodes() {
        String email = newEmail();
        LoginAttempt attempt = choice.accept(fixture.inviteContact(email), PASSWORD, HOME);
        logins.mailCode(attempt.token());
        logins.finish(attempt.token(), CodeKind.MAIL, fixture.codeMailedTo(email), HOME);
        return email;
    }

    private LoggedIn logIn(String email) {
        clock.advance(Duration.ofMinutes(1));
        LoginAttempt attempt = logins.begin(email, PASSWORD, HOME);
        return logins.finish(attempt.token(), CodeKind.MAIL, fixture.codeMailedTo(email), HOME);
    }

    private String blockedByPasswords() {
        String email = withMailCodes();
        block(email);
        return email;
    }

    private void block(String email) {
        Visitor burglar = new Visitor("198.51.100." + PEOPLE.incrementAndGet(), "Vreemde browser", "");
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofMinutes(1));
            assertThat(refusal(() -> logins.begin(email, "niet het goede wachtwoord", burglar)))
                    .isEqualTo(LoginRefused.class);
        }
    }

    private String hashOf(String email) {
        return fixture.text(
                "select password_hash, account_id from credential where account_id = ?1", fixture.accountOf(email));
    }

    private static Class<? extends BusinessException> refusal(Supplier<?> step) {
        try {
            step.get();
            return null;
        } catch (BusinessException e) {
            return e.getClass();
        }
    }
}
