package nl.careconnections.status.manage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.BadDocument;
import nl.careconnections.domain.shared.Members;
import nl.careconnections.domain.status.Affected;
import nl.careconnections.domain.status.ComponentStatus;
import nl.careconnections.domain.status.Impact;
import nl.careconnections.domain.status.ManagedRequest;
import nl.careconnections.domain.status.Phase;
import nl.careconnections.domain.status.Words;

/** The document that tells of an incident or changes it: {@code {"incident": {…}}}. */
final class StoryDocument {

    /** Both texts at their longest, in the longest way to write them in JSON. */
    static final int MOST_BYTES = 300_000;

    private static final String WRAPPED = "incident";

    static final Set<String> MEMBERS = Set.of(
            "name",
            "name_en",
            "status",
            "impact_override",
            "body",
            "body_en",
            "works",
            "works_en",
            "workaround",
            "workaround_en",
            "next_update_at",
            "components",
            "component_ids",
            "scheduled_for",
            "scheduled_until",
            "scheduled_remind_prior",
            "scheduled_auto_in_progress",
            "scheduled_auto_completed",
            "deliver_notifications",
            "draft");

    /** What programs of Statuspage send along and what means nothing here. */
    private static final Set<String> IGNORED = Set.of(
            "auto_transition_deliver_notifications_at_end",
            "auto_transition_deliver_notifications_at_start",
            "auto_transition_to_maintenance_state",
            "auto_transition_to_operational_state",
            "auto_tweet_at_beginning",
            "auto_tweet_on_completion",
            "auto_tweet_on_creation",
            "auto_tweet_one_hour_before",
            "custom_tweet",
            "impact",
            "metadata",
            "page_id",
            "reminder_intervals",
            "scheduled_auto_transition",
            "wants_twitter_update");

    /** What would change the meaning, so that leaving it out would not be what was asked for. */
    private static final Set<String> PAST = Set.of("backfilled", "backfill_date");

    private StoryDocument() {}

    /** @throws TooLarge */
    static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new TooLarge(MOST_BYTES);
        }
        return bytes;
    }

    /** @throws BadDocument naming the member that is not as described */
    static ManagedRequest parse(byte[] body) {
        requireUtf8(body);
        Members document = Members.parse(body);
        document.requireOnly(Set.of(WRAPPED));
        if (!document.has(WRAPPED)) {
            throw document.refusal(WRAPPED, "This member is required: {\"incident\": {…}}");
        }
        Members incident = document.optionalObject(WRAPPED);
        requireKnown(incident);
        return new ManagedRequest(
                words(incident, "name"),
                choice(incident, "status", Phase::code, Phase.values()),
                choice(incident, "impact_override", Impact::code, Impact.values()),
                words(incident, "body"),
                words(incident, "works"),
                words(incident, "workaround"),
                incident.optionalMoment("next_update_at"),
                affected(incident.optionalObject("components")),
                incident.optionalTexts("component_ids"),
                incident.optionalMoment("scheduled_for"),
                incident.optionalMoment("scheduled_until"),
                incident.optionalFlag("scheduled_remind_prior"),
                incident.optionalFlag("scheduled_auto_in_progress"),
                incident.optionalFlag("scheduled_auto_completed"),
                incident.optionalFlag("deliver_notifications"),
                incident.optionalFlag("draft"));
    }

    /** Otherwise viewers would read signs in place of letters. */
    private static void requireUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw new BadDocument("", "The document must be in UTF-8");
        }
    }

    private static void requireKnown(Members incident) {
        for (String past : PAST) {
            boolean asked = past.equals("backfilled") ? incident.flag(past) : incident.has(past);
            if (asked) {
                throw incident.refusal(
                        past, "What is over cannot be told of afterwards by this interface; staff can do it");
            }
        }
        for (String name : incident.names()) {
            if (!MEMBERS.contains(name) && !IGNORED.contains(name) && !PAST.contains(name)) {
                throw incident.refusal(
                        name,
                        "There is no member of this name; known are " + String.join(", ", new TreeSet<>(MEMBERS)));
            }
        }
    }

    private static Words words(Members incident, String name) {
        return new Words(incident.optionalText(name), incident.optionalText(name + "_en"));
    }

    private static List<Affected> affected(Members components) {
        ComponentStatus[] sayable = Stream.of(ComponentStatus.values())
                .filter(status -> status != ComponentStatus.UNKNOWN)
                .toArray(ComponentStatus[]::new);
        return components.names().stream()
                .map(code -> new Affected(code, choice(components, code, ComponentStatus::code, sayable)))
                .toList();
    }

    /** {@code null} where it is absent; the status of a component is never. */
    private static <E extends Enum<E>> E choice(Members members, String name, Function<E, String> code, E[] all) {
        if (!members.has(name) && !(all[0] instanceof ComponentStatus)) {
            return null;
        }
        String typed = members.text(name).toLowerCase(Locale.ROOT);
        return Arrays.stream(all)
                .filter(one -> code.apply(one).equals(typed))
                .findFirst()
                .orElseThrow(() -> members.refusal(
                        name,
                        "This must be one of "
                                + Arrays.stream(all).map(code).distinct().collect(Collectors.joining(", "))));
    }
}
