package nl.careconnections.domain.ticket;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Texts of one line each, kept as one text with a line for each. */
@Converter
public class LinesConverter implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> lines) {
        return lines == null ? "" : String.join("\n", lines);
    }

    @Override
    public List<String> convertToEntityAttribute(String stored) {
        return stored == null || stored.isEmpty() ? List.of() : List.of(stored.split("\n"));
    }
}
