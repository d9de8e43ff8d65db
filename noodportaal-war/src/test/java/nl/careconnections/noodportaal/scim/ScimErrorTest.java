package nl.careconnections.noodportaal.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.filters.Filter;
import java.util.List;
import nl.careconnections.domain.emergency.people.Outdated;
import nl.careconnections.domain.emergency.people.Taken;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import org.junit.jupiter.api.Test;

class ScimErrorTest {

    @Test
    void each_refusal_has_its_status_and_keyword() {
        assertError(new Taken("userName"), 409, "uniqueness");
        assertError(new Taken("externalId"), 409, "uniqueness");
        assertError(new Outdated(), 412, null);
        assertError(new NotFound(), 404, null);
        assertError(BadRequestException.noTarget("Nothing is there."), 400, "noTarget");
        assertError(new InvalidInput("password", "emergency.password.clear"), 400, "invalidValue");
        assertError(new InvalidInput("emails[0].value", "account.email"), 400, "invalidValue");
        assertError(new InvalidInput("phoneNumbers[0].value", "account.phone"), 400, "invalidValue");
        assertError(new InvalidInput("members", "emergency.unknownMember"), 400, "invalidValue");
    }

    @Test
    void all_that_is_wrong_is_told_with_its_place() {
        Throwable wrong = catchThrowable(() -> Rules.all(
                () -> PlainText.requiredLine("userName", " ", 200),
                () -> PlainText.lineAtMost("externalId", "e".repeat(201), 200)));

        assertThat(ScimError.of(wrong).detail())
                .isEqualTo("userName: This member is required. externalId: This may have at most 200 characters.");
    }

    @Test
    void S17_a_failure_of_ours_tells_nothing_of_the_inside() {
        ScimError error = ScimError.of(new IllegalStateException("relation caregiver does not exist"));

        assertThat(error.status()).isEqualTo(500);
        assertThat(ScimJson.write(error.document())).doesNotContain("relation", "IllegalState");
    }

    @Test
    void S17_what_is_no_filter_is_told_without_the_inside_of_the_parser() {
        for (String filter : List.of("userName eq", "userName eq anna", "emails[type eq")) {
            ScimError error = ScimError.of(catchThrowable(() -> Filter.fromString(filter)));

            assertThat(error.type()).isEqualTo("invalidFilter");
            assertThat(error.detail()).isNotBlank().doesNotContain("Source", "\n", "com.");
        }
    }

    @Test
    void the_document_is_that_of_the_standard() {
        assertThat(ScimJson.write(new ScimError(412, null, "Read it again.").document()))
                .isEqualTo("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"412\","
                        + "\"detail\":\"Read it again.\"}");
    }

    private static void assertError(Throwable failure, int status, String type) {
        ScimError error = ScimError.of(failure);
        assertThat(error.status()).isEqualTo(status);
        assertThat(error.type()).isEqualTo(type);
        assertThat(error.detail()).isNotBlank();
    }
}
