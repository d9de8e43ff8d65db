package nl.careconnections.domain.authentication;

import java.util.List;

/**
 * A request as somebody typed it: what it is about, and only the part that belongs to that.
 *
 * @param submissionKey made when the form was shown
 * @param explanation what it is for
 * @param lines rows of the form for networks, with empty ones
 * @param attachments ids of the submitter's own files
 */
public record NewAuthentication(
        String submissionKey,
        About about,
        String explanation,
        List<TypedLine> lines,
        Factor factor,
        SignOn signOn,
        List<Long> attachments) {

    public NewAuthentication {
        lines = List.copyOf(lines);
        attachments = List.copyOf(attachments);
    }

    public static NewAuthentication ofNetworks(
            String submissionKey, String explanation, List<TypedLine> lines, List<Long> attachments) {
        return new NewAuthentication(submissionKey, About.NETWORKS, explanation, lines, null, null, attachments);
    }

    public static NewAuthentication ofSecondFactor(
            String submissionKey, String explanation, Factor factor, List<Long> attachments) {
        return new NewAuthentication(
                submissionKey, About.SECOND_FACTOR, explanation, List.of(), factor, null, attachments);
    }

    public static NewAuthentication ofSingleSignOn(
            String submissionKey, String explanation, SignOn signOn, List<Long> attachments) {
        return new NewAuthentication(
                submissionKey, About.SINGLE_SIGN_ON, explanation, List.of(), null, signOn, attachments);
    }
}
