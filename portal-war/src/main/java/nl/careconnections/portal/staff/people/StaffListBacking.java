package nl.careconnections.portal.staff.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.account.Staff;
import nl.careconnections.domain.account.StaffMember;
import nl.careconnections.portal.shared.Viewer;

/** Who works at the supplier and has access. */
@Named("staffList")
@RequestScoped
public class StaffListBacking {

    @Inject
    Staff staff;

    @Inject
    Viewer viewer;

    private List<StaffMember> rows;

    public List<StaffMember> getRows() {
        if (rows == null) {
            rows = staff.list(viewer.getCaller());
        }
        return rows;
    }
}
