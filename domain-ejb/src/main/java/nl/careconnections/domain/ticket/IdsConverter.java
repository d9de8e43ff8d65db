package nl.careconnections.domain.ticket;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ids in order, kept with commas between them. */
@Converter
public class IdsConverter implements AttributeConverter<List<Long>, String> {

    @Override
    public String convertToDatabaseColumn(List<Long> ids) {
        return ids == null ? "" : ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    public List<Long> convertToEntityAttribute(String stored) {
        return stored == null || stored.isEmpty()
                ? List.of()
                : Stream.of(stored.split(",")).map(Long::valueOf).toList();
    }
}
