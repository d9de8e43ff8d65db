package nl.careconnections.portal.staff.reports;

/**
 * One bar of a chart of percentages.
 *
 * @param x left edge in units of the drawing
 * @param y upper edge
 * @param height from 0, for nothing met
 * @param label the percentage, empty where nothing was decided
 */
public record Bar(String kind, int x, int y, int height, String label) {}
