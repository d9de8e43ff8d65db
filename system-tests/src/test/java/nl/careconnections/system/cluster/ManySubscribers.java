package nl.careconnections.system.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.careconnections.system.harness.Eventually;
import nl.careconnections.system.harness.Mailbox;
import nl.careconnections.system.harness.Postgres;
import nl.careconnections.system.harness.SupportSystem;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.people.StatusNews;
import org.junit.jupiter.api.Test;

/** A thousand subscribers, one of them refused, and a node that dies while it mails them. */
@SystemTest
class ManySubscribers {

    private static final int MANY = 1_000;
    private static final String REFUSED = "weg@refused.example";

    /** What the dead node held is sent again when its lease of three minutes is over. */
    private static final Duration A_LEASE_AND_MORE = Duration.ofMinutes(6);

    @Test
    void each_gets_each_update_once_and_a_repeat_is_the_same_mail(SupportSystem first, Mailbox mailbox) {
        Postgres database = new Postgres(first);
        StatusNews news = new StatusNews(first);
        String component = news.component("Inloggen");
        database.execute("""
                insert into status_subscriber (code, email, language, everything, components, incidents, confirmed_at, hour_began_at)
                select lpad(n::text, 12, 'a'), case when n = 500 then '%s' else 'lezer' || n || '@zorg.example' end, 'NL', true,
                       '{}', '{}', now(), now() from generate_series(1, %d) n""".formatted(REFUSED, MANY));
        SupportSystem second = SupportSystem.start("second-node", first.surroundings());
        long begun;
        try {
            begun = System.nanoTime();
            news.maintenance(component, "Nieuwe versie", 5);
            Eventually.within(A_LEASE_AND_MORE, () -> sent(database) > MANY / 10);
        } finally {
            second.killed();
        }
        long atDeath = sent(database);
        assertThat(atDeath).as("killed in the middle").isLessThan(2L * MANY - 2);
        Eventually.within(A_LEASE_AND_MORE, () -> sent(database) == 2L * MANY - 2);
        System.out.printf(
                "%d mails sent when a node died, all %d after %d s%n",
                atDeath,
                sent(database),
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());

        Map<String, List<Mailbox.Summary>> mails =
                mailbox.summaries("Nieuwe versie - ").stream().collect(Collectors.groupingBy(Mailbox.Summary::to));
        assertThat(mails).hasSize(MANY - 1).doesNotContainKey(REFUSED);
        assertThat(mails.values()).allSatisfy(all -> {
            Set<String> updates =
                    all.stream().map(Mailbox.Summary::subject).collect(Collectors.toCollection(TreeSet::new));
            Set<String> ids =
                    all.stream().map(Mailbox.Summary::messageId).collect(Collectors.toCollection(TreeSet::new));
            assertThat(updates).hasSize(2);
            assertThat(ids).hasSize(2);
        });
        assertThat(database.number("select count(*) from status_subscriber where quarantined_at is not null"))
                .isEqualTo(1);
    }

    private static long sent(Postgres database) {
        return database.number("select count(*) from outbox where template = 'status.update' and state = 'SENT'");
    }
}
