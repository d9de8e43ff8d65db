package nl.careconnections.portal.staff.contractquestion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.contractquestion.Department;
import nl.careconnections.domain.contractquestion.Departments;
import nl.careconnections.portal.shared.Viewer;

/** The departments that questions go to. */
@Named("departmentList")
@RequestScoped
public class DepartmentsBacking {

    @Inject
    Departments departments;

    @Inject
    Viewer viewer;

    private List<Department> rows;
    private Map<Long, Person> people;

    /** Before anything is written: who may not keep them gets the page that says so. */
    public void read() {
        people = departments.candidates(viewer.getCaller()).stream()
                .collect(Collectors.toMap(Person::accountId, Function.identity()));
        rows = departments.list(viewer.getCaller());
    }

    public List<Department> getRows() {
        return rows;
    }

    public String members(Department department) {
        return department.members().stream()
                .filter(people::containsKey)
                .map(id -> people.get(id).name())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
