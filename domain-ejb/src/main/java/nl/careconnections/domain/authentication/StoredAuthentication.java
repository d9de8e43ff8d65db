package nl.careconnections.domain.authentication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What is kept of a request beside its ticket. Whoever changes it has locked the ticket. */
@Entity
@Table(name = "authentication_request")
class StoredAuthentication {

    @Id
    @Column(name = "ticket_id")
    private long ticketId;

    @Enumerated(EnumType.STRING)
    private About about;

    @Enumerated(EnumType.STRING)
    private FactorMethod method;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "group_name")
    private String groupName = "";

    private String provider = "";
    private String metadata = "";
    private String contact = "";

    @Column(name = "wished_on")
    private LocalDate wishedOn;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    protected StoredAuthentication() {}

    StoredAuthentication(long ticketId, About about) {
        this.ticketId = ticketId;
        this.about = about;
    }

    void wish(Factor factor) {
        method = factor.method();
        audience = factor.audience();
        groupName = factor.group();
    }

    void wish(SignOn signOn) {
        provider = signOn.provider();
        metadata = signOn.metadata();
        contact = signOn.contact();
        wishedOn = signOn.wishedOn();
    }

    Stream<String> typed() {
        return Stream.of(groupName, provider, metadata, contact);
    }

    void redact(UnaryOperator<String> redaction) {
        groupName = redaction.apply(groupName);
        provider = redaction.apply(provider);
        metadata = redaction.apply(metadata);
        contact = redaction.apply(contact);
    }

    void verify(Instant at) {
        verifiedAt = at;
    }

    Factor factor() {
        return method == null ? null : new Factor(method, audience, groupName);
    }

    SignOn signOn() {
        return wishedOn == null ? null : new SignOn(provider, metadata, contact, wishedOn);
    }

    About about() {
        return about;
    }

    boolean isVerified() {
        return verifiedAt != null;
    }

    Instant verifiedAt() {
        return verifiedAt;
    }
}
