package nl.careconnections.domain.search;

/** How far a typed word is from one that is known: letters too many, too few, wrong, or in the place of their neighbour. */
public final class Slip {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;

    private Slip() {}

    /** How many slips a word of this length may hold and still be recognised. */
    public static int allowed(String word) {
        int length = word.codePointCount(0, word.length());
        if (length < SHORTEST) {
            return 0;
        }
        return length < LONG ? 1 : 2;
    }

    /** The number of slips between the two words; each letter takes part in one slip at most. */
    public static int between(String typed, String known) {
        int[] a = typed.codePoints().toArray();
        int[] b = known.codePoints().toArray();
        int[][] slips = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                slips[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : fewest(slips, a, b, i, j);
            }
        }
        return slips[a.length][b.length];
    }

    private static int fewest(int[][] slips, int[] a, int[] b, int i, int j) {
        int wrong = slips[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        int fewest = Math.min(wrong, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
    }
}
