package nl.careconnections.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import nl.careconnections.domain.testing.TestPostgres;
import org.junit.jupiter.api.Test;

class DatabaseRolesTest {

    private final String database = TestPostgres.newDatabase();

    @Test
    void the_application_cannot_change_the_schema() {
        for (String sql : new String[] {
            "create table mine (id int)",
            "alter table outbox add column mine int",
            "drop table outbox",
            "create schema mine"
        }) {
            assertThatThrownBy(() -> execute(sql)).hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void the_application_reads_and_writes_what_later_migrations_made() throws SQLException {
        execute("select count(*) from outbox");
        execute("delete from outbox where id = 0");
    }

    @Test
    void a_node_without_the_owners_credentials_still_sees_that_the_schema_is_current() {
        Schema schema = new Schema(TestPostgres.url(database), TestPostgres.APPLICATION, "", TestPostgres.APPLICATION);

        assertThat(schema.isCurrent()).isTrue();
        assertThat(schema.newest()).isNotNull();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = TestPostgres.asApplication(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
