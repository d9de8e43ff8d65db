package nl.careconnections.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void only_one_program_works_in_it_at_a_time() throws IOException {
        try (DataFolder first = new DataFolder(folder)) {
            assertThatThrownBy(() -> new DataFolder(first.path()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Another ./start is running");
        }
        new DataFolder(folder).close();
    }

    @Test
    void a_new_beginning_takes_the_data_and_keeps_programs_and_key() throws IOException {
        try (DataFolder data = new DataFolder(folder)) {
            Path row = Files.createDirectories(data.postgres().resolve("data/base"))
                    .resolve("row");
            Path program =
                    Files.createDirectories(data.postgres().resolve("binaries")).resolve("postgres");
            Path photo = Files.createDirectories(data.attachments()).resolve("photo");
            for (Path file : new Path[] {row, program, photo, data.demoLogIns()}) {
                Files.writeString(file, "x");
            }
            String key = SecretKey.keptIn(folder, "secret-key");

            data.beginAnew();

            assertThat(row).doesNotExist();
            assertThat(photo).doesNotExist();
            assertThat(data.demoLogIns()).doesNotExist();
            assertThat(program).exists();
            assertThat(SecretKey.keptIn(folder, "secret-key")).isEqualTo(key);
        }
    }
}
