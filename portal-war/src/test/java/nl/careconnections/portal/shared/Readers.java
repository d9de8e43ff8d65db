package nl.careconnections.portal.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import nl.careconnections.domain.shared.Language;

/** Who reads, and when, for tests of what pages say. */
public final class Readers {

    private Readers() {}

    public static Viewer customer(Language language) {
        return new Reader(language, false);
    }

    public static Viewer staff(Language language) {
        return new Reader(language, true);
    }

    public static Dates dates(Viewer viewer, Instant now) {
        Dates dates = new Dates();
        dates.viewer = viewer;
        dates.clock = Clock.fixed(now, ZoneOffset.UTC);
        return dates;
    }

    private static final class Reader extends Viewer {

        private final Language language;
        private final boolean staff;

        private Reader(Language language, boolean staff) {
            this.language = language;
            this.staff = staff;
        }

        @Override
        public Language getLanguage() {
            return language;
        }

        @Override
        public Locale getLocale() {
            return language.locale();
        }

        @Override
        public boolean isSignedIn() {
            return true;
        }

        @Override
        public boolean isStaff() {
            return staff;
        }
    }
}
