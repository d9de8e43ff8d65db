package nl.careconnections.domain.shared;

import java.util.List;

/**
 * A value that the domain cannot take; {@link #field()} names it, so that a page can point at its input. A form with more
 * than one of those holds each in {@link #problems()} and speaks for the first.
 */
public class InvalidInput extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final List<InvalidInput> all;

    public InvalidInput(String field, String key, Object... arguments) {
        super(key, arguments);
        this.field = field;
        this.all = List.of();
    }

    /** @param problems at least one, in the order to be told */
    InvalidInput(List<InvalidInput> problems) {
        super(problems.get(0).key(), problems.get(0).arguments());
        this.field = problems.get(0).field();
        this.all = List.copyOf(problems);
    }

    public String field() {
        return field;
    }

    /** All that is wrong, one field at a time; this alone when it is the only thing. */
    public List<InvalidInput> problems() {
        return all.isEmpty() ? List.of(this) : all;
    }
}
