package nl.careconnections.domain.emergency.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import nl.careconnections.domain.emergency.setting.EmergencySettings;
import nl.careconnections.domain.sla.WorkingCalendar;

/**
 * Mails the lists of each ward once a day, at the time of its organisation. After downtime the newest mail that is due is caught up;
 * an older one would hold the same list.
 */
@ApplicationScoped
public class DailyMails {

    private static final Logger LOG = System.getLogger(DailyMails.class.getName());

    @Inject
    ListMails mails;

    @Inject
    EmergencySettings settings;

    @Inject
    Clock clock;

    /** A ward that fails holds up no other, and comes again. */
    public void sendDue() {
        for (ListMails.Ward ward : mails.wards()) {
            try {
                LocalTime mailAt = settings.of(ward.organisationId()).mailAt();
                mails.send(ward, latestDue(mailAt, clock.instant()));
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "The lists of ward " + ward.id() + " could not be mailed", e);
            }
        }
    }

    /**
     * The last day whose time has come. A time that the clock leaves out comes as much later as the clock jumped, one that it shows
     * twice comes the first time.
     */
    static LocalDate latestDue(LocalTime mailAt, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        Instant due = ZonedDateTime.of(today, mailAt, WorkingCalendar.ZONE).toInstant();
        return now.isBefore(due) ? today.minusDays(1) : today;
    }
}
