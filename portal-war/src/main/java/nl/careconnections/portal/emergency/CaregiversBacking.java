package nl.careconnections.portal.emergency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.emergency.access.CaregiverInvitations;
import nl.careconnections.domain.emergency.access.CaregiverReleases;
import nl.careconnections.domain.emergency.access.CaregiverStates;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;
import org.apache.commons.lang3.StringUtils;

/** Who would get in to the emergency portal tonight, and helping those who would not. */
@Named("caregivers")
@RequestScoped
public class CaregiversBacking {

    private static final int SIZE = 20;

    @Inject
    CaregiverStates states;

    @Inject
    CaregiverReleases releases;

    @Inject
    CaregiverInvitations invitations;

    @Inject
    Whose whose;

    @Inject
    Viewer viewer;

    @Inject
    PageAddress address;

    @Inject
    Feedback feedback;

    private String words = "";
    private int page;
    private CaregiverStates.Page found;

    public String release() {
        long number = address.number("release");
        return step(() -> releases.release(viewer.getCaller(), number), "emergency.caregiver.released");
    }

    public String invite() {
        long number = address.number("invite");
        return step(() -> invitations.invite(viewer.getCaller(), number), "emergency.caregiver.invited");
    }

    private String step(Runnable step, String news) {
        if (!feedback.attempt(step)) {
            return null;
        }
        feedback.success(news);
        return whose.outcome("caregivers");
    }

    public CaregiverStates.Page getFound() {
        if (found == null) {
            found = states.list(viewer.getCaller(), whose.getId(), words, page * SIZE, SIZE);
        }
        return found;
    }

    public int getSize() {
        return SIZE;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = StringUtils.left(StringUtils.defaultString(words), 100);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(page, 0);
    }
}
