package nl.careconnections.portal.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Names and numbers of the supplier, from the settings. */
@Named
@ApplicationScoped
public class Supplier {

    @Inject
    @ConfigProperty(name = "SUPPLIER_NAME")
    String name;

    @Inject
    @ConfigProperty(name = "PRODUCT_NAME")
    String product;

    @Inject
    @ConfigProperty(name = "SUPPORT_PHONE")
    String supportPhone;

    @Inject
    @ConfigProperty(name = "EMERGENCY_PHONE")
    String emergencyPhone;

    public String getName() {
        return name;
    }

    public String getProduct() {
        return product;
    }

    public String getSupportPhone() {
        return supportPhone;
    }

    public String getEmergencyPhone() {
        return emergencyPhone;
    }

    public String getSupportDial() {
        return dial(supportPhone);
    }

    public String getEmergencyDial() {
        return dial(emergencyPhone);
    }

    /** A Dutch number as a telephone wants it (RFC 3966). */
    private static String dial(String number) {
        String digits = number.replaceAll("[^\\d+]", "");
        return "tel:" + (digits.startsWith("0") ? "+31" + digits.substring(1) : digits);
    }
}
