package nl.careconnections.status.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.status.Address;
import nl.careconnections.domain.status.PageSettings;
import org.eclipse.microprofile.config.Config;

/** The page in each language, with the names and numbers of the settings. */
@ApplicationScoped
public class Faces {

    @Inject
    Config config;

    @Inject
    PageSettings settings;

    public List<Face> all() {
        return List.of(in(Language.NL), in(Language.EN));
    }

    public Face in(Language language) {
        String support = setting("SUPPORT_PHONE");
        String emergency = setting("EMERGENCY_PHONE");
        Face.Company company = new Face.Company(
                settings.product(),
                setting("SUPPLIER_NAME"),
                support,
                dial(support),
                emergency,
                dial(emergency),
                setting("PUBLIC_URL").replaceAll("/+$", ""),
                settings.pageId());
        return Face.of(language, address(), company);
    }

    public Address address() {
        return settings.address();
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
