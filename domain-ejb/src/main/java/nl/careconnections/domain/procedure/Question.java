package nl.careconnections.domain.procedure;

/** Asked one after the other to find out what fails; each answer leads to another question or to a scenario. */
public enum Question {
    POWER_ON,
    DEVICE_WORKS,
    OTHER_SITES_OPEN,
    LOG_IN_PAGE_SEEN,
    OPENS_BY_ITSELF,
    LOG_IN_WORKS,
    MEDICATION_COMPLETE;

    /** Where everybody begins. */
    public static final Question FIRST = POWER_ON;

    /**
     * What an answer leads to.
     *
     * @param question {@code null} where nothing more has to be asked
     * @param scenario {@code null} while more has to be asked, and when nothing fails
     */
    public record Next(Question question, Scenario scenario) {

        private static Next ask(Question question) {
            return new Next(question, null);
        }

        private static Next found(Scenario scenario) {
            return new Next(null, scenario);
        }
    }

    public Next afterYes() {
        return switch (this) {
            case POWER_ON -> Next.ask(DEVICE_WORKS);
            case DEVICE_WORKS -> Next.ask(OTHER_SITES_OPEN);
            case OTHER_SITES_OPEN -> Next.ask(LOG_IN_PAGE_SEEN);
            case LOG_IN_PAGE_SEEN -> Next.ask(LOG_IN_WORKS);
            case OPENS_BY_ITSELF -> Next.found(Scenario.COUPLED_SYSTEM);
            case LOG_IN_WORKS -> Next.ask(MEDICATION_COMPLETE);
            case MEDICATION_COMPLETE -> new Next(null, null);
        };
    }

    public Next afterNo() {
        return switch (this) {
            case POWER_ON -> Next.found(Scenario.POWER);
            case DEVICE_WORKS -> Next.found(Scenario.HARDWARE);
            case OTHER_SITES_OPEN -> Next.found(Scenario.INTERNET);
            case LOG_IN_PAGE_SEEN -> Next.ask(OPENS_BY_ITSELF);
            case OPENS_BY_ITSELF -> Next.found(Scenario.SERVER);
            case LOG_IN_WORKS -> Next.found(Scenario.LOG_IN);
            case MEDICATION_COMPLETE -> Next.found(Scenario.PHARMACY);
        };
    }
}
