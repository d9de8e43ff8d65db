package nl.careconnections.domain.duty;

/**
 * A shift that somebody asks a colleague to take over.
 *
 * @param inReturn the shift that the asking one would do for it; {@code null} for none
 * @param askedOfReader whether the reader can accept or decline it; else the reader asked, and can take it back
 */
public record Swap(long id, Shift shift, Shift inReturn, String askedBy, String askedOf, boolean askedOfReader) {}
