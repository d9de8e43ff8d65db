package nl.careconnections.domain.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.careconnections.domain.shared.EmailAddress;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/**
 * A person who can log in: invited, active from the moment that a password is chosen, removed in the end. A removed
 * account stays, because its name stands on what the person wrote; its e-mail address is free again. Password and second
 * factor are kept apart, in the table {@code credential}.
 */
@Entity
@Table(name = "account")
public class Account {

    private static final String PHONE = "\\+?[0-9 ()/-]{8,30}";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "organisation_id")
    private Long organisationId;

    private String name;
    private String email;
    private String phone = "";
    private String mobile = "";

    @Column(name = "job_title")
    private String jobTitle = "";

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "release_notes")
    private boolean releaseNotes;

    private boolean newsletters;

    @Enumerated(EnumType.STRING)
    private AccountState state = AccountState.INVITED;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private Long createdBy;

    @Column(name = "activated_at")
    private Instant activatedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Column(name = "removed_by")
    private Long removedBy;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @ElementCollection
    @CollectionTable(name = "account_topic", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "topic")
    private Set<String> topics = new HashSet<>();

    @Version
    private int version;

    protected Account() {}

    /**
     * Somebody to be invited, as soon as there is an address and a description.
     *
     * @param organisationId {@code null} for staff
     * @param createdBy {@code null} for the first account of all
     */
    public Account(Long organisationId, Instant createdAt, Long createdBy) {
        this.organisationId = organisationId;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    /** @throws InvalidInput {@code email} with key {@code required}, {@code tooLong} or {@code account.email} */
    public void reachAt(String newEmail) {
        email = validEmail(newEmail);
    }

    /**
     * What the person, or who looks after the account, keeps up to date.
     *
     * @throws InvalidInput {@code name}, {@code jobTitle}, {@code phone} and {@code mobile}, all that are wrong, with keys
     *     {@code required}, {@code tooLong}, {@code account.phone}
     */
    public void describe(String newName, String newPhone, String newMobile, String newJobTitle, Language newLanguage) {
        Rules.all(
                () -> name = PlainText.requiredLine("name", newName, 120),
                () -> jobTitle = PlainText.lineAtMost("jobTitle", newJobTitle, 100),
                () -> phone = validPhone("phone", newPhone),
                () -> mobile = validPhone("mobile", newMobile));
        language = newLanguage;
    }

    public void speak(Language chosen) {
        language = chosen;
    }

    public void subscribe(boolean toReleaseNotes, boolean toNewsletters) {
        releaseNotes = toReleaseNotes;
        newsletters = toNewsletters;
    }

    /** Roles of an organisation for who belongs to one, roles of the supplier for staff; never mixed. */
    public void give(Set<Role> newRoles) {
        boolean staff = organisationId == null;
        if (newRoles.isEmpty() || newRoles.stream().anyMatch(role -> role.isStaff() != staff)) {
            throw new InvalidInput("roles", "required");
        }
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    public void open(Set<Topic> newTopics) {
        Set<String> keys = newTopics.stream().map(Topic::key).collect(Collectors.toSet());
        topics.retainAll(keys);
        topics.addAll(keys);
    }

    void activate(Instant now) {
        state = AccountState.ACTIVE;
        activatedAt = now;
    }

    /**
     * The end of the account; what was written under its name stays.
     *
     * @param by {@code null} when nobody did it
     */
    public void remove(Instant now, Long by) {
        state = AccountState.REMOVED;
        removedAt = now;
        removedBy = by;
    }

    public long id() {
        return id;
    }

    /** {@code null} for staff. */
    public Long organisationId() {
        return organisationId;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String phone() {
        return phone;
    }

    public String mobile() {
        return mobile;
    }

    public String jobTitle() {
        return jobTitle;
    }

    public Language language() {
        return language;
    }

    public boolean wantsReleaseNotes() {
        return releaseNotes;
    }

    public boolean wantsNewsletters() {
        return newsletters;
    }

    public AccountState state() {
        return state;
    }

    public boolean isActive() {
        return state == AccountState.ACTIVE;
    }

    public boolean isStaff() {
        return organisationId == null;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** The topics given to this person; those open to all in the organisation come on top of them. */
    public Set<Topic> topics() {
        return topics.stream().map(Topic::new).collect(Collectors.toUnmodifiableSet());
    }

    public int version() {
        return version;
    }

    private static String validEmail(String typed) {
        return EmailAddress.normal(PlainText.requiredLine("email", typed, EmailAddress.LONGEST))
                .orElseThrow(() -> new InvalidInput("email", "account.email"));
    }

    private static String validPhone(String field, String typed) {
        String number = PlainText.line(typed);
        if (!number.isEmpty() && !number.matches(PHONE)) {
            throw new InvalidInput(field, "account.phone");
        }
        return number;
    }
}
