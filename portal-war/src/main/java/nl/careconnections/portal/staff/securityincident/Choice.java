package nl.careconnections.portal.staff.securityincident;

/** What was chosen of a list of numbers; zero, which is nobody and nothing, for what was not. */
final class Choice {

    private Choice() {}

    static long of(String chosen) {
        return chosen.matches("\\d{1,18}") ? Long.parseLong(chosen) : 0;
    }
}
