package nl.careconnections.domain.account;

import static nl.careconnections.domain.account.LoginFixture.HOME;
import static nl.careconnections.domain.account.LoginFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.Test;

/** What people do with their own log-in while logged in, and others with it for them. */
@DomainTest(LoginFixture.class)
class AccountCareTest {

    private static final String OTHER_PASSWORD = "een heel ander zinnetje met walvis";

    @Inject
    LoginFixture fixture;

    @Inject
    Logins logins;

    @Inject
    PasswordChoice choice;

    @Inject
    SecondFactors factors;

    @Inject
    Accounts accounts;

    @Inject
    OldLogins oldLogins;

    @Inject
    Callers callers;

    @Inject
    TestPeople testPeople;

    @Inject
    InTransaction transaction;

    @Inject
    TestClock clock;

    @Test
    void S6_an_app_replaces_codes_by_mail_once_it_is_proven_and_the_holder_is_told() {
        String email = "zorg1@zorg.example";
        Caller caller = member(email).caller;
        factors.setUp(caller);
        assertThatThrownBy(() -> factors.finishSetUp(caller, "niet mijn wachtwoord", fixture.appCode(email)))
                .hasMessage("account.wrongPassword");
        assertThatThrownBy(() -> factors.finishSetUp(caller, PASSWORD, "12345")).hasMessage("account.wrongCode");
        assertThat(factors.get(caller).app()).isFalse();

        List<String> codes = factors.finishSetUp(caller, PASSWORD, fixture.appCode(email));

        assertThat(factors.get(caller)).isEqualTo(new SecondFactor(true, codes.size()));
        assertThat(fixture.mailsTo(email)).last().isEqualTo("account.secondFactorChanged");
        List<String> renewed = factors.renewRecoveryCodes(caller, PASSWORD);
        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(codes);
        clock.advance(Duration.ofMinutes(1));
        LoginAttempt attempt = logins.begin(email, PASSWORD, HOME);
        assertThatThrownBy(() -> logins.finish(attempt.token(), CodeKind.RECOVERY, codes.get(0), HOME))
                .hasMessage("account.wrongCode");
        factors.useMailCodes(caller, PASSWORD);
        assertThat(factors.get(caller)).isEqualTo(new SecondFactor(false, 0));
    }

    @Test
    void S6_a_seed_is_encrypted_and_bound_to_its_account() {
        String email = "zorg2@zorg.example";
        Caller caller = member(email).caller;
        TotpSetUp setUp = factors.setUp(caller);
        factors.finishSetUp(caller, PASSWORD, fixture.appCode(email));
        Caller other = member("zorg3@zorg.example").caller;

        assertThat(setUp.key().replace(" ", "")).hasSize(32);
        fixture.execute(
                "update credential set totp_pending = (select totp_secret from credential where account_id = ?1) where account_id = ?2",
                caller.accountId(),
                other.accountId());
        assertThatThrownBy(() -> factors.setUp(other)).hasMessageContaining("does not open");
    }

