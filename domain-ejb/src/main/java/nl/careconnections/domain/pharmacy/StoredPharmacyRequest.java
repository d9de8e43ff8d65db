package nl.careconnections.domain.pharmacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** What belongs to a request for a pharmacy; the first for it leads, later ones follow. */
@Entity
@Table(name = "pharmacy_request")
class StoredPharmacyRequest {

    @Id
    @Column(name = "ticket_id")
    private long ticketId;

    @Column(name = "agb_code")
    private String agbCode;

    private String name;
    private String place;
    private String system;

    @Column(name = "leading_id")
    private Long leadingId;

    @Column(name = "under_way")
    private boolean underWay;

    @Column(name = "sent_on")
    private LocalDate sentOn;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    protected StoredPharmacyRequest() {}

    void sendContract(LocalDate day) {
        sentOn = day;
    }

    void sign(LocalDate day) {
        signedOn = day;
    }

    void end() {
        underWay = false;
    }

    List<String> typed() {
        return List.of(name, place, system);
    }

    void redact(UnaryOperator<String> redaction) {
        name = redaction.apply(name);
        place = redaction.apply(place);
        system = redaction.apply(system);
    }

    boolean leads() {
        return leadingId == null;
    }

    long ticketId() {
        return ticketId;
    }

    String agbCode() {
        return agbCode;
    }

    String name() {
        return name;
    }

    String place() {
        return place;
    }

    String system() {
        return system;
    }

    /** {@code null} for one that leads. */
    Long leadingId() {
        return leadingId;
    }

    LocalDate sentOn() {
        return sentOn;
    }

    LocalDate signedOn() {
        return signedOn;
    }
}
