package nl.careconnections.domain.attachment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * HEIC and AVIF (ISO/IEC 23008-12): Exif and XMP data are items of their own there; the list of items says which, the list of
 * places where they stand, and there they become zeros. Which way is up is a property of the picture and stays.
 */
final class HeifErasure {

    private static final Set<String> TELLING = Set.of("Exif", "mime");
    private static final int FULL_BOX = 4;
    private static final int FROM_FILE = 0;
    private static final int FROM_DATA_BOX = 1;

    private final RandomAccessFile file;

    private HeifErasure(RandomAccessFile file) {
        this.file = file;
    }

    static void erase(RandomAccessFile file) throws IOException {
        new HeifErasure(file).erase();
    }

    private void erase() throws IOException {
        Box meta = named("meta", Box.between(file, 0, file.length()))
                .orElseThrow(() -> new DamagedFile("no list of items"));
        List<Box> parts = Box.between(file, meta.content() + FULL_BOX, meta.end());
        Optional<Box> items = named("iinf", parts);
        Optional<Box> places = named("iloc", parts);
        if (items.isPresent() && places.isPresent()) {
            long data = named("idat", parts).map(Box::content).orElse(-1L);
            blankPlaces(places.get(), tellingItems(items.get()), data);
        }
    }

    private static Optional<Box> named(String type, List<Box> boxes) {
        return boxes.stream().filter(box -> box.type().equals(type)).findFirst();
    }

    private Set<Long> tellingItems(Box items) throws IOException {
        file.seek(items.content());
        int version = file.readUnsignedByte();
        long entries = items.content() + FULL_BOX + (version == 0 ? 2 : 4);
        Set<Long> telling = new HashSet<>();
        for (Box entry : Box.between(file, entries, items.end())) {
            file.seek(entry.content());
            int entryVersion = file.readUnsignedByte();
            file.skipBytes(3);
            long id = entryVersion < 3 ? file.readUnsignedShort() : Integer.toUnsignedLong(file.readInt());
            file.skipBytes(2);
            if (entryVersion >= 2 && TELLING.contains(Erasure.type(file))) {
                telling.add(id);
            }
        }
        return telling;
    }

    private void blankPlaces(Box places, Set<Long> telling, long data) throws IOException {
        file.seek(places.content());
        int version = file.readUnsignedByte();
        file.skipBytes(3);
        int sizes = file.readUnsignedShort();
        int offsetSize = sizes >> 12;
        int lengthSize = sizes >> 8 & 0xF;
        int baseSize = sizes >> 4 & 0xF;
        int indexSize = version == 0 ? 0 : sizes & 0xF;
        long items = version < 2 ? file.readUnsignedShort() : Integer.toUnsignedLong(file.readInt());
        for (long item = 0; item < items && file.getFilePointer() < places.end(); item++) {
            long id = version < 2 ? file.readUnsignedShort() : Integer.toUnsignedLong(file.readInt());
            int construction = version == 0 ? FROM_FILE : file.readUnsignedShort() & 0xF;
            file.skipBytes(2);
            long base = number(baseSize);
            int extents = file.readUnsignedShort();
            for (int extent = 0; extent < extents; extent++) {
                number(indexSize);
                long offset = base + number(offsetSize);
                long length = number(lengthSize);
                if (telling.contains(id)) {
                    blank(construction, data, offset, length);
                }
            }
        }
    }

    private void blank(int construction, long data, long offset, long length) throws IOException {
        long next = file.getFilePointer();
        if (construction == FROM_FILE) {
            Erasure.blank(file, offset, length);
        } else if (construction == FROM_DATA_BOX && data >= 0) {
            Erasure.blank(file, data + offset, length);
        } else {
            throw new DamagedFile("notes in a place that is not known");
        }
        file.seek(next);
    }

    private long number(int bytes) throws IOException {
        return switch (bytes) {
            case 0 -> 0;
            case 4 -> Integer.toUnsignedLong(file.readInt());
            case 8 -> file.readLong();
            default -> throw new DamagedFile("numbers of " + bytes + " bytes");
        };
    }
}
