package nl.careconnections.domain.attachment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a file of the ISO base media format (HEIC, AVIF, MP4, QuickTime).
 *
 * @param start where the box begins
 * @param content where its content begins
 * @param end where it ends
 */
record Box(String type, long start, long content, long end) {

    private static final int SHORT_HEADER = 8;
    private static final int LONG_HEADER = 16;
    private static final int MAXIMUM = 10_000;

    /** The boxes between two positions, one after the other. */
    static List<Box> between(RandomAccessFile file, long from, long until) throws IOException {
        List<Box> boxes = new ArrayList<>();
        long position = from;
        while (position + SHORT_HEADER <= until && boxes.size() < MAXIMUM) {
            Box box = at(file, position, until);
            boxes.add(box);
            position = box.end();
        }
        return boxes;
    }

    List<Box> children(RandomAccessFile file) throws IOException {
        return between(file, content, end);
    }

    /** Makes it a box of free space, so that nothing has to move. */
    void erase(RandomAccessFile file) throws IOException {
        file.seek(start + 4);
        file.write("free".getBytes(StandardCharsets.US_ASCII));
        Erasure.blank(file, content, end - content);
    }

    private static Box at(RandomAccessFile file, long position, long until) throws IOException {
        file.seek(position);
        long size = Integer.toUnsignedLong(file.readInt());
        String type = Erasure.type(file);
        int header = SHORT_HEADER;
        if (size == 1) {
            size = file.readLong();
            header = LONG_HEADER;
        } else if (size == 0) {
            size = until - position;
        }
        if (size < header || size > until - position) {
            throw new DamagedFile("a box longer than what holds it");
        }
        return new Box(type, position, position + header, position + size);
    }
}
