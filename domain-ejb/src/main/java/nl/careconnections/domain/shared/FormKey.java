package nl.careconnections.domain.shared;

import jakarta.persistence.EntityManager;

/** The key that a form carries, so that sent twice it makes one thing (assurance R4). */
public final class FormKey {

    private static final int MAXIMUM = 60;

    private FormKey() {}

    /**
     * Of two that send the same form at once, the second waits here until what the first made is kept.
     *
     * @return the key as it is kept
     * @throws InvalidInput {@code submissionKey} with key {@code required} or {@code tooLong}
     */
    public static String hold(EntityManager entityManager, String typed) {
        String key = PlainText.requiredLine("submissionKey", typed, MAXIMUM);
        Sql.number(entityManager, "select 1 from pg_advisory_xact_lock(hashtext(?1))", key);
        return key;
    }
}
