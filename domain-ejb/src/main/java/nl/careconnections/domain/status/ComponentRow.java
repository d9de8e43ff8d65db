package nl.careconnections.domain.status;

import java.time.Instant;

/**
 * A component as staff sees it.
 *
 * @param groupCode {@code null} for one that stands on its own, and then so is {@code groupName}
 */
public record ComponentRow(
        String code,
        Words name,
        Words description,
        String groupCode,
        Words groupName,
        boolean onlyWhenDegraded,
        ComponentStatus status,
        Instant since,
        int version) {}
