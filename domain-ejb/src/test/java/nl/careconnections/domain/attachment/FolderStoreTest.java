package nl.careconnections.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderStoreTest {

    private static final Instant OLD = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private FolderStore store;

    @BeforeEach
    void store() {
        store = new FolderStore(folder.resolve("new/store").toString());
    }

    @Test
    void keeps_opens_and_removes_content_under_a_random_key() throws IOException {
        String key = store.keep(Files.write(store.newDraft(), new byte[] {1, 2, 3}));

        try (InputStream content = store.open(key).orElseThrow()) {
            assertThat(content.readAllBytes()).containsExactly(1, 2, 3);
        }
        assertThat(key).matches("[0-9a-f]{40}").isNotEqualTo(store.keep(store.newDraft()));
        store.remove(key);
        store.remove(key);
        assertThat(store.open(key)).isEmpty();
    }

    @Test
    void a_draft_is_nowhere_to_be_found_and_can_be_dropped_twice() {
        Path draft = store.newDraft();

        assertThat(store.keptBefore(Instant.MAX)).isEmpty();
        store.drop(draft);
        store.drop(draft);
        assertThat(draft).doesNotExist();
    }

    @Test
    void finds_what_was_left_behind() throws IOException {
        Path oldDraft = store.newDraft();
        Path newDraft = store.newDraft();
        Path content = store.newDraft();
        Files.setLastModifiedTime(oldDraft, FileTime.from(OLD));
        Files.setLastModifiedTime(content, FileTime.from(OLD));
        String oldKey = store.keep(content);
        store.keep(store.newDraft());

        assertThat(store.keptBefore(OLD.plusSeconds(1))).containsExactly(oldKey);
        store.dropDraftsBefore(OLD.plusSeconds(1));
        assertThat(oldDraft).doesNotExist();
        assertThat(newDraft).exists();
        assertThat(store.open(oldKey)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../etc/passwd", "00", "zz00000000000000000000000000000000000000"})
    void a_key_is_never_a_path(String key) {
        assertThatThrownBy(() -> store.open(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.remove(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_folder_that_cannot_be_made_is_our_fault() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new FolderStore(file.toString()).newDraft()).isInstanceOf(StoreFailure.class);
    }
}
