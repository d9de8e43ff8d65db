package nl.careconnections.noodportaal.machine;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.careconnections.domain.shared.BusinessException;

/** What the domain refused, in English, because the readers are programs and those who write them. */
public final class Words {

    private Words() {}

    public static String of(BusinessException refused) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "nl.careconnections.noodportaal.machine.problems", Locale.ENGLISH, Words.class.getClassLoader());
        return new MessageFormat(bundle.getString(refused.key()), Locale.ENGLISH).format(refused.arguments());
    }
}
