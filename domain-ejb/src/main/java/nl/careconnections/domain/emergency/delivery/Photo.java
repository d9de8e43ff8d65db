package nl.careconnections.domain.emergency.delivery;

import nl.careconnections.domain.shared.InvalidInput;

/** A client's photo: JPEG or PNG by its first bytes, whatever it is called. */
final class Photo {

    static final int MOST_BYTES = 500_000;

    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Photo() {}

    /** @throws InvalidInput {@code field} with key {@code emergency.photo} or {@code emergency.photoSize} (argument: the most) */
    static void requirePicture(String field, byte[] photo) {
        if (photo.length > MOST_BYTES) {
            throw new InvalidInput(field, "emergency.photoSize", MOST_BYTES);
        }
        if (photo.length > 0 && !begins(photo, JPEG) && !begins(photo, PNG)) {
            throw new InvalidInput(field, "emergency.photo");
        }
    }

    private static boolean begins(byte[] content, byte[] with) {
        if (content.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (content[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
