package nl.careconnections.system.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.Http.Answer;
import nl.careconnections.system.harness.SystemTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What care systems talk to lets nobody in without a key, and says so as their standards have it. */
@SystemTest
class MachineInterfacesTest {

    @Test
    void S21_a_snapshot_without_a_key_is_a_problem_document(Http http) {
        Answer answer = http.post("/noodportaal/api/v1/wards/linde/snapshots", "application/json", "{}");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getString("type")).isEqualTo("urn:careconnections:problem:key-unknown");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Users", "Groups", "ServiceProviderConfig", "Schemas", "ResourceTypes"})
    void S21_scim_without_a_key_is_an_error_of_scim(String endpoint, Http http) {
        Answer answer = http.with("Authorization", "Bearer cc_wrong").get("/noodportaal/scim/v2/" + endpoint);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/scim+json");
        assertThat(answer.json().getString("status")).isEqualTo("401");
    }

    @Test
    void the_interface_describes_itself_to_everybody_and_the_server_adds_nothing(Http http) {
        Answer answer = http.get("/noodportaal/api/v1/openapi.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().getString("openapi")).startsWith("3.");
        assertThat(http.get("/openapi").status()).isEqualTo(403);
        assertThat(http.get("/openapi").body()).doesNotContain("paths", "wards");
        assertThat(http.get("/metrics").status()).isNotEqualTo(200);
    }

    @Test
    void an_unknown_address_is_a_problem_document_too(Http http) {
        Answer answer = http.get("/noodportaal/api/v1/wards");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Payara", "Exception");
    }
}
