package nl.careconnections.domain.status;

/**
 * An incident as other components of the domain know it.
 *
 * @param draft whether viewers do not know of it yet
 * @param last what was said of it last
 */
public record KnownIncident(long id, String code, Words title, Phase phase, boolean draft, Words last) {

    public boolean isOver() {
        return phase.isOver();
    }

    /** Names it to the access log. */
    public String subjectOfLog() {
        return "status:" + code;
    }
}
