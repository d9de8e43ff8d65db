package nl.careconnections.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final Path WEB = Path.of("src/main/webapp");
    private static final Path TEXTS = Path.of("src/main/resources/nl/careconnections/portal/text");
    private static final Pattern TEXT_KEY =
            Pattern.compile("text(?:\\[|\\.with\\()[\"']([a-z]\\w*(?:\\.\\w+)+)[\"']\\s*[\\],)]");
    private static final Pattern PLACE = Pattern.compile("\\{\\d");
    private static final Pattern SINGLE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEB)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pages_are_well_formed(Path page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setAttribute("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        assertThat(factory.newDocumentBuilder().parse(page.toFile()).getDocumentElement())
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void S13_S14_pages_hold_no_inline_style_or_script_and_escape_everything(Path page) throws IOException {
        assertThat(Files.readString(page)).doesNotContain(" style=", "escape=\"false\"", "<script", " onclick=");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_text_of_a_page_is_there(Path page) throws IOException {
        Matcher keys = TEXT_KEY.matcher(Files.readString(page));
        while (keys.find()) {
            int dot = keys.group(1).indexOf('.');
            assertThat(texts(keys.group(1).substring(0, dot), "nl"))
                    .as(page + " uses " + keys.group(1))
                    .containsKey(keys.group(1).substring(dot + 1));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_say_the_same_things(String bundle) throws IOException {
        Properties dutch = texts(bundle, "nl");
        Properties english = texts(bundle, "en");

        assertThat(new TreeSet<>(english.stringPropertyNames())).isEqualTo(new TreeSet<>(dutch.stringPropertyNames()));
        for (String key : dutch.stringPropertyNames()) {
            assertThat(dutch.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(dutch.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void texts_with_places_double_their_apostrophes(String bundle) throws IOException {
        for (String language : List.of("nl", "en")) {
            texts(bundle, language)
                    .forEach((key, value) -> assertThat(PLACE.matcher((String) value)
                                            .find()
                                    && SINGLE_APOSTROPHE.matcher((String) value).find())
                            .as("%s.%s in %s", bundle, key, language)
                            .isFalse());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https:evil",
                "/\\evil.example",
                "/%2f%2fevil",
                "/%5Cevil",
                "",
                "evil",
                "/a//b",
                "/a/../b",
                "/x\r\nSet-Cookie: a=b",
                "javascript:alert(1)"
            })
    void S10_a_way_back_never_leaves_the_site(String path) {
        assertThat(OwnPath.orHome(path)).isEqualTo("/");
    }

    @Test
    void S10_a_way_back_keeps_page_and_query() {
        assertThat(OwnPath.orHome("/customer/ticket/show.xhtml?number=12&x=%20"))
                .isEqualTo("/customer/ticket/show.xhtml?number=12&x=%20");
    }

    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.map(file -> file.getFileName().toString().replaceAll("_(nl|en)\\.properties", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .sorted()
                .distinct()
                .toList();
    }

    private static Properties texts(String bundle, String language) throws IOException {
        Properties properties = new Properties();
        Path file = TEXTS.resolve(bundle + "_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
