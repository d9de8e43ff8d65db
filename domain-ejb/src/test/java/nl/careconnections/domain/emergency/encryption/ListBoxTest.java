package nl.careconnections.domain.emergency.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListBoxTest {

    private static final String OLD = key("oude-sleutel-van-32-bytes-lang!!");
    private static final String NEW = key("nieuwe-sleutel-van-32-bytes-lang");
    private static final byte[] CONTENT = "inhoud".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_new_key_closes_and_the_old_one_still_opens() {
        byte[] before = box(OLD).close(CONTENT, "lijst");
        ListBox both = box(NEW + "," + OLD);

        assertThat(both.open(before, "lijst")).isEqualTo(CONTENT);
        byte[] after = both.close(CONTENT, "lijst");
        assertThat(box(NEW).open(after, "lijst")).isEqualTo(CONTENT);
        assertThatThrownBy(() -> box(NEW).open(before, "lijst")).isInstanceOf(Unopened.class);
        assertThatThrownBy(() -> box(OLD).open(after, "lijst")).isInstanceOf(Unopened.class);
    }

    @Test
    void a_client_is_found_under_the_name_of_each_key() {
        ListBox both = box(NEW + "," + OLD);

        assertThat(both.names("organisation:1", "c1"))
                .containsExactly(box(NEW).nameless("organisation:1", "c1"), box(OLD).nameless("organisation:1", "c1"));
        assertThat(both.nameless("organisation:1", "c1")).isEqualTo(box(NEW).nameless("organisation:1", "c1"));
        assertThat(both.nameless("organisation:2", "c1")).isNotEqualTo(both.nameless("organisation:1", "c1"));
    }

    @Test
    void what_was_changed_or_stands_elsewhere_does_not_open() {
        ListBox box = box(NEW);
        byte[] closed = box.close(CONTENT, "lijst");
        byte[] changed = closed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> box.open(closed, "andere lijst")).isInstanceOf(Unopened.class);
        assertThatThrownBy(() -> box.open(changed, "lijst")).isInstanceOf(Unopened.class);
        assertThatThrownBy(() -> box.open(new byte[0], "lijst")).isInstanceOf(Unopened.class);
    }

    @Test
    void without_a_key_or_with_one_that_is_none_nothing_is_kept() {
        assertThatThrownBy(() -> box("").close(CONTENT, "lijst")).hasMessageContaining("LIST_KEY");
        assertThatThrownBy(() -> box("kort").close(CONTENT, "lijst")).hasMessageContaining("LIST_KEY");
    }

    private static ListBox box(String setting) {
        ListBox box = new ListBox();
        box.setting = Optional.of(setting);
        return box;
    }

    private static String key(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
