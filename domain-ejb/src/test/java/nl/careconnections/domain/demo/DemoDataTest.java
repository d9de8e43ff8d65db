package nl.careconnections.domain.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.careconnections.domain.shared.PastTime;
import nl.careconnections.domain.shared.ServiceNumbers;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest(DemoDataTest.TestPast.class)
class DemoDataTest {

    @Inject
    DemoStory story;

    @Inject
    DataSource dataSource;

    @Inject
    TestClock clock;

    @BeforeEach
    void write() {
        story.writeOnce();
    }

    @Test
    void tickets_stand_in_every_state_and_their_deadlines_too() throws SQLException {
        assertThat(strings("select distinct status from ticket"))
                .containsExactlyInAnyOrder("NEW", "IN_PROGRESS", "WAITING_FOR_CUSTOMER", "SOLVED", "CLOSED");
        assertThat(strings("select distinct priority from ticket where priority is not null"))
                .containsExactlyInAnyOrder("HIGH", "MEDIUM", "LOW");
        assertThat(number("select count(*) from ticket")).isGreaterThanOrEqualTo(20);
    }

    @Test
    void complaints_stand_at_different_steps() throws SQLException {
        assertThat(strings("select stage from ticket where type = 'COMPLAINT'"))
                .containsExactlyInAnyOrder("CARRYING_OUT", "PROPOSED", "SUBMITTED");
    }

    @Test
    void what_happened_lies_in_the_past_and_in_order() throws SQLException {
        assertThat(number("select count(*) from ticket_entry where at > '" + clock.now() + "'"))
                .isZero();
        assertThat(number("""
                        select count(*) from ticket_entry a join ticket_entry b on b.ticket_id = a.ticket_id and b.id > a.id
                        where b.at < a.at""")).isZero();
        assertThat(number("select count(distinct cast(at as date)) from ticket_entry"))
                .isGreaterThan(10);
    }

    @Test
    void one_organisation_has_no_tickets_so_that_empty_lists_can_be_seen() throws SQLException {
        assertThat(strings("select cast(name as text) from organisation o where not exists"
                        + " (select 1 from ticket t where t.organisation_id = o.id)"))
                .containsExactly("Wijkteam Fictief");
    }

    @Test
    void support_works_in_two_teams_that_both_have_tickets() throws SQLException {
        assertThat(strings("select distinct m.name::text from ticket t join team m on m.id = t.team_id"))
                .containsExactlyInAnyOrder("Support", "Techniek");
    }

    @Test
    void written_once() throws SQLException {
        long before = number("select count(*) from ticket");

        story.writeOnce();

        assertThat(number("select count(*) from ticket")).isEqualTo(before);
    }

    @Test
    void nothing_in_it_looks_like_a_client() throws SQLException {
        assertThat(strings("select text from ticket_entry"))
                .allMatch(text -> ServiceNumbers.in(text).isEmpty());
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(strings(sql).get(0));
    }

    private List<String> strings(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** Moves the clock of the test. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    static class TestPast extends PastTime {

        @Inject
        TestClock clock;

        @Override
        public void at(Instant moment, Runnable work) {
            Instant before = clock.now();
            clock.set(moment);
            try {
                work.run();
            } finally {
                clock.set(before);
            }
        }
    }
}
