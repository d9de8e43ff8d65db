package nl.careconnections.domain.contractquestion;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** A {@link Department} as it is kept. It stays for good, because questions bear its name. */
@Entity
@Table(name = "department")
class StoredDepartment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "department_member", joinColumns = @JoinColumn(name = "department_id"))
    @Column(name = "account_id")
    private Set<Long> members = new HashSet<>();

    protected StoredDepartment() {}

    StoredDepartment(String name, Set<Long> members) {
        become(name, members);
    }

    final void become(String newName, Set<Long> accounts) {
        name = newName;
        members.retainAll(accounts);
        members.addAll(accounts);
    }

    void remove(Instant at) {
        removedAt = at;
    }

    boolean isInUse() {
        return removedAt == null;
    }

    Long id() {
        return id;
    }

    String name() {
        return name;
    }

    int version() {
        return version;
    }

    Department toRecord() {
        return new Department(id, name, members, version);
    }
}
