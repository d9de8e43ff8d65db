package nl.careconnections.noodportaal.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import jakarta.ws.rs.WebApplicationException;
import java.util.stream.Collectors;
import nl.careconnections.domain.emergency.delivery.KeyRefused;
import nl.careconnections.domain.emergency.people.Outdated;
import nl.careconnections.domain.emergency.people.Taken;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.noodportaal.machine.TooLarge;
import nl.careconnections.noodportaal.machine.Words;

/**
 * What is said of a refusal.
 *
 * @param type a keyword of RFC 7644, table 9; {@code null} for none
 */
record ScimError(int status, String type, String detail) {

    static final int UNAUTHORIZED = 401;
    static final int FAILURE = 500;

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;
    private static final int TOO_LARGE = 413;

    static ScimError of(Throwable failure) {
        if (failure instanceof BusinessException refused) {
            return refused(refused);
        }
        if (failure instanceof ScimException refused) {
            return new ScimError(
                    refused.getScimError().getStatus(),
                    refused.getScimError().getScimType(),
                    plain(refused.getScimError().getDetail()));
        }
        if (failure instanceof TooLarge large) {
            return new ScimError(TOO_LARGE, null, large.getMessage() + ".");
        }
        if (failure instanceof WebApplicationException refused) {
            return new ScimError(refused.getResponse().getStatus(), null, "The request cannot be answered like this.");
        }
        return new ScimError(FAILURE, null, "This went wrong with us. Try again; nothing was changed.");
    }

    ObjectNode document() {
        ObjectNode document = ScimJson.object();
        document.set("schemas", ScimJson.array().add(Schemas.ERROR));
        document.put("status", String.valueOf(status));
        if (type != null) {
            document.put("scimType", type);
        }
        return document.put("detail", detail);
    }

    /** Without what the parser of the library adds of its own doings. */
    private static String plain(String detail) {
        return detail.replaceAll("(?s)\\R.*|\\s*\\(start marker.*", "");
    }

    private static ScimError refused(BusinessException refused) {
        if (refused instanceof InvalidInput invalid) {
            String details = invalid.problems().stream()
                    .map(problem -> problem.field() + ": " + Words.of(problem))
                    .collect(Collectors.joining(" "));
            return new ScimError(BAD_REQUEST, BadRequestException.INVALID_VALUE, details);
        }
        if (refused instanceof NotFound) {
            return new ScimError(NOT_FOUND, null, "There is nothing at this address for this key.");
        }
        String type = refused instanceof Taken ? BadRequestException.UNIQUENESS : null;
        return new ScimError(status(refused), type, Words.of(refused));
    }

    private static int status(BusinessException refused) {
        if (refused instanceof Taken) {
            return CONFLICT;
        }
        if (refused instanceof Outdated) {
            return PRECONDITION_FAILED;
        }
        return refused instanceof KeyRefused key && !key.isKnown() ? UNAUTHORIZED : FORBIDDEN;
    }
}
