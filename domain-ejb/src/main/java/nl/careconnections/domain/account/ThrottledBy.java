package nl.careconnections.domain.account;

import java.time.Duration;
import java.util.Locale;
import nl.careconnections.domain.shared.RandomToken;

/** By what tries of passwords are slowed down, with a delay that doubles (assurance S5). */
public enum ThrottledBy {
    NAME(2, Duration.ofMinutes(15), Duration.ofHours(1)),
    ADDRESS(20, Duration.ofMinutes(5), Duration.ofMinutes(15));

    /** Wrong ones without a delay, the longest delay, and when all is forgotten. */
    private final int free;

    private final Duration longest;
    private final Duration memory;

    ThrottledBy(int free, Duration longest, Duration memory) {
        this.free = free;
        this.longest = longest;
        this.memory = memory;
    }

    /** How long nothing is tried after so many failures in a row. */
    public Duration delay(long failures) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(failures - free - 1, 20));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    /** After so long without a failure, counting begins anew. */
    public Duration memory() {
        return memory;
    }

    /** Names what is counted, without telling it. */
    public byte[] key(String value) {
        return RandomToken.hash(name() + " " + value.toLowerCase(Locale.ROOT));
    }
}
