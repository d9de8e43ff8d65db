package nl.careconnections.domain.status.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import nl.careconnections.domain.status.Code;
import nl.careconnections.domain.status.ComponentStatus;

/** What is asked of a component; what came of it stands in {@link CheckState}, which changes all the time. */
@Entity
@Table(name = "status_check")
class ComponentCheck {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    @Column(name = "component_id")
    private long componentId;

    private String name;

    @Enumerated(EnumType.STRING)
    private Protocol protocol;

    private String target;

    @Column(name = "expected_status")
    private int expectedStatus;

    @Column(name = "expected_text")
    private String expectedText;

    @Column(name = "slow_after_ms")
    private Integer slowAfter;

    @Column(name = "timeout_ms")
    private int timeout;

    @Column(name = "interval_seconds")
    private int interval;

    @Column(name = "failures_to_down")
    private int failuresToDown;

    @Column(name = "successes_to_up")
    private int successesToUp;

    @Enumerated(EnumType.STRING)
    @Column(name = "when_down")
    private ComponentStatus whenDown;

    private boolean paused;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Column(name = "submission_key")
    private String submissionKey;

    @Version
    private int version;

    protected ComponentCheck() {}

    ComponentCheck(String submissionKey, long componentId, NewCheck described, Instant at) {
        this.submissionKey = submissionKey;
        this.code = Code.make();
        this.componentId = componentId;
        this.createdAt = at;
        describe(described);
    }

    final void describe(NewCheck described) {
        name = described.name();
        protocol = described.protocol();
        target = described.target();
        expectedStatus = described.expectedStatus();
        expectedText = described.expectedText();
        slowAfter = described.slowAfter() == null
                ? null
                : Math.toIntExact(described.slowAfter().toMillis());
        timeout = Math.toIntExact(described.timeout().toMillis());
        interval = Math.toIntExact(described.interval().toSeconds());
        failuresToDown = described.failuresToDown();
        successesToUp = described.successesToUp();
        whenDown = described.whenDown();
        paused = described.paused();
    }

    NewCheck described() {
        return new NewCheck(
                name,
                protocol,
                target,
                expectedStatus,
                expectedText,
                slowAfter == null ? null : Duration.ofMillis(slowAfter),
                Duration.ofMillis(timeout),
                interval(),
                failuresToDown,
                successesToUp,
                whenDown,
                paused);
    }

    void remove(Instant at) {
        removedAt = at;
    }

    Long id() {
        return id;
    }

    String code() {
        return code;
    }

    long componentId() {
        return componentId;
    }

    String name() {
        return name;
    }

    Duration interval() {
        return Duration.ofSeconds(interval);
    }

    int failuresToDown() {
        return failuresToDown;
    }

    int successesToUp() {
        return successesToUp;
    }

    boolean isPaused() {
        return paused;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    int version() {
        return version;
    }

    /** What this check says of its component when it holds this for true. */
    ComponentStatus says(Verdict verdict) {
        return switch (verdict) {
            case DOWN -> whenDown;
            case SLOW -> ComponentStatus.DEGRADED_PERFORMANCE;
            case UNKNOWN -> ComponentStatus.UNKNOWN;
            case NEW, FINE -> ComponentStatus.OPERATIONAL;
        };
    }
}
