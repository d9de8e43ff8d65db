package nl.careconnections.domain.shared;

import jakarta.ejb.ApplicationException;

/**
 * Root of everything the domain refuses. The message key names a text in the bundles ({@code error.<key>}), so that a
 * page can say what to do next in the reader's language; the transaction is rolled back.
 */
@ApplicationException(rollback = true)
public abstract class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    protected BusinessException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    /** Values for the numbered places in the bundle's text; never code, always plain values. */
    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
