package nl.careconnections.domain.duty;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Values for the words of an alarm, of one line each. */
@Converter
public class AlarmWords implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> values) {
        return String.join("\n", values);
    }

    @Override
    public List<String> convertToEntityAttribute(String stored) {
        return stored.isEmpty() ? List.of() : List.of(stored.split("\n", -1));
    }
}
