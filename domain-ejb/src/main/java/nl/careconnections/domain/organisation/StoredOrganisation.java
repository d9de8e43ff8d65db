package nl.careconnections.domain.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/** An {@link Organisation} as it is kept. It stays for good: tickets and people bear its name. */
@Entity
@Table(name = "organisation")
class StoredOrganisation {

    private static final String PHONE = "\\+?[0-9 ()/-]{8,30}";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String city = "";
    private String phone = "";

    @Column(name = "call_back")
    private String callBack;

    @Column(name = "submission_key")
    private String submissionKey;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private Long createdBy;

    @Version
    private int version;

    protected StoredOrganisation() {}

    /** A customer to be, as soon as it is described and somebody said how they made sure who asks. */
    StoredOrganisation(String submissionKey, Instant createdAt, long createdBy) {
        this.submissionKey = submissionKey;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    /** @throws InvalidInput all that is wrong with {@code organisationName}, {@code city} and {@code organisationPhone} */
    void describe(String newName, String newCity, String newPhone) {
        Rules.all(
                () -> name = PlainText.requiredLine("organisationName", newName, 200),
                () -> city = PlainText.lineAtMost("city", newCity, 100),
                () -> phone = validPhone(newPhone));
    }

    /** @throws InvalidInput {@code callBack} */
    void explain(String whomWeCalledBack) {
        callBack = PlainText.requiredLines("callBack", whomWeCalledBack, 500);
    }

    private static String validPhone(String typed) {
        String number = PlainText.line(typed);
        if (!number.isEmpty() && !number.matches(PHONE)) {
            throw new InvalidInput("organisationPhone", "account.phone");
        }
        return number;
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

    Organisation toRecord(List<OpenTopic> topics, boolean forStaff) {
        return new Organisation(id, name, city, phone, forStaff ? callBack : "", topics, createdAt, version);
    }
}
