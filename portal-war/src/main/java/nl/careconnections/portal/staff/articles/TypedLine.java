package nl.careconnections.portal.staff.articles;

import nl.careconnections.domain.knowledge.CheckLine;

/** One line of a check list as it is being typed. */
public class TypedLine {

    private String dutch = "";
    private String english = "";

    static TypedLine of(CheckLine line) {
        TypedLine typed = new TypedLine();
        typed.dutch = line.dutch();
        typed.english = line.english();
        return typed;
    }

    CheckLine toCheckLine() {
        return new CheckLine(dutch, english);
    }

    public String getDutch() {
        return dutch;
    }

    public void setDutch(String dutch) {
        this.dutch = dutch;
    }

    public String getEnglish() {
        return english;
    }

    public void setEnglish(String english) {
        this.english = english;
    }
}
