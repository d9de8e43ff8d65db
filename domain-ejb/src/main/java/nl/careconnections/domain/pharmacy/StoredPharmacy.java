package nl.careconnections.domain.pharmacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A {@link Pharmacy} as it is kept. */
@Entity
@Table(name = "pharmacy")
class StoredPharmacy {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "agb_code")
    private String agbCode;

    private String name;
    private String place;
    private String system;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected StoredPharmacy() {}

    StoredPharmacy(TypedPharmacy typed, Instant at) {
        change(typed, at);
    }

    final void change(TypedPharmacy typed, Instant at) {
        agbCode = typed.agbCode();
        name = typed.name();
        place = typed.place();
        system = typed.system();
        changedAt = at;
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    Pharmacy toPharmacy() {
        return new Pharmacy(id, agbCode, name, place, system, version);
    }
}
