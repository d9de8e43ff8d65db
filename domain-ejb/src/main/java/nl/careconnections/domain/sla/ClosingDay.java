package nl.careconnections.domain.sla;

import java.time.LocalDate;
import java.util.Locale;

/** A day on which the company is closed by its own choice, with the name that customers read. */
public record ClosingDay(LocalDate day, String dutchName, String englishName) {

    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? englishName : dutchName;
    }
}
