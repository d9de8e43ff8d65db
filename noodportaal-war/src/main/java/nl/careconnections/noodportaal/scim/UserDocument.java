package nl.careconnections.noodportaal.scim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.careconnections.domain.emergency.people.Caregiver;
import nl.careconnections.domain.emergency.people.CaregiverDetails;
import nl.careconnections.domain.emergency.people.Channel;
import nl.careconnections.domain.emergency.people.ChannelKind;
import nl.careconnections.domain.emergency.people.PreferredFactor;
import nl.careconnections.domain.shared.Language;

/**
 * A user as a document (RFC 7643, 4.1), and the caregiver in it.
 *
 * @param password as delivered; empty where there is none
 */
record UserDocument(CaregiverDetails details, Optional<String> password) {

    private static final String SECOND_FACTOR = "secondFactor";

    /** The core schema in small letters; what the portal has no use for is taken and not kept. */
    private static final Set<String> KNOWN = Set.of(
            "schemas",
            "id",
            "externalid",
            "meta",
            "username",
            "name",
            "displayname",
            "nickname",
            "profileurl",
            "title",
            "usertype",
            "preferredlanguage",
            "locale",
            "timezone",
            "active",
            "password",
            "emails",
            "phonenumbers",
            "ims",
            "photos",
            "addresses",
            "groups",
            "entitlements",
            "roles",
            "x509certificates");

    private static final Map<String, PreferredFactor> FACTORS =
            Map.of("email", PreferredFactor.MAIL, "sms", PreferredFactor.SMS, "app", PreferredFactor.APP);

    static ObjectNode write(Caregiver caregiver, Address address) {
        CaregiverDetails details = caregiver.details();
        ObjectNode document = ScimJson.object();
        document.set("schemas", ScimJson.array().add(Schemas.USER).add(Schemas.EMERGENCY));
        document.put("id", caregiver.id().toString());
        putFilled(document, "externalId", details.externalId());
        document.put("userName", details.userName());
        document.put("displayName", details.displayName());
        ObjectNode name = ScimJson.object();
        putFilled(name, "givenName", details.givenName());
        putFilled(name, "familyName", details.familyName());
        if (!name.isEmpty()) {
            document.set("name", name);
        }
        document.put("preferredLanguage", details.language().locale().toLanguageTag());
        document.put("active", details.active());
        putChannels(document, "emails", details.channels(ChannelKind.MAIL));
        putChannels(document, "phoneNumbers", details.channels(ChannelKind.SMS));
        putGroups(document, caregiver, address);
        document.set(Schemas.EMERGENCY, emergency(caregiver));
        document.set(
                "meta",
                new Meta(
                                "User",
                                caregiver.createdAt(),
                                caregiver.changedAt(),
                                address.of(Users.NAME, caregiver.id()),
                                caregiver.version())
                        .document());
        return document;
    }

    /** @throws BadRequestException naming an attribute that is unknown or of another type */
    static UserDocument read(ObjectNode document) throws BadRequestException {
        Attributes user = Attributes.of(document);
        user.requireOnly(KNOWN);
        Attributes name = user.object("name");
        List<Channel> channels = new ArrayList<>();
        for (Attributes mail : user.objects("emails")) {
            channels.add(channel(ChannelKind.MAIL, mail));
        }
        for (Attributes number : user.objects("phoneNumbers")) {
            channels.add(channel(ChannelKind.SMS, number));
        }
        CaregiverDetails details = new CaregiverDetails(
                user.text("userName"),
                user.text("externalId"),
                displayName(user, name),
                name.text("givenName"),
                name.text("familyName"),
                language(user),
                user.flag("active", true),
                factor(user.object(Schemas.EMERGENCY)),
                channels);
        return new UserDocument(details, Optional.of(user.text("password")).filter(password -> !password.isEmpty()));
    }

    /** What somebody is called, from the attribute that is meant for it down to the one that is always there. */
    private static String displayName(Attributes user, Attributes name) throws BadRequestException {
        String full = (name.text("givenName") + " " + name.text("familyName")).strip();
        return Stream.of(user.text("displayName"), name.text("formatted"), full, user.text("userName"))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static Language language(Attributes user) throws BadRequestException {
        String tag = user.text("preferredLanguage").isEmpty() ? user.text("locale") : user.text("preferredLanguage");
        return Language.of(Locale.forLanguageTag(tag.replace('_', '-')));
    }

    private static PreferredFactor factor(Attributes emergency) throws BadRequestException {
        String factor = emergency.text(SECOND_FACTOR);
        if (factor.isEmpty()) {
            return null;
        }
        PreferredFactor known = FACTORS.get(factor.toLowerCase(Locale.ROOT));
        if (known == null) {
            throw emergency.wrong(SECOND_FACTOR, "email, sms or app");
        }
        return known;
    }

    private static Channel channel(ChannelKind kind, Attributes value) throws BadRequestException {
        return new Channel(kind, value.text("value"), value.text("type"), value.flag("primary", false));
    }

    private static ObjectNode emergency(Caregiver caregiver) {
        ObjectNode emergency = ScimJson.object();
        FACTORS.forEach((word, factor) -> {
            if (factor == caregiver.details().preferredFactor()) {
                emergency.put(SECOND_FACTOR, word);
            }
        });
        return emergency.put("passwordSet", caregiver.hasPassword());
    }

    private static void putFilled(ObjectNode document, String name, String value) {
        if (!value.isEmpty()) {
            document.put(name, value);
        }
    }

    private static void putChannels(ObjectNode document, String name, List<Channel> channels) {
        if (channels.isEmpty()) {
            return;
        }
        ArrayNode values = ScimJson.array();
        for (Channel channel : channels) {
            ObjectNode value = ScimJson.object().put("value", channel.address());
            putFilled(value, "type", channel.label());
            if (channel.preferred()) {
                value.put("primary", true);
            }
            values.add(value);
        }
        document.set(name, values);
    }

    private static void putGroups(ObjectNode document, Caregiver caregiver, Address address) {
        if (caregiver.wards().isEmpty()) {
            return;
        }
        ArrayNode groups = ScimJson.array();
        caregiver
                .wards()
                .forEach(ward -> groups.add(ScimJson.object()
                        .put("value", ward.id().toString())
                        .put("$ref", address.of(Groups.NAME, ward.id()))
                        .put("display", ward.name())
                        .put("type", "direct")));
        document.set("groups", groups);
    }
}
