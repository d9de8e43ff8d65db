package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {

    @ParameterizedTest
    @CsvSource({
        "NEW, IN_PROGRESS, true",
        "IN_PROGRESS, WAITING_FOR_CUSTOMER SOLVED, true",
        "WAITING_FOR_CUSTOMER, IN_PROGRESS SOLVED, true",
        "SOLVED, IN_PROGRESS CLOSED, false",
        "CLOSED, IN_PROGRESS, false"
    })
    void a_status_becomes_these_and_no_other(Status from, String next, boolean open) {
        Set<String> possible = Arrays.stream(Status.values())
                .filter(from::mayBecome)
                .map(Status::name)
                .collect(Collectors.toSet());

        assertThat(possible).containsExactlyInAnyOrder(next.split(" "));
        assertThat(from.isOpen()).isEqualTo(open);
    }
}
