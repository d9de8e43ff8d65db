package nl.careconnections.domain.emergency.access;

import nl.careconnections.domain.shared.PlainText;
import org.apache.commons.lang3.StringUtils;

/** User names as they are typed. */
final class LoginNames {

    private static final int LONGEST = 200;

    private LoginNames() {}

    static String typed(String name) {
        return StringUtils.left(PlainText.line(StringUtils.defaultString(name)), LONGEST);
    }

    /** Under what tries are counted: apart from the customer portal's, whose names may be the same. */
    static String throttled(String userName) {
        return "caregiver " + userName;
    }
}
