package nl.careconnections.domain.account;

import static nl.careconnections.domain.account.LoginFixture.HOME;
import static nl.careconnections.domain.account.LoginFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.IntStream;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestClock;
import org.junit.jupiter.api.Test;

@DomainTest(LoginFixture.class)
class LinksTest {

    private static final String OTHER_PASSWORD = "een heel ander zinnetje met walvis";

    @Inject
    LoginFixture fixture;

    @Inject
    Invitations invitations;

    @Inject
    PasswordChoice choice;

    @Inject
    Logins logins;

    @Inject
    Callers callers;

    @Inject
    TestClock clock;

    @Test
    void S9_an_invitation_is_random_and_only_its_hash_is_kept() {
        String token = fixture.inviteContact("link1@zorg.example");

        assertThat(Base64.getUrlDecoder().decode(token)).hasSizeGreaterThanOrEqualTo(16);
        assertThat(fixture.text("select count(*), 1 from account_link where token_hash = sha256(?1::bytea)", token))
                .isEqualTo("1");
        assertThat(fixture.text(
                        "select count(*), 1 from account_link where encode(token_hash, 'escape') like '%' || ?1 || '%'",
                        token))
                .isEqualTo("0");
    }

    @Test
    void S9_looking_at_an_invitation_uses_nothing_up_and_answering_it_works_once() {
        String token = fixture.inviteContact("link2@zorg.example");
        IntStream.range(0, 3).forEach(i -> assertThat(invitations.find(token)).isPresent());

        choice.accept(token, PASSWORD, HOME);

        assertThat(invitations.find(token)).isEmpty();
        assertThatThrownBy(() -> choice.accept(token, OTHER_PASSWORD, HOME)).isInstanceOf(LinkExpired.class);
    }

    @Test
    void S9_a_refused_password_leaves_the_invitation_open() {
        String token = fixture.inviteContact("link3@zorg.example");
        assertThatThrownBy(() -> choice.accept(token, "Welkom2026!!!", HOME)).hasMessage("password.common");

        assertThat(choice.accept(token, PASSWORD, HOME).mustSetUp()).isTrue();
    }

    @Test
    void S9_an_invitation_ends_after_seven_days_or_with_the_next_one() {
        String old = fixture.inviteContact("link4@zorg.example");
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(invitations.find(old)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(invitations.find(old)).isEmpty();

        choice.forgot("link4@zorg.example", HOME);
        String fresh = fixture.tokenMailedTo("link4@zorg.example");
        assertThat(fresh).isNotEqualTo(old);
        assertThat(invitations.find(fresh)).isPresent();
    }

    @Test
    void S9_a_reset_works_for_an_hour_once_and_is_no_invitation() {
        String email = member("link5@zorg.example");
        choice.forgot(email, HOME);
        String token = fixture.tokenMailedTo(email);
        assertThat(choice.isResetOpen(token)).isTrue();
        assertThat(invitations.find(token)).isEmpty();
        assertThatThrownBy(() -> choice.accept(token, OTHER_PASSWORD, HOME)).isInstanceOf(LinkExpired.class);
        clock.advance(Duration.ofMinutes(61));
        assertThat(choice.isResetOpen(token)).isFalse();

        choice.forgot(email, HOME);
        String second = fixture.tokenMailedTo(email);
        choice.reset(second, OTHER_PASSWORD, HOME);

        assertThat(choice.isResetOpen(second)).isFalse();
        assertThat(logins.begin(email, OTHER_PASSWORD, HOME)).isNotNull();
        assertThatThrownBy(() -> logins.begin(email, PASSWORD, HOME)).isInstanceOf(LoginRefused.class);
        assertThat(fixture.mailsTo(email)).contains("account.reset", "account.passwordChanged");
    }

    @Test
    void S9_asked_twice_within_a_minute_one_link_is_mailed_and_an_invitation_does_not_count() {
        String email = "link8@zorg.example";
        choice.accept(fixture.inviteContact(email), PASSWORD, HOME);

        choice.forgot(email, HOME);
        choice.forgot(email, HOME);

        assertThat(fixture.mailsTo(email)).containsExactly("account.invitation", "account.reset");
        clock.advance(Duration.ofMinutes(1));
        choice.forgot(email, HOME);
        assertThat(fixture.mailsTo(email)).last().isEqualTo("account.reset");
        assertThat(fixture.mailsTo(email)).hasSize(3);
    }

    @Test
    void S9_of_many_at_once_one_redeems() {
        String token = fixture.inviteContact("link6@zorg.example");
        long accepted = IntStream.range(0, 8)
                .parallel()
                .filter(i -> {
                    try {
                        choice.accept(token, PASSWORD, HOME);
                        return true;
                    } catch (LinkExpired e) {
                        return false;
                    }
                })
                .count();
        assertThat(accepted).isEqualTo(1);
    }

    @Test
    void S8_a_reset_ends_every_session_and_still_asks_for_the_second_factor() {
        String email = member("link7@zorg.example");
        LoginAttempt attempt = logins.begin(email, PASSWORD, HOME);
        LoggedIn before = logins.finish(attempt.token(), CodeKind.MAIL, fixture.codeMailedTo(email), HOME);
        choice.forgot(email, HOME);
        choice.reset(fixture.tokenMailedTo(email), OTHER_PASSWORD, HOME);

        assertThat(callers.find(before.session(), "")).isEmpty();
        assertThat(logins.begin(email, OTHER_PASSWORD, HOME).kinds()).containsExactly(CodeKind.MAIL);
    }

    private String member(String email) {
        LoginAttempt attempt = choice.accept(fixture.inviteContact(email), PASSWORD, HOME);
        logins.mailCode(attempt.token());
        logins.finish(attempt.token(), CodeKind.MAIL, fixture.codeMailedTo(email), HOME);
        clock.advance(Duration.ofMinutes(5));
        return email;
    }
}
