package nl.careconnections.portal.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Role;
import nl.careconnections.domain.account.TopicRights;
import nl.careconnections.domain.shared.Language;

/** Who reads, and when, for tests of what pages say. */
public final class Readers {

    private Readers() {}

    public static Viewer customer(Language language) {
        return new Reader(language, caller(language, Role.CONTACT));
    }

    public static Viewer staff(Language language) {
        return new Reader(language, caller(language, Role.SUPPORT));
    }

    public static Viewer applicationAdministrator(Language language) {
        return new Reader(language, caller(language, Role.APPLICATION_ADMINISTRATOR));
    }

    /** Somebody who did not log in. */
    public static Viewer stranger() {
        return new Reader(Language.NL, null);
    }

    public static Dates dates(Viewer viewer, Instant now) {
        Dates dates = new Dates();
        dates.viewer = viewer;
        dates.clock = Clock.fixed(now, ZoneOffset.UTC);
        return dates;
    }

    private static Caller caller(Language language, Role role) {
        return new Caller(1, role.isStaff() ? 0 : 1, "Lezer", language, Set.of(role), TopicRights.NONE, "127.0.0.1");
    }

    private static final class Reader extends Viewer {

        private final Language language;
        private final Caller caller;

        private Reader(Language language, Caller caller) {
            this.language = language;
            this.caller = caller;
        }

        @Override
        public Language getLanguage() {
            return language;
        }

        @Override
        public Caller getCaller() {
            return caller;
        }

        @Override
        public boolean isSignedIn() {
            return caller != null;
        }

        @Override
        public boolean isStaff() {
            return isSignedIn() && caller.isStaff();
        }
    }
}
