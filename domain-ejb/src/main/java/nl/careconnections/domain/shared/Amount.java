package nl.careconnections.domain.shared;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of two decimal places, as people of either language type and read them: 1.250,50 or 1,250.50. */
public final class Amount {

    public static final int PLACES = 2;

    private static final Pattern DUTCH = Pattern.compile("(\\d{1,12}|\\d{1,3}(?:\\.\\d{3}){1,3})(?:,(\\d{1,2}))?");
    private static final Pattern ENGLISH = Pattern.compile("(\\d{1,12}|\\d{1,3}(?:,\\d{3}){1,3})(?:\\.(\\d{1,2}))?");

    private Amount() {}

    /**
     * An amount above zero.
     *
     * @param most the highest that makes sense
     * @throws InvalidInput {@code field} with key {@code required}, {@code amount}, {@code amountZero} or {@code amountHigh}
     *     (argument: the most)
     */
    public static BigDecimal required(String field, String typed, Language language, BigDecimal most) {
        BigDecimal amount =
                optional(field, typed, language, most).orElseThrow(() -> new InvalidInput(field, "required"));
        if (amount.signum() == 0) {
            throw new InvalidInput(field, "amountZero");
        }
        return amount;
    }

    /**
     * An amount of zero or more, or none. With decimals it can be read in one way only, and is taken in the notation of the
     * other language too; 1,250 in Dutch is neither one and a quarter nor a thousand.
     *
     * @throws InvalidInput {@code field} with key {@code amount} or {@code amountHigh} (argument: the most)
     */
    public static Optional<BigDecimal> optional(String field, String typed, Language language, BigDecimal most) {
        String text = PlainText.line(typed).replaceAll("^(?:€|EUR)\\s*", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Pattern own = language == Language.NL ? DUTCH : ENGLISH;
        Pattern other = language == Language.NL ? ENGLISH : DUTCH;
        BigDecimal found = read(own, text)
                .or(() -> read(other, text).filter(amount -> hasDecimals(other, text)))
                .orElseThrow(() -> new InvalidInput(field, "amount"));
        if (found.compareTo(most) > 0) {
            throw new InvalidInput(field, "amountHigh", most);
        }
        return Optional.of(found);
    }

    private static boolean hasDecimals(Pattern notation, String text) {
        Matcher matcher = notation.matcher(text);
        return matcher.matches() && matcher.group(2) != null;
    }

    private static Optional<BigDecimal> read(Pattern notation, String text) {
        Matcher matcher = notation.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String whole = matcher.group(1).replaceAll("[.,]", "");
        String cents = matcher.group(2) == null ? "0" : matcher.group(2);
        return Optional.of(new BigDecimal(whole + "." + cents).setScale(PLACES));
    }

    /** In the notation of a language, always with two places: 1.250,50. */
    public static String words(BigDecimal amount, Language language) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(language.locale())).format(amount);
    }
}
