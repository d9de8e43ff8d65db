package nl.careconnections.domain.emergency.setting;

import java.util.Optional;

/**
 * A number that is printed on the lists.
 *
 * @param wardId where it is for one ward; empty for all of them
 */
public record Number(String name, String number, NumberKind kind, Optional<Long> wardId) {}
