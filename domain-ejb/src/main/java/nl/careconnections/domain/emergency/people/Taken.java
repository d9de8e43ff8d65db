package nl.careconnections.domain.emergency.people;

import nl.careconnections.domain.shared.BusinessException;

/** Something must be unique and is not; whose it is, is not told. */
public class Taken extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public Taken(String field) {
        super("emergency.taken." + field);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
