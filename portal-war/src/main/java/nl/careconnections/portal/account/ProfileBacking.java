package nl.careconnections.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.careconnections.domain.account.Profile;
import nl.careconnections.domain.account.Profiles;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.LanguageChoice;
import nl.careconnections.portal.shared.Viewer;

/** One's own details. */
@Named("ownProfile")
@RequestScoped
public class ProfileBacking {

    @Inject
    Profiles profiles;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private String name = "";
    private String phone = "";
    private String mobile = "";
    private String jobTitle = "";
    private Language language = Language.NL;
    private boolean releaseNotes;
    private boolean newsletters;
    private int version;

    public void read() {
        Profile profile = profiles.get(viewer.getCaller());
        name = profile.name();
        phone = profile.phone();
        mobile = profile.mobile();
        jobTitle = profile.jobTitle();
        language = profile.language();
        releaseNotes = profile.releaseNotes();
        newsletters = profile.newsletters();
        version = profile.version();
    }

    public String save() {
        Profile changed = new Profile(name, "", phone, mobile, jobTitle, language, releaseNotes, newsletters, version);
        if (!feedback.attempt(() -> change(changed))) {
            return null;
        }
        ExternalContext http = FacesContext.getCurrentInstance().getExternalContext();
        LanguageChoice.remember(
                language, (HttpServletRequest) http.getRequest(), (HttpServletResponse) http.getResponse());
        FacesContext.getCurrentInstance().getViewRoot().setLocale(language.locale());
        feedback.success("profile.saved");
        return "/account/profile?faces-redirect=true";
    }

    /** After a change by somebody else the typed text stays, and saving once more takes it. */
    private void change(Profile changed) {
        try {
            profiles.change(viewer.getCaller(), changed);
        } catch (Conflict e) {
            version = profiles.get(viewer.getCaller()).version();
            throw e;
        }
    }

    /** Read anew for each page: it is not in the form. */
    public String getEmail() {
        return profiles.get(viewer.getCaller()).email();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getJobTitle() {
        return jobTitle;
    }

    public void setJobTitle(String jobTitle) {
        this.jobTitle = jobTitle;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public boolean isReleaseNotes() {
        return releaseNotes;
    }

    public void setReleaseNotes(boolean releaseNotes) {
        this.releaseNotes = releaseNotes;
    }

    public boolean isNewsletters() {
        return newsletters;
    }

    public void setNewsletters(boolean newsletters) {
        this.newsletters = newsletters;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
