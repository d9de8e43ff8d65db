package nl.careconnections.domain.account;

import static nl.careconnections.domain.account.LoginFixture.HOME;
import static nl.careconnections.domain.account.LoginFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest(LoginFixture.class)
class FirstAdministratorTest {

    private static final String NAME = "Eerste Beheerder";
    private static final int NODES = 6;

    @Inject
    FirstAdministrator first;

    @Inject
    LoginFixture fixture;

    @Inject
    TestPeople testPeople;

    @Inject
    PasswordChoice choice;

    @Inject
    Invitations invitations;

    @Inject
    TestClock clock;

    private final String email = "eerste." + UUID.randomUUID() + "@careconnections.example";

    @BeforeEach
    void a_new_installation() {
        fixture.execute(
                "update account set state = 'REMOVED', removed_at = created_at where organisation_id is null and state <> 'REMOVED'");
    }

    @Test
    void who_is_named_is_invited_by_the_supplier_and_can_administrate() {
        assertThat(follow(email).hint()).isEmpty();

        assertThat(fixture.mailsTo(email)).containsExactly("account.invitation");
        assertThat(fixture.text(
                        "select arguments[1] || ' ' || arguments[2], id from outbox where recipient = ?1", email))
                .isEqualTo(NAME + " CareConnections");
        long account = fixture.accountOf(email);
        assertThat(fixture.logOf(account)).isEqualTo("account.invited:DONE");
        assertThat(fixture.text(
                        "select actor_role, position from audit_entry where subject = ?1", "account:" + account))
                .isEqualTo("SYSTEM");
        assertThat(fixture.text("select role, account_id from account_role where account_id = ?1", account))
                .isEqualTo("APPLICATION_ADMINISTRATOR");

        assertThat(choice.accept(fixture.tokenMailedTo(email), PASSWORD, HOME).mustSetUp())
                .isTrue();
        assertThat(first.isAwaited()).isFalse();
    }

    @Test
    void R3_nodes_that_start_at_once_invite_once() throws Exception {
        assertThat(atOnce(() -> follow(email).trouble())).hasSize(NODES).allMatch(Optional::isEmpty);

        assertThat(fixture.mailsTo(email)).containsExactly("account.invitation");
        assertThat(fixture.text("select count(*), 1 from account where email = ?1", email))
                .isEqualTo("1");
    }

    @Test
    void R3_nodes_that_start_at_once_after_the_invitation_expired_invite_once_more() throws Exception {
        follow(email);
        clock.advance(Duration.ofDays(7));

        atOnce(() -> follow(email).trouble());

        assertThat(fixture.mailsTo(email)).containsExactly("account.invitation", "account.invitation");
    }

    @Test
    void nobody_is_invited_where_somebody_administrates() {
        testPeople.applicationAdministrator("Beheerder");

        assertThat(follow(email).hint()).isEmpty();
        assertThat(follow("nobody").trouble()).isEmpty();

        assertThat(fixture.mailsTo(email)).isEmpty();
    }

    @Test
    void employees_who_may_not_administrate_do_not_count() {
        testPeople.support("Medewerker");

        follow(email);

        assertThat(fixture.mailsTo(email)).hasSize(1);
    }

    @Test
    void after_seven_days_without_answer_the_next_start_invites_anew() {
        follow(email);
        String old = fixture.tokenMailedTo(email);
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        FirstAdministratorSetting running = follow(email);
        assertThat(fixture.mailsTo(email)).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        assertThat(running.hint().orElseThrow()).contains("start again");
        follow(email);

        assertThat(fixture.mailsTo(email)).hasSize(2);
        assertThat(running.hint()).isEmpty();
        assertThat(invitations.find(old)).isEmpty();
        assertThat(invitations.find(fixture.tokenMailedTo(email))).isPresent();
        assertThat(fixture.logOf(fixture.accountOf(email))).isEqualTo("account.invited:DONE account.invited:DONE");
    }

    @Test
    void S9_the_invitation_at_a_mistyped_address_ends_with_the_right_one() {
        String mistyped = "ander." + email;
        follow(mistyped);
        String token = fixture.tokenMailedTo(mistyped);

        follow(email);

        assertThat(invitations.find(token)).isEmpty();
        assertThat(fixture.logOf(fixture.accountOf(mistyped)))
                .isEqualTo("account.invited:DONE invitation.withdrawn:DONE");
        assertThat(invitations.find(fixture.tokenMailedTo(email))).isPresent();
    }

    @Test
    void a_setting_that_is_no_address_no_name_or_somebody_elses_is_told_in_words() {
        testPeople.contact(testPeople.organisation("Zorggroep " + email), "Contact");
        String taken = fixture.text("select email, id from account where state = 'ACTIVE' order by id desc limit 1");

        assertThat(follow("beheer").trouble().orElseThrow()).contains("FIRST_ADMINISTRATOR must be an e-mail address");
        assertThat(follow(taken).trouble().orElseThrow()).contains("has an account already");
        FirstAdministratorSetting nameless = setting(email, " ", false);
        nameless.follow();
        assertThat(nameless.trouble().orElseThrow()).contains("FIRST_ADMINISTRATOR_NAME");
        assertThat(nameless.hint()).isEmpty();
        assertThat(fixture.mailsTo(email)).isEmpty();

        follow(email);
        assertThat(nameless.trouble()).isEmpty();
    }

    @Test
    void without_the_setting_whoever_runs_the_server_is_told_what_to_do() {
        FirstAdministratorSetting without = setting(null, NAME, false);
        without.follow();
        assertThat(without.hint().orElseThrow()).contains("set FIRST_ADMINISTRATOR");

        follow(email);
        assertThat(without.hint()).isEmpty();
    }

    @Test
    void S24_the_demo_makes_its_own() {
        FirstAdministratorSetting demo = setting(email, NAME, true);
        demo.follow();

        assertThat(demo.hint()).isEmpty();
        assertThat(fixture.mailsTo(email)).isEmpty();
    }

    private FirstAdministratorSetting follow(String address) {
        FirstAdministratorSetting setting = setting(address, NAME, false);
        setting.follow();
        return setting;
    }

    private FirstAdministratorSetting setting(String address, String name, boolean demo) {
        FirstAdministratorSetting setting = new FirstAdministratorSetting();
        setting.first = first;
        setting.email = Optional.ofNullable(address);
        setting.name = name;
        setting.demo = demo;
        return setting;
    }

    private static <T> List<T> atOnce(Supplier<T> deed) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(NODES);
        CountDownLatch all = new CountDownLatch(NODES);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < NODES; i++) {
                running.add(threads.submit(() -> {
                    all.countDown();
                    all.await();
                    return deed.get();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
