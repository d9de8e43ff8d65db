package nl.careconnections.portal.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.ticket.ListFilter;
import nl.careconnections.domain.ticket.Position;
import nl.careconnections.domain.ticket.Rows;
import nl.careconnections.domain.ticket.TicketLists;
import nl.careconnections.portal.shared.Readers;
import nl.careconnections.portal.shared.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeBackingTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10-08T22:00:00Z, morning",
        "2026-10-08T09:59:59Z, morning",
        "2026-10-08T10:00:00Z, afternoon",
        "2026-10-08T16:00:00Z, evening",
        "2026-12-08T16:59:59Z, afternoon"
    })
    void greets_by_the_hour_in_amsterdam(Instant now, String partOfDay) {
        assertThat(at(now).getPartOfDay()).isEqualTo(partOfDay);
    }

    @Test
    void asks_each_list_once_and_for_its_first_rows_only() {
        HomeBacking home = at(Instant.parse("2026-10-08T08:00:00Z"));
        List<String> asked = new ArrayList<>();
        home.lists = new TicketLists() {
            @Override
            public Rows ofOrganisation(Caller caller, ListFilter filter, Position position, int size) {
                asked.add(filter.scope() + " " + size);
                return Rows.NONE;
            }
        };

        home.getWaiting();
        home.getWaiting();
        home.getOpen();
        home.getOpen();

        assertThat(asked).containsExactly("WAITING_FOR_ME 5", "OPEN 10");
    }

    private static HomeBacking at(Instant now) {
        Viewer viewer = Readers.customer(Language.NL);
        HomeBacking home = new HomeBacking();
        home.viewer = viewer;
        home.dates = Readers.dates(viewer, now);
        return home;
    }
}
