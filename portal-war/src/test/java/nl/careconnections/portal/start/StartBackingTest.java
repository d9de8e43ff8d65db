package nl.careconnections.portal.start;

import static org.assertj.core.api.Assertions.assertThat;

import nl.careconnections.domain.shared.Language;
import nl.careconnections.portal.shared.Readers;
import nl.careconnections.portal.shared.Viewer;
import org.junit.jupiter.api.Test;

class StartBackingTest {

    @Test
    void everybody_begins_where_their_work_is() {
        assertThat(startOf(Readers.customer(Language.NL))).startsWith("/customer/index.xhtml?");
        assertThat(startOf(Readers.staff(Language.NL))).startsWith("/staff/queue.xhtml?");
        assertThat(startOf(Readers.applicationAdministrator(Language.NL)))
                .startsWith("/staff/organisations/index.xhtml?");
        assertThat(startOf(Readers.stranger())).startsWith("/login/index.xhtml?");
    }

    private static String startOf(Viewer viewer) {
        StartBacking start = new StartBacking();
        start.viewer = viewer;
        return start.go();
    }
}
