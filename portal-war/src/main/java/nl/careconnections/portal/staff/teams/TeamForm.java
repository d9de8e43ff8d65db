package nl.careconnections.portal.staff.teams;

import java.util.Set;
import java.util.UUID;
import nl.careconnections.domain.team.Team;
import nl.careconnections.domain.team.TeamDetails;
import nl.careconnections.domain.team.TeamMember;

/** What is typed and ticked about a team. */
public class TeamForm {

    private String submissionKey = UUID.randomUUID().toString();
    private int version;
    private String name = "";
    private Long[] members = {};
    private Long[] leads = {};
    private Long[] products = {};

    static TeamForm of(Team team) {
        TeamForm form = new TeamForm();
        form.version = team.version();
        form.name = team.name();
        form.members = team.members().stream().map(TeamMember::accountId).toArray(Long[]::new);
        form.leads = team.members().stream()
                .filter(TeamMember::leads)
                .map(TeamMember::accountId)
                .toArray(Long[]::new);
        return form;
    }

    TeamDetails toDetails() {
        return new TeamDetails(name, Set.of(members), Set.of(leads), Set.of(products));
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

    public Long[] getMembers() {
        return members;
    }

    public void setMembers(Long[] members) {
        this.members = members;
    }

    public Long[] getLeads() {
        return leads;
    }

    public void setLeads(Long[] leads) {
        this.leads = leads;
    }

    public Long[] getProducts() {
        return products;
    }

    public void setProducts(Long[] products) {
        this.products = products;
    }
}
