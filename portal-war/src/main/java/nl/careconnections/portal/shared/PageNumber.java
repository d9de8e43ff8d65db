package nl.careconnections.portal.shared;

/** Which page of a list an address asks for; people count from one, lists from zero. */
public final class PageNumber {

    private PageNumber() {}

    /** @return from 0; the first page for what is no number of a page */
    public static int of(String asked) {
        return asked != null && asked.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(asked) - 1 : 0;
    }
}
