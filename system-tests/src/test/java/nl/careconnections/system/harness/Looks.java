package nl.careconnections.system.harness;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** How somebody looks at a page: language, width of the window in CSS pixels, light or dark. */
public record Looks(String language, int width, boolean dark) {

    public static final Looks DUTCH = new Looks("nl", 1280, false);
    public static final Looks ENGLISH = new Looks("en", 1280, false);

    public Looks onPhone() {
        return atWidth(320);
    }

    public Looks atWidth(int pixels) {
        return new Looks(language, pixels, dark);
    }

    public Looks inDark() {
        return new Looks(language, width, true);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setLocale(language.equals("en") ? "en-GB" : "nl-NL")
                .setTimezoneId("Europe/Amsterdam")
                .setViewportSize(width, width < 600 ? 640 : 900)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    @Override
    public String toString() {
        return language + " " + width + (dark ? " dark" : " light");
    }
}
