package nl.careconnections.domain.attachment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Set;

/**
 * MP4 and QuickTime: blanks the boxes for the user's and the maker's notes, where phones put the place. A track of positions
 * over time, as sports cameras record it, stays.
 */
final class MovieErasure {

    private static final Set<String> TELLING = Set.of("udta", "meta", "uuid");
    private static final Set<String> HOLDING = Set.of("moov", "trak");

    private MovieErasure() {}

    static void erase(RandomAccessFile file) throws IOException {
        erase(file, 0, file.length());
    }

    private static void erase(RandomAccessFile file, long from, long until) throws IOException {
        for (Box box : Box.between(file, from, until)) {
            if (TELLING.contains(box.type())) {
                box.erase(file);
            } else if (HOLDING.contains(box.type())) {
                erase(file, box.content(), box.end());
            }
        }
    }
}
