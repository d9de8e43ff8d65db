package nl.careconnections.domain.emergency.backup;

import java.time.Instant;
import java.util.List;

/**
 * What was found of one point, in values only: the words are made for whoever reads it.
 *
 * @param ward empty for the organisation as a whole
 * @param key names the words
 * @param facts numbers, moments and addresses for the places in the words
 */
record Finding(Subject subject, Standing standing, String ward, String key, List<String> facts) {

    Finding {
        facts = List.copyOf(facts);
    }

    static Finding of(Subject subject, Standing standing, String key, Object... facts) {
        return of(subject, standing, "", key, facts);
    }

    static Finding of(Subject subject, Standing standing, String ward, String key, Object... facts) {
        return new Finding(
                subject,
                standing,
                ward,
                key,
                List.of(facts).stream().map(String::valueOf).toList());
    }

    /** As it is read: moments in words. */
    Told told(BackupWords words) {
        Object[] said = facts.stream().map(fact -> said(words, fact)).toArray();
        return new Told(
                subject,
                words.text("subject." + subject),
                standing,
                words.text("standing." + standing),
                ward,
                words.text("finding." + key, said),
                standing == Standing.GOOD ? "" : words.text("advice." + key, said));
    }

    private static String said(BackupWords words, String fact) {
        return fact.matches("\\d{4}-\\d\\d-\\d\\dT.*Z") ? words.moment(Instant.parse(fact)) : fact;
    }
}
