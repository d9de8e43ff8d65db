package nl.careconnections.domain.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Which of the optional holidays are days off, known from an instant and for its local day and later ones. */
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

    StoredHolidaySetting(Instant knownFrom, OptionalHolidays holidays) {
        this.knownFrom = knownFrom;
        this.goodFriday = holidays.goodFriday();
        this.liberationDayEveryYear = holidays.liberationDayEveryYear();
    }

    Instant knownFrom() {
        return knownFrom;
    }

    LocalDate from() {
        return LocalDate.ofInstant(knownFrom, WorkingCalendar.ZONE);
    }

    OptionalHolidays toHolidays() {
        return new OptionalHolidays(goodFriday, liberationDayEveryYear);
    }
}
