package nl.careconnections.domain.emergency.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.careconnections.domain.emergency.press.Edition;
import org.junit.jupiter.api.Test;

class FileNameTest {

    private static final Instant TAKEN = Instant.parse("2026-10-25T00:30:00Z");

    @Test
    void a_file_is_named_after_ward_and_local_time() {
        assertThat(Shelf.fileName("De Linde", TAKEN, Edition.PHONE))
                .isEqualTo("toedienlijst-de-linde-2026-10-25-0230.pdf");
        assertThat(Shelf.fileName("De Linde", TAKEN, Edition.PRINT))
                .isEqualTo("aftekenlijst-de-linde-2026-10-25-0230.pdf");
    }

    @Test
    void S14_whatever_a_ward_is_called_the_name_stays_a_name() {
        assertThat(Shelf.fileName("../../é\"\r\n; x", TAKEN, Edition.PHONE))
                .isEqualTo("toedienlijst-e-x-2026-10-25-0230.pdf");
        assertThat(Shelf.fileName("椿", TAKEN, Edition.PHONE)).isEqualTo("toedienlijst-afdeling-2026-10-25-0230.pdf");
    }
}
