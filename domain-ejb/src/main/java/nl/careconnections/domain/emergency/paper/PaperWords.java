package nl.careconnections.domain.emergency.paper;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import nl.careconnections.domain.shared.Language;

/** Words of the papers in one language; what the lists call something, the papers call the same. */
final class PaperWords {

    private final Locale locale;
    private final ResourceBundle own;
    private final ResourceBundle lists;
    private final String product;
    private final String address;

    PaperWords(Language language, String product, String address) {
        this.locale = language.locale();
        this.own = bundle("paper");
        this.lists = bundle("press");
        this.product = product;
        this.address = address;
    }

    private ResourceBundle bundle(String component) {
        return ResourceBundle.getBundle(
                "nl.careconnections.domain.emergency." + component + ".messages",
                locale,
                PaperWords.class.getClassLoader());
    }

    /** The place {0} is the product, {1} its address. */
    String text(String key) {
        return new MessageFormat(own.getString(key), locale).format(new Object[] {product, address});
    }

    /** All texts of this kind, in order. */
    List<String> texts(String prefix) {
        return IntStream.iterate(1, number -> own.containsKey(prefix + number), number -> number + 1)
                .mapToObj(number -> text(prefix + number))
                .toList();
    }

    /** As it stands on the lists. */
    String listText(String key) {
        return new MessageFormat(lists.getString(key), locale).format(new Object[0]);
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
