package nl.careconnections.portal.security;

import java.util.List;
import nl.careconnections.domain.account.Caller;

/** What a request gets to see of the portal: the first fence, by folder. */
enum Access {
    ALLOWED,
    LOG_IN,
    FORBIDDEN,
    NOT_THERE,
    UNAVAILABLE;

    private static final List<String> SIGNED_IN = List.of("/account/", "/ticket/", "/alarm/", "/files/", "/files");
    private static final String CUSTOMER = "/customer/";
    private static final String STAFF = "/staff/";

    /**
     * @param path below the context root, without query
     * @param caller {@code null} when nobody is logged in
     */
    static Access to(String path, Caller caller) {
        boolean customer = path.startsWith(CUSTOMER);
        boolean staff = path.startsWith(STAFF);
        if (!customer && !staff && SIGNED_IN.stream().noneMatch(path::startsWith)) {
            return ALLOWED;
        }
        if (caller == null) {
            return LOG_IN;
        }
        if (staff && !caller.isStaff()) {
            return NOT_THERE;
        }
        return customer && caller.isStaff() ? FORBIDDEN : ALLOWED;
    }

    /**
     * While it cannot be found out who asks: pages that are the same for all are shown as to a stranger, above all the phone
     * numbers; the rest has to wait.
     */
    static Access unknowing(String path, boolean looking) {
        boolean sendsOn = path.equals("/index.xhtml") || path.equals("/");
        return looking && !sendsOn && to(path, null) == ALLOWED ? ALLOWED : UNAVAILABLE;
    }

    /** Pictures, style sheets and scripts are the same for all, so nobody has to be found for them. */
    static boolean isForAll(String path) {
        return path.startsWith("/jakarta.faces.resource/") || path.startsWith("/resources/");
    }
}
