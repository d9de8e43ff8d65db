package nl.careconnections.portal.customer.organisation;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Colleague;
import nl.careconnections.domain.account.ColleagueDetails;
import nl.careconnections.domain.account.NewColleague;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.shared.Language;

/** What is typed about a contact person. */
public class ColleagueForm {

    private String submissionKey = UUID.randomUUID().toString();
    private int version;
    private String name = "";
    private String email = "";
    private String phone = "";
    private String mobile = "";
    private String jobTitle = "";
    private Language language = Language.NL;
    private boolean administrator;
    private String[] topics = {Topic.SUPPORT_QUESTION.key()};
    private boolean releaseNotes = true;
    private boolean newsletters = true;

    /** A form that shows somebody who is there already. */
    public static ColleagueForm of(Colleague colleague) {
        ColleagueDetails details = colleague.details();
        ColleagueForm form = new ColleagueForm();
        form.version = colleague.version();
        form.email = colleague.email();
        form.name = details.name();
        form.phone = details.phone();
        form.mobile = details.mobile();
        form.jobTitle = details.jobTitle();
        form.language = details.language();
        form.administrator = details.administrator();
        form.topics = details.topics().stream().map(Topic::key).toArray(String[]::new);
        form.releaseNotes = details.releaseNotes();
        form.newsletters = details.newsletters();
        return form;
    }

    public NewColleague toNewColleague() {
        return new NewColleague(submissionKey, email, toDetails());
    }

    public ColleagueDetails toDetails() {
        Set<Topic> chosen = Arrays.stream(topics).map(Topic::new).collect(Collectors.toSet());
        return new ColleagueDetails(
                name, phone, mobile, jobTitle, language, administrator, chosen, releaseNotes, newsletters);
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
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

    public boolean isAdministrator() {
        return administrator;
    }

    public void setAdministrator(boolean administrator) {
        this.administrator = administrator;
    }

    public String[] getTopics() {
        return topics;
    }

    public void setTopics(String[] topics) {
        this.topics = topics;
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
}
