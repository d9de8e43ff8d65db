package nl.careconnections.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.careconnections.domain.emergency.reading.BundleFormat;
import nl.careconnections.domain.emergency.reading.DeliveryReader;
import nl.careconnections.domain.knowledge.Product;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.migration.SchemaUpdate;
import nl.careconnections.domain.shared.NotAllowed;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DomainInServerTest {

    private static final Duration TICKS = Duration.ofSeconds(20);

    @Inject
    DataSource dataSource;

    @Inject
    SchemaUpdate schema;

    @Inject
    Products products;

    @Inject
    Undertaking undertaking;

    @Inject
    @Readiness
    jakarta.enterprise.inject.Instance<HealthCheck> readiness;

    @Deployment
    static WebArchive domain() {
        return ShrinkWrap.create(WebArchive.class, "domain.war")
                .addPackage(DomainInServerTest.class.getPackage())
                .addAsLibraries(libraries())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    @Test
    void schema_is_brought_up_to_date_while_the_application_starts() throws SQLException {
        assertThat(schema.trouble()).isEmpty();
        assertThat(number("select count(*) from flyway_schema_history where success"))
                .isPositive();
    }

    @Test
    void the_first_administrator_is_invited_while_the_application_starts() throws SQLException {
        waitUntil(
                "select count(*) from outbox where template = 'account.invitation' and state = 'SENT' and recipient = '"
                        + Surroundings.FIRST_ADMINISTRATOR + "'");

        assertThat(number("select count(*) from account join account_role on account_id = id"
                        + " where role = 'APPLICATION_ADMINISTRATOR' and state = 'INVITED'"))
                .isEqualTo(1);
    }

    @Test
    void the_servers_own_pool_logs_in_as_the_role_that_may_not_change_the_schema() {
        assertThatThrownBy(() -> execute("create table not_mine (id int)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void entities_are_read_through_the_container_managed_entity_manager() {
        assertThat(products.list()).extracting(Product::code).contains("ncare");
    }

    @Test
    void R1_a_refusal_and_a_failure_take_their_mails_back() throws SQLException {
        assertThatThrownBy(() -> undertaking.refuse("test:refused")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> undertaking.fail("test:failed")).isInstanceOf(IllegalStateException.class);

        assertThat(number("select count(*) from outbox where event in ('test:refused', 'test:failed')"))
                .isZero();
    }

    @Test
    void R3_the_timers_tick_and_send_what_was_committed() throws SQLException {
        undertaking.succeed("test:sent");

        waitUntil("select count(*) from outbox where event = 'test:sent' and state = 'SENT'");
    }

    @Test
    void R5_the_pool_heals_at_once_when_every_backend_was_terminated() throws SQLException {
        products.list();
        try (Connection superuser = DriverManager.getConnection(System.getProperty(Surroundings.SUPERUSER_URL));
                Statement statement = superuser.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'support'");
        }

        assertThat(products.list()).isNotEmpty();
    }

    @Test
    void readiness_is_up_with_database_outbox_and_key() {
        assertThat(readiness.stream().map(HealthCheck::call))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.getStatus())
                        .as(answer.getName() + " " + answer.getData())
                        .isEqualTo(Status.UP));
    }

    /** What reads FHIR meets the server's own libraries for JSON and XML here. */
    @Test
    void bundles_are_read_inside_the_server() {
        String xml =
                "<Bundle xmlns=\"http://hl7.org/fhir\"><entry><resource><MedicationStatement><status value=\"active\"/>"
                        + "</MedicationStatement></resource></entry></Bundle>";
        String json = "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"MedicationStatement\","
                + "\"status\":\"active\"}}]}";

        assertThat(DeliveryReader.read(xml.getBytes(StandardCharsets.UTF_8), BundleFormat.XML)
                        .leftOff())
                .hasSize(1);
        assertThat(DeliveryReader.read(json.getBytes(StandardCharsets.UTF_8), BundleFormat.JSON)
                        .leftOff())
                .hasSize(1);
    }

    private void waitUntil(String count) throws SQLException {
        long end = System.nanoTime() + TICKS.toNanos();
        while (number(count) == 0) {
            assertThat(System.nanoTime()).as("waiting for " + count).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The domain and what it brings along, as they lie on the class path of this test. */
    private static File[] libraries() {
        List<String> names = List.of(
                "domain-ejb",
                "flyway",
                "jackson",
                "tools.jackson",
                "postgresql",
                "bcprov",
                "tika-core",
                "core-3",
                "caffeine",
                "commons-lang3",
                "commons-io",
                "commons-logging",
                "fop",
                "xmlgraphics-commons",
                "batik",
                "xml-apis",
                "pdfbox",
                "fontbox",
                "openpdf-fonts",
                "hapi-fhir",
                "org.hl7.fhir",
                "guava",
                "failureaccess",
                "commons-text",
                "slf4j-api",
                "assertj-core",
                "byte-buddy");
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(file -> file.getName().endsWith(".jar"))
                .filter(file -> names.stream().anyMatch(name -> file.getName().startsWith(name)))
                .toArray(File[]::new);
    }
}
