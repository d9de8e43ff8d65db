package nl.careconnections.domain.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;

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

    StoredOrganisation(NewOrganisation wanted, Instant createdAt, long createdBy) {
        describe(wanted.name(), wanted.city(), wanted.phone());
        this.callBack = PlainText.requiredLines("callBack", wanted.callBack(), 500);
        this.submissionKey = wanted.submissionKey();
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    final void describe(String newName, String newCity, String newPhone) {
        name = PlainText.requiredLine("organisationName", newName, 200);
        city = PlainText.line(newCity);
        if (city.length() > 100) {
            throw new InvalidInput("city", "tooLong", 100);
        }
        phone = PlainText.line(newPhone);
        if (!phone.isEmpty() && !phone.matches(PHONE)) {
            throw new InvalidInput("organisationPhone", "account.phone");
        }
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

    Organisation toRecord(boolean supportQuestionsForAll, boolean forStaff) {
        return new Organisation(
                id, name, city, phone, forStaff ? callBack : "", supportQuestionsForAll, createdAt, version);
    }
}
