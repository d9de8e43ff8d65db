package nl.careconnections.domain.account;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** A kind of request that an organisation can open to a contact person; later kinds add their own value. */
public enum Topic {
    SUPPORT_QUESTION(true);

    private final boolean openByDefault;

    Topic(boolean openByDefault) {
        this.openByDefault = openByDefault;
    }

    /** Whether every contact person may use it, as long as the organisation did not decide otherwise. */
    public boolean isOpenByDefault() {
        return openByDefault;
    }

    /** The topics somebody may use: all for an administrator, else those given and those open to all in the organisation. */
    static Set<Topic> usable(Set<Role> roles, Set<Topic> given, Map<Topic, Boolean> decided) {
        if (roles.contains(Role.ORGANISATION_ADMINISTRATOR)) {
            return EnumSet.allOf(Topic.class);
        }
        Set<Topic> usable = EnumSet.noneOf(Topic.class);
        usable.addAll(given);
        if (roles.contains(Role.CONTACT)) {
            EnumSet.allOf(Topic.class).stream()
                    .filter(topic -> decided.getOrDefault(topic, topic.openByDefault))
                    .forEach(usable::add);
        }
        return usable;
    }
}
