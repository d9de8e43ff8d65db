package nl.careconnections.domain.attachment;

/**
 * A file that passed all checks and stands in the store.
 *
 * @param size in bytes
 * @param thumbnailKey {@code null} when there is no small picture of it
 * @param scanned false while the scanner has still to look at it
 */
record Kept(String name, FileType type, long size, String key, String thumbnailKey, boolean scanned) {}
