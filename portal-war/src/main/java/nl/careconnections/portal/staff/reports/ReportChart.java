package nl.careconnections.portal.staff.reports;

import java.util.ArrayList;
import java.util.List;
import nl.careconnections.domain.insight.ReportSum;

/** A chart of two bars for each month: how often the response and the solution came in time. */
public record ReportChart(int width, List<Month> months) {

    /** Height of 100 % in units of the drawing. */
    public static final int FULL = 150;

    /** Where the bars stand above the names of the months. */
    public static final int TOP = 20;

    private static final int BAR = 22;
    private static final int GAP = 4;
    private static final int STEP = 2 * BAR + GAP + 24;
    private static final int LEFT = 44;

    /** @param middle where its name stands */
    public record Month(Object key, int middle, List<Bar> bars) {}

    static ReportChart of(List<? extends ReportSum<?>> sums) {
        List<Month> months = new ArrayList<>();
        int x = LEFT;
        for (ReportSum<?> sum : sums) {
            months.add(new Month(
                    sum.key(),
                    x + BAR + GAP / 2,
                    List.of(
                            bar("response", x, sum.response().percent()),
                            bar("repair", x + BAR + GAP, sum.repair().percent()))));
            x += STEP;
        }
        return new ReportChart(x, months);
    }

    public int getBarWidth() {
        return BAR;
    }

    private static Bar bar(String kind, int x, Integer percent) {
        int height = percent == null ? 0 : percent * FULL / 100;
        return new Bar(kind, x, TOP + FULL - height, height, percent == null ? "" : percent.toString());
    }
}
