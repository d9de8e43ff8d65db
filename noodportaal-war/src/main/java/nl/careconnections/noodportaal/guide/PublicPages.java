package nl.careconnections.noodportaal.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** The pages of this module in both languages. */
@ApplicationScoped
public class PublicPages {

    @Inject
    Config config;

    byte[] page(boolean english) {
        return ready("page", english);
    }

    byte[] notFound(boolean english) {
        return ready("not-found", english);
    }

    private byte[] ready(String name, boolean english) {
        return new ReadyPage(name + (english ? "_en" : "_nl") + ".html", settings()).bytes();
    }

    private Map<String, String> settings() {
        String support = setting("SUPPORT_PHONE");
        String emergency = setting("EMERGENCY_PHONE");
        return Map.of(
                "PRODUCT", setting("PRODUCT_NAME"),
                "SUPPLIER", setting("SUPPLIER_NAME"),
                "SUPPORT_PHONE", support,
                "SUPPORT_DIAL", dial(support),
                "EMERGENCY_PHONE", emergency,
                "EMERGENCY_DIAL", dial(emergency));
    }

    private String setting(String name) {
        return config.getValue(name, String.class);
    }

    /** A Dutch number as a telephone wants it (RFC 3966). */
    private static String dial(String number) {
        String digits = number.replaceAll("[^\\d+]", "");
        return digits.startsWith("0") ? "+31" + digits.substring(1) : digits;
    }
}
