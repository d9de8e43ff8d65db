package nl.careconnections.domain.team;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A place in a team. */
@Embeddable
class StoredMember {

    @Column(name = "account_id")
    private long accountId;

    private boolean leads;

    protected StoredMember() {}

    StoredMember(long accountId, boolean leads) {
        this.accountId = accountId;
        this.leads = leads;
    }

    long accountId() {
        return accountId;
    }

    boolean leads() {
        return leads;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredMember member && member.accountId == accountId && member.leads == leads;
    }

    @Override
    public int hashCode() {
        return Objects.hash(accountId, leads);
    }
}
