package nl.careconnections.domain.ticket;

/**
 * Terms as they were typed.
 *
 * @param reminders numbers parted by commas or spaces; empty for no reminder
 */
public record TypedTerms(String reminders, String answer, String objection, String reopening) {

    public static TypedTerms of(WaitingTerms terms) {
        return new TypedTerms(
                terms.reminders().toString().replaceAll("[\\[\\]]", ""),
                Integer.toString(terms.answer()),
                Integer.toString(terms.objection()),
                Integer.toString(terms.reopening()));
    }
}
