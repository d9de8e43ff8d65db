package nl.careconnections.system.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.Http.Answer;
import nl.careconnections.system.harness.SupportSystem;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.people.CareSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(http.get("/noodportaal/api/v1/application.wadl").status()).isEqualTo(404);
    }

    @Test
    void an_unknown_address_is_a_problem_document_too(Http http) {
        Answer answer = http.get("/noodportaal/api/v1/wards");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Payara", "Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /noodportaal/api/v1/wards/linde/list, GET",
        "POST, /noodportaal/api/v1/wards/linde/list, GET",
        "GET, /noodportaal/api/v1/wards/linde/snapshots, POST",
        "GET, /noodportaal/api/v1/wards/linde/snapshots/1/complete, POST",
        "POST, /noodportaal/api/v1/wards/linde/snapshots/1/clients/1, PUT",
        "PUT, /noodportaal/api/v1/openapi.json, GET"
    })
    void another_method_is_405_with_those_that_there_are(String method, String path, String allowed, Http http) {
        Answer answer = http.send(method, path, "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow").split(",\\s*")).contains(allowed).doesNotContain(method);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getString("type")).isEqualTo("urn:careconnections:problem:http-405");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /noodportaal/scim/v2/Users, POST",
        "POST, /noodportaal/scim/v2/Users/1, PATCH",
        "PUT, /noodportaal/scim/v2/Groups, GET",
        "GET, /noodportaal/scim/v2/Users/.search, POST",
        "DELETE, /noodportaal/scim/v2/Groups/.search, POST",
        "POST, /noodportaal/scim/v2/Schemas, GET"
    })
    void so_it_is_in_scim(String method, String path, String allowed, Http http) {
        Answer answer = http.send(method, path, "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow").split(",\\s*")).contains(allowed).doesNotContain(method);
        assertThat(answer.header("Content-Type")).startsWith("application/scim+json");
        assertThat(answer.json().getString("status")).isEqualTo("405");
    }

    @Test
    void what_did_not_change_is_not_sent_again(SupportSystem system) {
        Http http = new CareSystem(system).as("ACCOUNTS");
        String group = "/noodportaal/scim/v2/Groups/"
                + http.get("/noodportaal/scim/v2/Groups?count=1")
                        .json()
                        .getJsonArray("Resources")
                        .getJsonObject(0)
                        .getString("id");
        String tag = http.get(group).header("ETag");

        assertThat(tag).startsWith("W/");
        Answer same = http.with("If-None-Match", tag).get(group);
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.header("ETag")).isEqualTo(tag);
        assertThat(same.body()).isEmpty();
        assertThat(http.with("If-None-Match", "W/\"0\"").get(group).status()).isEqualTo(200);
    }
}
