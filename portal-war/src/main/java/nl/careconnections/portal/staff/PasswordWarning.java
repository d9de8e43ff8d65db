package nl.careconnections.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import nl.careconnections.domain.shared.PasswordHints;
import nl.careconnections.portal.customer.ticket.Showing;

/** Asks before something is sent to a customer that looks as if a password stood in it: none is ever given out. */
@Named("passwords")
@RequestScoped
public class PasswordWarning {

    private String field = "";

    /** Whether the text of this field looks like that. */
    public boolean finds(String inField, String text) {
        field = PasswordHints.in(text) ? inField : "";
        return !field.isEmpty();
    }

    /** Whether to ask at the form with this field; while a form is read, the answer is taken in. */
    public boolean at(String otherField) {
        return !Showing.isNow() || foundAt(otherField);
    }

    public boolean foundAt(String otherField) {
        return field.equals(otherField);
    }
}