    @Test
    void S8_a_changed_password_ends_other_sessions_and_the_fifth_wrong_one_ends_all() {
        String email = "zorg4@zorg.example";
        Member here = member(email);
        LoginAttempt attempt = logins.begin(email, PASSWORD, HOME);
        LoggedIn there = logins.finish(attempt.token(), CodeKind.MAIL, fixture.codeMailedTo(email), HOME);

        choice.change(here.caller, PASSWORD, OTHER_PASSWORD, here.session);

        assertThat(callers.find(there.session(), "")).isEmpty();
        assertThat(callers.find(here.session, "")).isPresent();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> choice.change(here.caller, PASSWORD, OTHER_PASSWORD, here.session))
                    .hasMessage("account.wrongPassword");
        }
        assertThat(callers.find(here.session, "")).isEmpty();
        assertThat(fixture.mailsTo(email)).contains("account.passwordChanged", "account.blocked");
    }

    @Test
    void S5_an_administrator_releases_who_is_blocked_in_the_own_organisation_only() {
        String email = "zorg5@zorg.example";
        Member blocked = member(email);
        fixture.execute(
                "update credential set blocked_at = now(), blocked_for = 'PASSWORDS' where account_id = ?1",
                blocked.caller.accountId());
        Caller administrator = testPeople.administrator(blocked.caller.organisationId(), "Beheerder");
        Caller stranger = testPeople.administrator(testPeople.organisation("Zorggroep Elders"), "Beheerder elders");
        long account = blocked.caller.accountId();

        assertThat(accounts.blocked(administrator, Set.of(account))).containsExactly(account);
        assertThat(accounts.blocked(stranger, Set.of(account))).isEmpty();
        assertThatThrownBy(() -> accounts.release(stranger, account)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accounts.release(blocked.caller, account)).isInstanceOf(NotAllowed.class);
        accounts.release(administrator, account);

        assertThat(accounts.blocked(administrator, Set.of(account))).isEmpty();
        assertThat(fixture.mailsTo(email)).last().isEqualTo("account.unblocked");
        assertThat(fixture.logOf(account)).endsWith("account.released:DONE");
    }

    @Test
    void S23_who_lost_the_app_sets_up_a_new_one_after_the_application_administrator_took_the_old_one_away() {
        String email = "zorg6@zorg.example";
        LoginAttempt first = choice.accept(fixture.inviteStaff(email), PASSWORD, HOME);
        logins.setUp(first.token());
        FirstLogin in = logins.finishSetUp(first.token(), fixture.appCode(email), HOME);
        Caller holder = callers.find(in.loggedIn().session(), "").orElseThrow();
        Caller administrator = testPeople.applicationAdministrator("Applicatiebeheerder");

        assertThatThrownBy(() -> accounts.resetSecondFactor(holder, administrator.accountId()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> accounts.resetSecondFactor(administrator, administrator.accountId()))
                .isInstanceOf(NotAllowed.class);
        accounts.resetSecondFactor(administrator, holder.accountId());

        assertThat(callers.find(in.loggedIn().session(), "")).isEmpty();
        assertThat(logins.begin(email, PASSWORD, HOME).mustSetUp()).isTrue();
        assertThatThrownBy(() -> factors.useMailCodes(holder, PASSWORD)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void S8_who_is_removed_is_out_at_once_and_nothing_mailed_works_any_more() {
        String email = "zorg7@zorg.example";
        Member member = member(email);
        clock.advance(Duration.ofMinutes(2));
        choice.forgot(email, HOME);
        String reset = fixture.tokenMailedTo(email);
        LoginAttempt underway = logins.begin(email, PASSWORD, HOME);

        transaction.run(() -> {
            accounts.shutOut(member.caller.accountId());
            fixture.execute(
                    "update account set state = 'REMOVED', removed_at = now() where id = ?1",
                    member.caller.accountId());
        });

        assertThat(callers.find(member.session, "")).isEmpty();
        assertThat(logins.find(underway.token())).isEmpty();
        assertThat(choice.isResetOpen(reset)).isFalse();
        assertThatThrownBy(() -> logins.begin(email, PASSWORD, HOME)).isInstanceOf(LoginRefused.class);
    }

    @Test
    void S20_what_logging_in_leaves_behind_is_forgotten() {
        String email = "zorg8@zorg.example";
        member(email);
        logins.begin(email, PASSWORD, HOME);
        clock.advance(Duration.ofDays(9));

        oldLogins.forget();

        for (String table : List.of("login_attempt", "login_session", "login_throttle", "account_link")) {
            assertThat(fixture.text("select count(*), 1 from " + table))
                    .as(table)
                    .isEqualTo("0");
        }
    }

    private record Member(Caller caller, String session) {}

    private Member member(String email) {
        LoginAttempt attempt = choice.accept(fixture.inviteContact(email), PASSWORD, HOME);
        logins.mailCode(attempt.token());
        LoggedIn in = logins.finish(attempt.token(), CodeKind.MAIL, fixture.codeMailedTo(email), HOME);
        return new Member(callers.find(in.session(), "192.0.2.20").orElseThrow(), in.session());
    }
}
