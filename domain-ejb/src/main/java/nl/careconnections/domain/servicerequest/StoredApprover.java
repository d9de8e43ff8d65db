package nl.careconnections.domain.servicerequest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** Up to which amount somebody may approve, where an administrator decided it. */
@Entity
@Table(name = "service_approver")
class StoredApprover {

    @Id
    @Column(name = "account_id")
    private long accountId;

    private BigDecimal most;

    protected StoredApprover() {}

    StoredApprover(long accountId, BigDecimal most) {
        this.accountId = accountId;
        this.most = most;
    }

    void limitTo(BigDecimal amount) {
        most = amount;
    }

    long accountId() {
        return accountId;
    }

    BigDecimal most() {
        return most;
    }
}
