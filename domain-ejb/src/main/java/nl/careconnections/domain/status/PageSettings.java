package nl.careconnections.domain.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the settings say of the status page as viewers know it. */
@ApplicationScoped
public class PageSettings {

    @Inject
    @ConfigProperty(name = "STATUS_URL")
    Optional<String> statusUrl;

    @Inject
    @ConfigProperty(name = "PUBLIC_URL")
    String publicUrl;

    @Inject
    @ConfigProperty(name = "STATUS_PAGE_ID")
    String pageId;

    @Inject
    @ConfigProperty(name = "PRODUCT_NAME")
    String product;

    public Address address() {
        return new Address(statusUrl.orElseGet(() -> publicUrl + "/status"));
    }

    public String pageId() {
        return pageId;
    }

    public String product() {
        return product;
    }

    public PublicPage page() {
        return new PublicPage(pageId, product, address());
    }
}
