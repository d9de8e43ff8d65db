package nl.careconnections.domain.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A {@link RuleChange} as it is kept. */
@Entity
@Table(name = "sla_change")
class StoredChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "known_from")
    private Instant knownFrom;

    @Enumerated(EnumType.STRING)
    private RuleChange.Kind kind;

    private LocalDate day;

    @Column(name = "dutch_name")
    private String dutchName;

    @Column(name = "english_name")
    private String englishName;

    protected StoredChange() {}

    StoredChange(Instant knownFrom, RuleChange.Kind kind, LocalDate day, String dutchName, String englishName) {
        this.knownFrom = knownFrom;
        this.kind = kind;
        this.day = day;
        this.dutchName = dutchName;
        this.englishName = englishName;
    }

    RuleChange toChange() {
        return new RuleChange(id, knownFrom, kind, day, dutchName, englishName);
    }
}
