package nl.careconnections.portal.staff.status;

import java.time.Duration;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.status.ComponentStatus;
import nl.careconnections.domain.status.check.NewCheck;
import nl.careconnections.domain.status.check.Protocol;
import nl.careconnections.portal.shared.Typed;

/** A check as it is typed: numbers of seconds and milliseconds as text. */
public class CheckForm {

    private String name = "";
    private String protocol = "";
    private String target = "";
    private String expectedStatus = "";
    private String expectedText = "";
    private String timeout = "";
    private String slowAfter = "";
    private String interval = "";
    private String whenDown = "";
    private String failures = "";
    private String successes = "";
    private boolean paused;

    void show(NewCheck check) {
        name = check.name();
        protocol = check.protocol().name();
        target = check.target();
        expectedStatus = String.valueOf(check.expectedStatus());
        expectedText = check.expectedText();
        timeout = String.valueOf(check.timeout().toSeconds());
        slowAfter = check.slowAfter() == null
                ? ""
                : String.valueOf(check.slowAfter().toMillis());
        interval = String.valueOf(check.interval().toSeconds());
        whenDown = check.whenDown().name();
        failures = String.valueOf(check.failuresToDown());
        successes = String.valueOf(check.successesToUp());
        paused = check.paused();
    }

    /** @throws InvalidInput for what is no number; the rest is the domain's to refuse */
    NewCheck typed() {
        Integer slow = Typed.number("slowAfter", slowAfter);
        return new NewCheck(
                name,
                Protocol.valueOf(protocol),
                target,
                number("expectedStatus", expectedStatus),
                expectedText,
                slow == null ? null : Duration.ofMillis(slow),
                Duration.ofSeconds(number("timeout", timeout)),
                Duration.ofSeconds(number("interval", interval)),
                number("failures", failures),
                number("successes", successes),
                ComponentStatus.valueOf(whenDown),
                paused);
    }

    private static int number(String field, String typed) {
        Integer number = Typed.number(field, typed);
        if (number == null) {
            throw new InvalidInput(field, "required");
        }
        return number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getProtocol() {
        return protocol;
    }

    public void setProtocol(String protocol) {
        this.protocol = protocol;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public String getExpectedStatus() {
        return expectedStatus;
    }

    public void setExpectedStatus(String expectedStatus) {
        this.expectedStatus = expectedStatus;
    }

    public String getExpectedText() {
        return expectedText;
    }

    public void setExpectedText(String expectedText) {
        this.expectedText = expectedText;
    }

    public String getTimeout() {
        return timeout;
    }

    public void setTimeout(String timeout) {
        this.timeout = timeout;
    }

    public String getSlowAfter() {
        return slowAfter;
    }

    public void setSlowAfter(String slowAfter) {
        this.slowAfter = slowAfter;
    }

    public String getInterval() {
        return interval;
    }

    public void setInterval(String interval) {
        this.interval = interval;
    }

    public String getWhenDown() {
        return whenDown;
    }

    public void setWhenDown(String whenDown) {
        this.whenDown = whenDown;
    }

    public String getFailures() {
        return failures;
    }

    public void setFailures(String failures) {
        this.failures = failures;
    }

    public String getSuccesses() {
        return successes;
    }

    public void setSuccesses(String successes) {
        this.successes = successes;
    }

    public boolean isPaused() {
        return paused;
    }

    public void setPaused(boolean paused) {
        this.paused = paused;
    }
}
