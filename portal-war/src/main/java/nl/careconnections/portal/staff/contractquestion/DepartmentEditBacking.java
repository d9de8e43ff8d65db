package nl.careconnections.portal.staff.contractquestion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.contractquestion.Department;
import nl.careconnections.domain.contractquestion.Departments;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** A department: the one in the address, or a new one. */
@Named("departmentEdit")
@RequestScoped
public class DepartmentEditBacking {

    private static final String LIST = "/staff/contractquestion/departments?faces-redirect=true";

    @Inject
    Departments departments;

    @Inject
    HttpServletRequest request;

    @Inject
    PageAddress address;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private String name = "";
    private Long[] members = {};
    private int version;

    public void read() {
        departments.candidates(viewer.getCaller());
        if (isKnown()) {
            Department department = departments.get(viewer.getCaller(), number());
            name = department.name();
            members = department.members().toArray(Long[]::new);
            version = department.version();
        }
    }

    public boolean isKnown() {
        return request.getParameter("id") != null;
    }

    /** After a change by somebody else what was typed stays, and saving once more takes it. */
    public String save() {
        if (!feedback.attempt(this::keep)) {
            return null;
        }
        feedback.success("contractquestion.departments.saved", name);
        return LIST;
    }

    private void keep() {
        List<Long> chosen = Arrays.asList(members);
        if (!isKnown()) {
            departments.create(viewer.getCaller(), name, chosen);
            return;
        }
        try {
            departments.change(viewer.getCaller(), number(), name, chosen, version);
        } catch (Conflict e) {
            version = departments.get(viewer.getCaller(), number()).version();
            throw e;
        }
    }

    public String remove() {
        if (!feedback.attempt(() -> departments.remove(viewer.getCaller(), number(), version))) {
            read();
            return null;
        }
        feedback.success("contractquestion.departments.removed");
        return LIST;
    }

    private long number() {
        return address.number("id");
    }

    public List<Person> getCandidates() {
        return departments.candidates(viewer.getCaller());
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

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
