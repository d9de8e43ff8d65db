package nl.careconnections.domain.status.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import nl.careconnections.domain.status.ComponentStatus;

/** What all checks together make of one component, and what was done about it. */
@Entity
@Table(name = "status_watch")
class ComponentWatch {

    @Id
    @Column(name = "component_id")
    private long componentId;

    @Enumerated(EnumType.STRING)
    private IncidentPolicy incidents;

    @Enumerated(EnumType.STRING)
    private ComponentStatus said;

    @Enumerated(EnumType.STRING)
    @Column(name = "woken_for")
    private ComponentStatus wokenFor;

    private int trouble;

    @Column(name = "incident_code")
    private String incidentCode;

    protected ComponentWatch() {}

    long componentId() {
        return componentId;
    }

    IncidentPolicy incidents() {
        return incidents;
    }

    void decide(IncidentPolicy policy) {
        incidents = policy;
    }

    ComponentStatus said() {
        return said == null ? ComponentStatus.OPERATIONAL : said;
    }

    /** @return whether that is something else than before */
    boolean say(ComponentStatus status) {
        if (said() == status) {
            return false;
        }
        if (said() == ComponentStatus.OPERATIONAL) {
            trouble++;
        }
        said = status == ComponentStatus.OPERATIONAL ? null : status;
        return true;
    }

    /** Whether the person on call has to know: of trouble, and of worse. */
    boolean isWorthWaking() {
        return said != null && (wokenFor == null || said.compareTo(wokenFor) > 0);
    }

    void woke() {
        wokenFor = said;
    }

    void calmDown() {
        wokenFor = null;
        incidentCode = null;
    }

    boolean hasWoken() {
        return wokenFor != null;
    }

    String incidentCode() {
        return incidentCode;
    }

    void tell(String code) {
        incidentCode = code;
    }

    /** Keeps one trouble apart from the next. */
    int trouble() {
        return trouble;
    }
}
