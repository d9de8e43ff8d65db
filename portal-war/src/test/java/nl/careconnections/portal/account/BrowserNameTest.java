package nl.careconnections.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import nl.careconnections.domain.shared.Language;
import nl.careconnections.portal.shared.Readers;
import nl.careconnections.portal.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox op Windows
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 | Chrome op Windows
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0 | Edge op Windows
            Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15 | Safari op Mac
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1 | Safari op iPhone
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 CriOS/140.0 Safari/604.1 | Chrome op iPhone
            Mozilla/5.0 (Linux; Android 15; SM-G991B) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130 Safari/537.36 | Samsung Internet op Android
            Mozilla/5.0 (X11; CrOS x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 | Chrome op ChromeOS
            Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox op Linux
            SomethingElse/1.0 (Windows) | Windows
            curl/8.5.0 | Onbekende browser
            """)
    void people_recognise_their_browser(String header, String name) {
        assertThat(names(Language.NL).of(header)).isEqualTo(name);
    }

    @Test
    void a_browser_that_keeps_silent_is_unknown_in_both_languages() {
        assertThat(names(Language.NL).of(null)).isEqualTo("Onbekende browser");
        assertThat(names(Language.EN).of("")).isEqualTo("Unknown browser");
        assertThat(names(Language.EN).of("Firefox/140.0 Linux")).isEqualTo("Firefox on Linux");
    }

    private static BrowserName names(Language language) {
        BrowserName names = new BrowserName();
        names.text = new Text();
        names.viewer = Readers.customer(language);
        return names;
    }
}
