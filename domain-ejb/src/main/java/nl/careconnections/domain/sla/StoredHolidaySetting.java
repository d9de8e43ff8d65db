package nl.careconnections.domain.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Which of the optional holidays are days off, from an instant on. */
@Entity
@Table(name = "sla_holiday_setting")
class StoredHolidaySetting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "known_from")
    private Instant knownFrom;

    @Column(name = "good_friday")
    private boolean goodFriday;

    @Column(name = "liberation_day_every_year")
    private boolean liberationDayEveryYear;

    protected StoredHolidaySetting() {}

    Instant knownFrom() {
        return knownFrom;
    }

    boolean goodFriday() {
        return goodFriday;
    }

    boolean liberationDayEveryYear() {
        return liberationDayEveryYear;
    }
}
