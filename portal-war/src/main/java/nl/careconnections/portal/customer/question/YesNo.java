package nl.careconnections.portal.customer.question;

/** A question with two answers, as its radio buttons send them: {@code yes}, {@code no}, or empty for none yet. */
public final class YesNo {

    private static final String YES = "yes";
    private static final String NO = "no";

    private YesNo() {}

    /** @return {@code null} for none yet */
    public static Boolean read(String typed) {
        return YES.equals(typed) ? Boolean.TRUE : NO.equals(typed) ? Boolean.FALSE : null;
    }

    static String write(Boolean answer) {
        return answer == null ? "" : answer ? YES : NO;
    }
}
