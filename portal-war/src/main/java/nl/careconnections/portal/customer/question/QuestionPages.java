package nl.careconnections.portal.customer.question;

import nl.careconnections.domain.ticket.Draft;

/** The addresses of the steps. */
public final class QuestionPages {

    static final int SEARCH = 1;
    static final int DESCRIBE = 2;
    static final int CHECK = 3;

    static final String SUPPORT = "/customer/support?faces-redirect=true";
    static final String SOLVED = "/customer/question/solved?faces-redirect=true";

    private QuestionPages() {}

    /** The page of the furthest step that a draft has reached. */
    public static String of(Draft draft) {
        return "/customer/question/"
                + switch (draft.step()) {
                    case SEARCH -> "search";
                    case DESCRIBE -> "describe";
                    default -> "check";
                };
    }

    static String search(long draft) {
        return page("search", draft);
    }

    static String describe(long draft) {
        return page("describe", draft);
    }

    /** The form, saying what is still missing. */
    static String incomplete(long draft) {
        return describe(draft) + "&incomplete=true";
    }

    static String check(long draft) {
        return page("check", draft);
    }

    static String sent(long draft) {
        return page("sent", draft);
    }

    private static String page(String name, long draft) {
        return "/customer/question/" + name + "?faces-redirect=true&draft=" + draft;
    }
}
