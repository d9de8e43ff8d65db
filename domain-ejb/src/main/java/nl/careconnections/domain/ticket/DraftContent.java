package nl.careconnections.domain.ticket;

import java.time.LocalDate;
import java.util.List;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/**
 * What somebody has typed of a question so far, finished or not. More is kept than a ticket may hold, so that a text
 * that is too long can be shortened instead of being lost.
 *
 * @param consentWanted whether production access is given; purpose and day stay known while it is off
 * @param consentUntil the last day of the access, {@code null} while none is chosen
 * @param attachments ids in the order of adding
 */
public record DraftContent(
        String subject,
        String explanation,
        List<String> steps,
        PriorityAnswers answers,
        boolean consentWanted,
        String consentPurpose,
        LocalDate consentUntil,
        List<Long> attachments) {

    public static final int MAXIMUM_SUBJECT = 120;
    public static final int MAXIMUM_EXPLANATION = 4_000;
    public static final int MAXIMUM_STEPS = 30;
    public static final int MAXIMUM_STEP = 500;
    public static final int MAXIMUM_PURPOSE = 500;
    public static final int MAXIMUM_CONSENT_DAYS = 90;

    static final int KEPT_LINE = 2_000;
    static final int KEPT_TEXT = 20_000;
    static final int KEPT_STEPS = 100;
    static final int KEPT_ATTACHMENTS = 100;

    public static final DraftContent EMPTY = new DraftContent(
            "", "", List.of(), new PriorityAnswers(null, null, null, null), false, "", null, List.of());

    /** @throws InvalidInput naming the field that holds more than is kept */
    public DraftContent {
        subject = kept("subject", PlainText.line(subject), KEPT_LINE, MAXIMUM_SUBJECT);
        explanation = kept("explanation", PlainText.lines(explanation), KEPT_TEXT, MAXIMUM_EXPLANATION);
        steps = steps.stream()
                .map(PlainText::line)
                .filter(step -> !step.isEmpty())
                .map(step -> kept("steps", step, KEPT_LINE, MAXIMUM_STEP))
                .toList();
        consentPurpose = kept("purpose", PlainText.line(consentPurpose), KEPT_LINE, MAXIMUM_PURPOSE);
        attachments = List.copyOf(attachments);
        if (steps.size() > KEPT_STEPS) {
            throw new InvalidInput("steps", "tooMany", MAXIMUM_STEPS);
        }
        if (attachments.size() > KEPT_ATTACHMENTS) {
            throw new InvalidInput("attachments", "tooMany", KEPT_ATTACHMENTS);
        }
    }

    public DraftContent withSubject(String words) {
        return new DraftContent(
                words, explanation, steps, answers, consentWanted, consentPurpose, consentUntil, attachments);
    }

    DraftContent withExplanation(String words) {
        return new DraftContent(
                subject, words, steps, answers, consentWanted, consentPurpose, consentUntil, attachments);
    }

    /** @throws InvalidInput all that a ticket would refuse of it now */
    void check(LocalDate today) {
        Rules.all(
                () -> PlainText.requiredLine("subject", subject, MAXIMUM_SUBJECT),
                () -> PlainText.requiredLines("explanation", explanation, MAXIMUM_EXPLANATION),
                this::checkSteps,
                answers::proposal,
                () -> checkConsent(today));
    }

    private void checkSteps() {
        if (steps.size() > MAXIMUM_STEPS) {
            throw new InvalidInput("steps", "tooMany", MAXIMUM_STEPS);
        }
        steps.forEach(step -> PlainText.requiredLine("steps", step, MAXIMUM_STEP));
    }

    private void checkConsent(LocalDate today) {
        if (consentWanted) {
            Rules.all(
                    () -> PlainText.requiredLine("purpose", consentPurpose, MAXIMUM_PURPOSE), () -> checkUntil(today));
        }
    }

    private void checkUntil(LocalDate today) {
        if (consentUntil == null) {
            throw new InvalidInput("until", "required");
        }
        if (consentUntil.isBefore(today) || consentUntil.isAfter(today.plusDays(MAXIMUM_CONSENT_DAYS))) {
            throw new InvalidInput("until", "consent.day", MAXIMUM_CONSENT_DAYS);
        }
    }

    /** @param told the maximum of a ticket, which is what counts for the reader */
    private static String kept(String field, String text, int maximum, int told) {
        if (text.length() > maximum) {
            throw new InvalidInput(field, "tooLong", told);
        }
        return text;
    }
}
