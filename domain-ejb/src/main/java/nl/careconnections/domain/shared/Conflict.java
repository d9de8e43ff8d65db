package nl.careconnections.domain.shared;

/** Somebody else changed the same thing first, or its state no longer allows the step (assurance R4). */
public class Conflict extends BusinessException {

    private static final long serialVersionUID = 1L;

    public Conflict(String key, Object... arguments) {
        super(key, arguments);
    }
}
