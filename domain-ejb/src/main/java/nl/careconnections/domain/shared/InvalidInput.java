package nl.careconnections.domain.shared;

/** A value that the domain cannot take; {@link #field()} names it, so that a page can point at its input. */
public class InvalidInput extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidInput(String field, String key, Object... arguments) {
        super(key, arguments);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
