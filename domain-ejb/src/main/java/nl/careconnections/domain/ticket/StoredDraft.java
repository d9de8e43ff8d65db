package nl.careconnections.domain.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A draft belongs to one account. It begins with the choice of a product, is saved over and over, and ends discarded,
 * sent, or removed when nobody used it for {@link Drafts#KEPT}. A sent one keeps nothing but the number of its ticket, so
 * that a second press of the button finds it.
 */
@Entity
@Table(name = "ticket_draft")
class StoredDraft {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "submission_key")
    private String submissionKey;

    @Column(name = "product_id")
    private long productId;

    private int step;

    @Column(name = "search_words")
    private String searchWords = "";

    @Convert(converter = Lines.class)
    private List<String> checked = List.of();

    private String subject;
    private String explanation;

    @Convert(converter = Lines.class)
    private List<String> steps;

    private Boolean unavailable;

    @Column(name = "prescribing_impossible")
    private Boolean prescribingImpossible;

    @Column(name = "emergency_impossible")
    private Boolean emergencyImpossible;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Column(name = "consent_wanted")
    private boolean consentWanted;

    @Column(name = "consent_purpose")
    private String consentPurpose;

    @Column(name = "consent_until")
    private LocalDate consentUntil;

    @Convert(converter = IdsConverter.class)
    private List<Long> attachments;

    private String editor;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "ticket_number")
    private Long ticketNumber;

    @Column(name = "prepared_by")
    private Long preparedBy;

    protected StoredDraft() {}

    StoredDraft(long accountId, String submissionKey, long productId, Instant at) {
        this.accountId = accountId;
        this.submissionKey = submissionKey;
        this.productId = productId;
        this.step = 1;
        this.editor = "";
        this.savedAt = at;
        write(DraftContent.EMPTY);
    }

    /** Begun by staff for somebody who called, and goes on with step 2. */
    StoredDraft preparedBy(long staff, DraftContent content, Instant at) {
        preparedBy = staff;
        save(content, 2, "", at);
        return this;
    }

    /** Whether nobody else saved it since: no save at all, or only saves of this same open page. */
    boolean isAsSeen(int seenVersion, String by) {
        return version == seenVersion || !editor.isEmpty() && editor.equals(by);
    }

    void save(DraftContent content, int reached, String by, Instant at) {
        write(content);
        step = Math.max(step, reached);
        editor = by;
        savedAt = at;
    }

    void moveTo(long otherProductId, Instant at) {
        productId = otherProductId;
        editor = "";
        savedAt = at;
    }

    void becomeTicket(long number, Instant at) {
        write(DraftContent.EMPTY);
        searchWords = "";
        checked = List.of();
        ticketNumber = number;
        savedAt = at;
    }

    boolean isSent() {
        return ticketNumber != null;
    }

    Long ticketNumber() {
        return ticketNumber;
    }

    List<Long> attachments() {
        return attachments;
    }

    /** @param files those of its attachments that are still there */
    NewQuestion toQuestion(List<Long> files) {
        return new NewQuestion(
                submissionKey,
                productId,
                subject,
                explanation,
                steps,
                answers(),
                consentWanted ? new Consent(consentPurpose, consentUntil) : null,
                files);
    }

    String submissionKey() {
        return submissionKey;
    }

    /** {@code null} for a draft that its account began. */
    Long preparedBy() {
        return preparedBy;
    }

    long productId() {
        return productId;
    }

    /** @param preparer name of who prepared it, empty for nobody */
    Draft toRecord(String preparer) {
        DraftContent content = new DraftContent(
                subject, explanation, steps, answers(), consentWanted, consentPurpose, consentUntil, attachments);
        return new Draft(
                id,
                version,
                productId,
                step,
                new DraftSearch(searchWords, checked),
                content,
                savedAt,
                savedAt.plus(Drafts.KEPT),
                ticketNumber,
                preparer);
    }

    private PriorityAnswers answers() {
        return new PriorityAnswers(unavailable, prescribingImpossible, emergencyImpossible, severity);
    }

    private void write(DraftContent content) {
        subject = content.subject();
        explanation = content.explanation();
        steps = content.steps();
        unavailable = content.answers().unavailable();
        prescribingImpossible = content.answers().prescribingImpossible();
        emergencyImpossible = content.answers().emergencyImpossible();
        severity = content.answers().severity();
        consentWanted = content.consentWanted();
        consentPurpose = content.consentPurpose();
        consentUntil = content.consentUntil();
        attachments = content.attachments();
    }
}
