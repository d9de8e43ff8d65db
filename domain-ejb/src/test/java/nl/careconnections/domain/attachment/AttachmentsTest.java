package nl.careconnections.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class AttachmentsTest {

    private static final Path STORE = Path.of("target/test-attachments");
    private static final byte[] NOTE = TestFiles.ascii("Regel een\n");

    private Caller sender;
    private Caller colleague;
    private Caller stranger;

    @Inject
    TestPeople people;

    @Inject
    Attachments attachments;

    @Inject
    Claimed claimed;

    @Inject
    StoreCleaning cleaning;

    @Inject
    AttachmentStore store;

    @Inject
    InTransaction transaction;

    @Inject
    TestClock clock;

    @BeforeEach
    void people() {
        long organisation = people.organisation("Organisatie " + UUID.randomUUID());
        sender = people.contact(organisation, "Afzender");
        colleague = people.contact(organisation, "Collega");
        stranger = people.contact(people.organisation("Andere " + UUID.randomUUID()), "Vreemde");
    }

    @Test
    void S16_a_file_is_added_shown_claimed_and_read_again() throws IOException {
        Attachment added = add("scherm.png", TestFiles.png());

        assertThat(added.name()).isEqualTo("scherm.png");
        assertThat(added.type()).isEqualTo("image/png");
        assertThat(added.size()).isEqualTo(TestFiles.png().length);
        assertThat(added.scan()).isEqualTo(ScanState.CLEAN);
        assertThat(added.thumbnail()).isTrue();
        assertThat(added.available()).isTrue();
        assertThat(read(attachments.openOwn(sender, added.id(), false))).isEqualTo(TestFiles.png());
        assertThat(attachments.openOwn(sender, added.id(), true).type()).isEqualTo("image/jpeg");
        assertThat(attachments.ownerOf(added.id())).isEmpty();
        assertThatThrownBy(() -> attachments.open(added.id(), false)).isInstanceOf(NotFound.class);

        claim(sender, "message:1", added.id());

        assertThat(attachments.ownerOf(added.id())).hasValue("message:1");
        assertThat(claimed.by("message:1")).containsExactly(added);
        assertThat(claimed.by("message:2")).isEmpty();
        assertThat(read(attachments.open(added.id(), false))).isEqualTo(TestFiles.png());
        assertThatThrownBy(() -> attachments.openOwn(sender, added.id(), false)).isInstanceOf(NotFound.class);
    }

    @Test
    void S11_a_file_not_yet_sent_exists_for_its_sender_alone() {
        long id = add("scherm.png", TestFiles.png()).id();

        for (Caller other : List.of(colleague, stranger, people.support("Medewerker"))) {
            assertThat(attachments.unclaimed(other, List.of(id))).isEmpty();
            assertThatThrownBy(() -> attachments.openOwn(other, id, false)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> attachments.openOwn(other, id, true)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> attachments.discard(other, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> claim(other, "message:3", id)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> attachments.discard(sender, 987_654)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attachments.add(
                        people.applicationAdministrator("Beheerder"), "a.txt", new ByteArrayInputStream(NOTE)))
                .isInstanceOf(NotAllowed.class);
        assertThat(attachments.unclaimed(sender, List.of(id))).hasSize(1);
    }

    @Test
    void files_keep_the_order_in_which_they_were_put() {
        long first = add("een.txt", NOTE).id();
        long second = add("twee.txt", NOTE).id();

        assertThat(names(attachments.unclaimed(sender, List.of(second, first, second))))
                .containsExactly("twee.txt", "een.txt");
        assertThat(names(claim(sender, "message:4", second, first))).containsExactly("twee.txt", "een.txt");
        assertThat(names(claimed.by("message:4"))).containsExactly("twee.txt", "een.txt");
        assertThatThrownBy(() -> claim(sender, "message:5", first)).isInstanceOf(NotFound.class);
        assertThat(attachments.unclaimed(sender, List.of(first, second))).isEmpty();
        assertThat(attachments.unclaimed(sender, List.of())).isEmpty();
    }

    @Test
    void S16_at_most_ten_files_and_one_gigabyte_go_with_a_message() {
        Long[] eleven =
                IntStream.range(0, 11).mapToObj(i -> add(i + ".txt", NOTE).id()).toArray(Long[]::new);

        assertRefused("attachment.tooMany", () -> claim(sender, "message:6", eleven));
        assertRefused("attachment.tooMany", () -> attachments.requireFitting(sender, List.of(eleven)));

        long[] large = new long[3];
        for (int i = 0; i < large.length; i++) {
            large[i] = attachments
                    .add(sender, i + ".mp4", TestFiles.endless(film(400), 400 * 1024 * 1024))
                    .id();
        }
        assertRefused("attachment.togetherTooLarge", () -> claim(sender, "message:7", large[0], large[1], large[2]));
        assertRefused(
                "attachment.togetherTooLarge",
                () -> attachments.requireFitting(sender, List.of(large[0], large[1], large[2])));
        attachments.requireFitting(sender, List.of(large[0], large[1]));
        assertThat(claim(sender, "message:7", large[0], large[1])).hasSize(2);
        attachments.discard(sender, large[2]);
        transaction.run(() -> {
            attachments.redact(large[0]);
            attachments.redact(large[1]);
        });
        cleaning.removeAsked();
    }

    @Test
    void S16_four_files_of_500_MB_at_once_pass_through_little_memory() throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        ExecutorService four = Executors.newFixedThreadPool(4);
        List<Callable<Long>> uploads = Stream.of("a.mp4", "b.mp4", "c.mp4", "d.mp4")
                .map(name -> (Callable<Long>) () -> {
                    long before = threads.getThreadAllocatedBytes(
                            Thread.currentThread().getId());
                    Attachment added =
                            attachments.add(sender, name, TestFiles.endless(film(500), AttachmentLimits.FILE));
                    assertThat(added.size()).isEqualTo(AttachmentLimits.FILE);
                    attachments.discard(sender, added.id());
                    return threads.getThreadAllocatedBytes(
                                    Thread.currentThread().getId())
                            - before;
                })
                .toList();
        try {
            for (Future<Long> used : four.invokeAll(uploads)) {
                assertThat(used.get()).isLessThan(20L * 1024 * 1024);
            }
        } finally {
            four.shutdown();
        }
        cleaning.removeAsked();
    }

    @Test
    void S16_what_is_too_large_cut_off_empty_or_refused_leaves_nothing_behind() {
        long before = filesInStore();
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(TestFiles.png()), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertRefused("attachment.cutOff", () -> attachments.add(sender, "x.png", breaking));
        assertRefused("attachment.empty", () -> add("x.png", new byte[0]));
        assertRefused("attachment.type", () -> add("x.exe", TestFiles.png()));
        assertRefused("attachment.contentDiffers", () -> add("x.png", TestFiles.ascii("MZ program")));
        assertRefused("attachment.damaged", () -> add("x.png", Arrays.copyOf(TestFiles.png(), 40)));
        assertRefused("attachment.damaged", () -> add("x.docx", TestFiles.ascii("PK\3\4 and no more than that")));
        assertRefused(
                "attachment.contentDiffers",
                () -> add("x.docx", TestFiles.office("[Content_Types].xml", "xl/workbook.xml")));
        assertRefused(
                "attachment.macros",
                () -> add("x.xlsx", TestFiles.office("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")));
        assertRefused(
                "attachment.tooLarge",
                () -> attachments.add(sender, "x.mp4", TestFiles.endless(film(501), AttachmentLimits.FILE + 1)));

        assertThat(filesInStore()).isEqualTo(before);
    }

    @Test
    void S16_a_row_that_cannot_be_written_takes_its_content_along() {
        long before = filesInStore();
        Caller gone =
                new Caller(987_654, 1, "Niemand", sender.language(), sender.roles(), sender.topics(), sender.address());

        assertThatThrownBy(() -> attachments.add(gone, "x.png", new ByteArrayInputStream(TestFiles.png())))
                .isInstanceOf(RuntimeException.class);

        assertThat(filesInStore()).isEqualTo(before);
    }

    @Test
    void S16_nobody_fills_the_store_with_files_never_sent() {
        IntStream.range(0, AttachmentLimits.WAITING_FILES).forEach(i -> add(i + ".txt", NOTE));

        assertRefused("attachment.waiting", () -> add("x.txt", NOTE));
        attachments.add(colleague, "x.txt", new ByteArrayInputStream(NOTE));
        clock.advance(Duration.ofDays(1));
        assertThat(add("x.txt", NOTE).size()).isEqualTo(NOTE.length);
    }

    @Test
    void a_discarded_file_leaves_the_store_after_its_row() {
        long before = filesInStore();
        long id = add("scherm.png", TestFiles.png()).id();
        assertThat(filesInStore()).isEqualTo(before + 2);

        attachments.discard(sender, id);
        assertThat(attachments.unclaimed(sender, List.of(id))).isEmpty();
        cleaning.removeAsked();

        assertThat(filesInStore()).isEqualTo(before);
    }

    @Test
    void R1_a_claim_goes_with_the_message_it_belongs_to() {
        long id = add("scherm.png", TestFiles.png()).id();

        assertThatThrownBy(() -> transaction.run(() -> {
                    attachments.claim(sender, List.of(id), "message:8");
                    throw new IllegalStateException("the message failed");
                }))
                .hasMessage("the message failed");

        assertThat(attachments.unclaimed(sender, List.of(id))).hasSize(1);
        assertThatThrownBy(() -> attachments.claim(sender, List.of(id), "message:8"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_redacted_file_keeps_its_place_and_nothing_else() {
        long before = filesInStore();
        long id = add("client-jansen.png", TestFiles.png()).id();
        claim(sender, "message:9", id);

        transaction.run(() -> attachments.redact(id));
        cleaning.removeAsked();

        Attachment redacted = claimed.by("message:9").get(0);
        assertThat(redacted.redacted()).isTrue();
        assertThat(redacted.available()).isFalse();
        assertThat(redacted.thumbnail()).isFalse();
        assertThat(redacted.name()).doesNotContain("jansen");
        assertThatThrownBy(() -> attachments.open(id, false)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attachments.open(id, true)).isInstanceOf(NotFound.class);
        assertThat(filesInStore()).isEqualTo(before);
    }

    @Test
    void S16_what_is_not_sent_within_sixty_days_is_forgotten() {
        long forgotten = add("oud.png", TestFiles.png()).id();
        long claimed = add("verstuurd.png", TestFiles.png()).id();
        claim(sender, "message:10", claimed);
        clock.advance(Duration.ofDays(59));
        long recent = add("nieuw.png", TestFiles.png()).id();
        clock.advance(Duration.ofDays(2));

        cleaning.forgetUnclaimed();
        cleaning.removeAsked();

        assertThat(attachments.unclaimed(sender, List.of(forgotten, recent)))
                .extracting(Attachment::id)
                .containsExactly(recent);
        assertThat(attachments.open(claimed, false)).isNotNull();
    }

    @Test
    void S16_what_a_dead_process_left_in_the_store_is_removed() throws IOException {
        FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Path draft = store.newDraft();
        Files.setLastModifiedTime(draft, old);
        Path content = Files.write(store.newDraft(), NOTE);
        Files.setLastModifiedTime(content, old);
        String orphan = store.keep(content);
        long id = add("blijft.txt", NOTE).id();
        try (Stream<Path> files = Files.walk(STORE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, old);
            }
        }

        cleaning.removeLeftovers();

        assertThat(draft).doesNotExist();
        assertThat(store.open(orphan)).isEmpty();
        assertThat(attachments.openOwn(sender, id, false)).isNotNull();
    }

    private Attachment add(String name, byte[] content) {
        return attachments.add(sender, name, new ByteArrayInputStream(content));
    }

    private List<Attachment> claim(Caller caller, String owner, Long... ids) {
        return transaction.get(() -> attachments.claim(caller, List.of(ids), owner));
    }

    /** The beginning of a film whose frames fill so many megabytes. */
    private static byte[] film(int megabytes) {
        byte[] type = TestFiles.box("ftyp", TestFiles.ascii("isom\0\0\2\0isom"));
        int frames = megabytes * 1024 * 1024 - type.length;
        byte[] header = ByteBuffer.allocate(8)
                .putInt(frames)
                .put(TestFiles.ascii("mdat"))
                .array();
        return TestFiles.join(type, header);
    }

    private static List<String> names(List<Attachment> files) {
        return files.stream().map(Attachment::name).toList();
    }

    private static byte[] read(Download download) throws IOException {
        try (download) {
            return download.content().readAllBytes();
        }
    }

    private static long filesInStore() {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(STORE)) {
            files.filter(Files::isRegularFile).forEach(found::add);
        } catch (IOException e) {
            return 0;
        }
        return found.size();
    }

    private static void assertRefused(String reason, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("attachments"))
                .hasMessage(reason);
    }
}
