package nl.careconnections.domain.phone;

import java.util.List;

/** @param total of all pages */
public record PhoneCallPage(List<PhoneCall> rows, long total) {

    public PhoneCallPage {
        rows = List.copyOf(rows);
    }
}
