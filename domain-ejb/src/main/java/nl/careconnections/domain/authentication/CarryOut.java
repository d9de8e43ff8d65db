package nl.careconnections.domain.authentication;

import java.util.List;

/**
 * What was done.
 *
 * @param formKey made when the form was shown
 * @param lines ids of the networks that are done now
 * @param text what the customer reads about it
 * @param version of the request as the writer saw it
 */
public record CarryOut(String formKey, List<Long> lines, String text, int version) {

    public CarryOut {
        lines = List.copyOf(lines);
    }
}
