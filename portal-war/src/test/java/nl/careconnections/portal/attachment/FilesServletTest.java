package nl.careconnections.portal.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.portal.attachment.UploadSlots.Slot;
import nl.careconnections.portal.shared.Readers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesServletTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "application/octet-stream, true",
                "application/octet-stream;charset=UTF-8, true",
                "Application/Octet-Stream ; charset=utf-8, true",
                "application/x-www-form-urlencoded, false",
                "multipart/form-data, false",
                "text/plain; application/octet-stream, false",
                "none, false"
            })
    void S13_a_form_of_another_site_cannot_send_a_file(String type, boolean taken) {
        assertThat(FilesServlet.isContent(type)).isEqualTo(taken);
    }

    @Test
    void the_hidden_field_holds_numbers_and_nothing_else_counts() {
        assertThat(FileIds.parse("3, 12,3,x,-1,,9999999999999999999999,7")).containsExactly(3L, 12L, 7L);
        assertThat(FileIds.parse("")).isEmpty();
        assertThat(FileIds.parse(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "attachments, same-origin, -,                        true",
                "attachments, -,           http://support.example,   true",
                "attachments, -,           -,                        true",
                "-,           same-origin, http://support.example,   false",
                "attachments, cross-site,  -,                        false",
                "attachments, same-site,   -,                        false",
                "attachments, none,        -,                        false",
                "attachments, -,           http://evil.example,      false",
                "attachments, -,           http://support.example.evil.example, false",
                "attachments, -,           null,                     false",
                "attachments, -,           'http://%zz',             false"
            })
    void S13_only_our_own_pages_send_or_remove_files(String script, String site, String origin, boolean allowed) {
        Map<String, String> headers = new HashMap<>();
        headers.put("X-Requested-With", script);
        headers.put("Sec-Fetch-Site", site);
        headers.put("Origin", origin);
        headers.put("Host", "support.example");

        assertThat(SameSite.asks(request(headers))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "foto.png          | attachment; filename=\"foto.png\"; filename*=UTF-8''foto.png",
                "cliënt lijst.pdf  | attachment; filename=\"cli_nt lijst.pdf\"; filename*=UTF-8''cli%C3%ABnt%20lijst.pdf",
                "a\"b;c%d\\e.txt   | attachment; filename=\"a_b;c_d_e.txt\"; filename*=UTF-8''a%22b%3Bc%25d%5Ce.txt"
            })
    void S14_a_file_name_is_a_value_in_its_header(String name, String header) {
        assertThat(FileAnswer.disposition(name)).isEqualTo(header);
    }

    @Test
    void S14_no_name_begins_a_header_of_its_own() {
        assertThat(FileAnswer.disposition("a\r\nSet-Cookie: x=1\u2028.png")).doesNotContain("\r", "\n", "\u2028");
    }

    @Test
    void R11_uploads_have_sixteen_places_and_one_person_at_most_four() {
        UploadSlots slots = new UploadSlots();
        List<Slot> taken = new ArrayList<>();
        for (int i = 0; i < UploadSlots.PER_PERSON; i++) {
            taken.add(slots.take(1).orElseThrow());
        }
        assertThat(slots.take(1)).isEmpty();
        LongStream.rangeClosed(2, 13)
                .mapToObj(slots::take)
                .map(Optional::orElseThrow)
                .forEach(taken::add);
        assertThat(slots.take(99)).isEmpty();

        taken.forEach(Slot::close);

        assertThat(slots.take(99)).isPresent();
        assertThat(slots.take(1)).isPresent();
    }

    @Test
    void S16_a_body_shorter_than_declared_fails() throws IOException {
        assertThat(new DeclaredLength(new ByteArrayInputStream(new byte[5]), 5).readAllBytes())
                .hasSize(5);
        assertThat(new DeclaredLength(new ByteArrayInputStream(new byte[5]), -1).readAllBytes())
                .hasSize(5);
        assertThatThrownBy(() -> new DeclaredLength(new ByteArrayInputStream(new byte[5]), 6).readAllBytes())
                .isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1,1 kB,1 kB",
        "396800,388 kB,388 kB",
        "4404019,'4,2 MB',4.2 MB",
        "524288000,500 MB,500 MB",
        "1073741824,1 GB,1 GB"
    })
    void sizes_are_told_in_the_readers_language(long bytes, String dutch, String english) {
        FileWords words = new FileWords();
        words.viewer = Readers.customer(Language.NL);
        assertThat(words.size(bytes)).isEqualTo(dutch);
        words.viewer = Readers.customer(Language.EN);
        assertThat(words.size(bytes)).isEqualTo(english);
    }

    private static HttpServletRequest request(Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                FilesServletTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> headers.get(arguments[0]));
    }
}
