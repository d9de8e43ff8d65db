package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.emergency.people.ChannelsChanged;
import nl.careconnections.domain.emergency.people.PasswordMissing;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;

/**
 * Who has no password for the emergency portal is sent a link to choose one: at delivery, by itself, and again when the
 * organisation's administrator asks for it.
 */
@ApplicationScoped
@Transactional
public class CaregiverInvitations {

    @Inject
    KnownCaregivers caregivers;

    @Inject
    CaregiverPasswordRecords records;

    @Inject
    CaregiverLinks links;

    /** Comes with the delivery of the account, and commits with it. */
    void invite(@Observes PasswordMissing found) {
        caregivers
                .numbered(found.caregiver())
                .filter(who -> who.forNotices().isPresent())
                .ifPresent(who -> records.invite(who, found.by()));
    }

    void endLinks(@Observes ChannelsChanged found) {
        links.endAll(found.caregiver());
    }

    /**
     * Sends a new link; the one before is over.
     *
     * @throws NotFound for somebody of another organisation
     * @throws NotAllowed without the right to look after the organisation's people
     * @throws Conflict {@code emergency.noChannel} when nothing can be sent, {@code emergency.inactive} when the account is off
     */
    public void invite(Caller caller, long number) {
        KnownCaregiver who = caregivers.numbered(number).orElseThrow(NotFound::new);
        Colleagues.requireCare(caller, who.organisation());
        if (!who.active()) {
            throw new Conflict("emergency.inactive");
        }
        if (who.forNotices().isEmpty()) {
            throw new Conflict("emergency.noChannel");
        }
        records.invite(who, caller.actor());
    }
}
