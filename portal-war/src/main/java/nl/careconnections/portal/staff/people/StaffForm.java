package nl.careconnections.portal.staff.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.careconnections.domain.account.NewStaffMember;
import nl.careconnections.domain.account.Role;
import nl.careconnections.domain.account.StaffDetails;
import nl.careconnections.domain.account.StaffMember;
import nl.careconnections.domain.shared.Language;

/** What is typed about a member of staff. */
public class StaffForm {

    private String submissionKey = UUID.randomUUID().toString();
    private int version;
    private String name = "";
    private String email = "";
    private String phone = "";
    private String mobile = "";
    private String jobTitle = "";
    private Language language = Language.NL;
    private Role[] roles = {Role.SUPPORT};

    static StaffForm of(StaffMember member) {
        StaffForm form = new StaffForm();
        form.version = member.version();
        form.email = member.email();
        form.name = member.details().name();
        form.phone = member.details().phone();
        form.mobile = member.details().mobile();
        form.jobTitle = member.details().jobTitle();
        form.language = member.details().language();
        form.roles = member.details().roles().toArray(Role[]::new);
        return form;
    }

    NewStaffMember toNewMember() {
        return new NewStaffMember(submissionKey, email, toDetails());
    }

    StaffDetails toDetails() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        chosen.addAll(Arrays.asList(roles));
        return new StaffDetails(name, phone, mobile, jobTitle, language, chosen);
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

    public Role[] getRoles() {
        return roles;
    }

    public void setRoles(Role[] roles) {
        this.roles = roles;
    }
}
