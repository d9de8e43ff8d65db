package nl.careconnections.portal.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import nl.careconnections.domain.shared.Amount;

/** Amounts in the notation of the reader's language: {@code #{amounts.words(price)}}. */
@Named
@RequestScoped
public class Amounts {

    @Inject
    Viewer viewer;

    /** "1.250,50" or "1,250.50". */
    public String words(BigDecimal amount) {
        return amount == null ? "" : Amount.words(amount, viewer.getLanguage());
    }
}
