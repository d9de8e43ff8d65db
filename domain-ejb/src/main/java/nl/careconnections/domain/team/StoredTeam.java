package nl.careconnections.domain.team;

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
import java.util.stream.Collectors;
import nl.careconnections.domain.shared.PlainText;

/** A {@link Team} as it is kept. It stays for good, because closed tickets bear its name. */
@Entity
@Table(name = "team")
class StoredTeam {

    private static final int NAME = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private Long createdBy;

    @Column(name = "submission_key")
    private String submissionKey;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "team_id"))
    private Set<StoredMember> members = new HashSet<>();

    protected StoredTeam() {}

    StoredTeam(String name, String submissionKey, long createdBy, Instant createdAt) {
        rename(name);
        this.submissionKey = submissionKey;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    final void rename(String newName) {
        name = PlainText.requiredLine("name", newName, NAME);
    }

    void consistOf(Set<Long> accounts, Set<Long> leads) {
        Set<StoredMember> wanted = accounts.stream()
                .map(account -> new StoredMember(account, leads.contains(account)))
                .collect(Collectors.toSet());
        members.retainAll(wanted);
        members.addAll(wanted);
    }

    void end(Instant at) {
        removedAt = at;
        members.clear();
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    int version() {
        return version;
    }

    boolean isInUse() {
        return removedAt == null;
    }

    Set<StoredMember> members() {
        return Set.copyOf(members);
    }
}
