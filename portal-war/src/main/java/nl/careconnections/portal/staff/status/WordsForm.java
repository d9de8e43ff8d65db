package nl.careconnections.portal.staff.status;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.careconnections.domain.status.Affected;
import nl.careconnections.domain.status.Board;
import nl.careconnections.domain.status.NewTemplate;
import nl.careconnections.domain.status.NewUpdate;
import nl.careconnections.domain.status.Phase;
import nl.careconnections.domain.status.Words;

/** What is filled in about one update, in both languages. */
public class WordsForm {

    private String dutchTitle = "";
    private String englishTitle = "";
    private String dutchText = "";
    private String englishText = "";
    private String dutchWorks = "";
    private String englishWorks = "";
    private String dutchWorkaround = "";
    private String englishWorkaround = "";
    private int promiseMinutes;
    private boolean notified = true;

    void show(NewTemplate template) {
        setTitle(template.title());
        setWords(template.text(), template.works(), template.workaround());
    }

    void show(Board.Update update) {
        setWords(update.text(), update.works(), update.workaround());
    }

    void setTitle(Words title) {
        dutchTitle = title.dutch();
        englishTitle = title.english();
    }

    private void setWords(Words text, Words works, Words workaround) {
        dutchText = text.dutch();
        englishText = text.english();
        dutchWorks = works.dutch();
        englishWorks = works.english();
        dutchWorkaround = workaround.dutch();
        englishWorkaround = workaround.english();
    }

    NewUpdate toUpdate(Phase phase, List<Affected> affected, Clock clock) {
        Instant promise = promiseMinutes == 0
                ? null
                : clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(promiseMinutes, ChronoUnit.MINUTES);
        return new NewUpdate(phase, text(), works(), workaround(), promise, affected, notified);
    }

    Words title() {
        return new Words(dutchTitle, englishTitle);
    }

    Words text() {
        return new Words(dutchText, englishText);
    }

    Words works() {
        return new Words(dutchWorks, englishWorks);
    }

    Words workaround() {
        return new Words(dutchWorkaround, englishWorkaround);
    }

    public boolean isEnglishOpen() {
        return !englishTitle.isEmpty()
                || !englishText.isEmpty()
                || !englishWorks.isEmpty()
                || !englishWorkaround.isEmpty();
    }

    public String getDutchTitle() {
        return dutchTitle;
    }

    public void setDutchTitle(String dutchTitle) {
        this.dutchTitle = dutchTitle;
    }

    public String getEnglishTitle() {
        return englishTitle;
    }

    public void setEnglishTitle(String englishTitle) {
        this.englishTitle = englishTitle;
    }

    public String getDutchText() {
        return dutchText;
    }

    public void setDutchText(String dutchText) {
        this.dutchText = dutchText;
    }

    public String getEnglishText() {
        return englishText;
    }

    public void setEnglishText(String englishText) {
        this.englishText = englishText;
    }

    public String getDutchWorks() {
        return dutchWorks;
    }

    public void setDutchWorks(String dutchWorks) {
        this.dutchWorks = dutchWorks;
    }

    public String getEnglishWorks() {
        return englishWorks;
    }

    public void setEnglishWorks(String englishWorks) {
        this.englishWorks = englishWorks;
    }

    public String getDutchWorkaround() {
        return dutchWorkaround;
    }

    public void setDutchWorkaround(String dutchWorkaround) {
        this.dutchWorkaround = dutchWorkaround;
    }

    public String getEnglishWorkaround() {
        return englishWorkaround;
    }

    public void setEnglishWorkaround(String englishWorkaround) {
        this.englishWorkaround = englishWorkaround;
    }

    public int getPromiseMinutes() {
        return promiseMinutes;
    }

    public void setPromiseMinutes(int promiseMinutes) {
        this.promiseMinutes = promiseMinutes;
    }

    public boolean isNotified() {
        return notified;
    }

    public void setNotified(boolean notified) {
        this.notified = notified;
    }
}
