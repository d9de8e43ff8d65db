package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;

/** The organisation's administrator lets a blocked caregiver in again (assurance S5). */
@ApplicationScoped
@Transactional
public class CaregiverReleases {

    @Inject
    KnownCaregivers caregivers;

    @Inject
    CaregiverBlocks blocks;

    /**
     * Releases a block; nothing happens where there is none.
     *
     * @throws NotFound for somebody of another organisation
     * @throws NotAllowed without the right to look after the organisation's people
     */
    public void release(Caller caller, long number) {
        KnownCaregiver who = caregivers.numbered(number).orElseThrow(NotFound::new);
        Colleagues.requireCare(caller, who.organisation());
        blocks.release(who, caller.actor());
    }
}
