package nl.careconnections.portal.emergency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.emergency.delivery.DeliveredSet;
import nl.careconnections.domain.emergency.delivery.Deliveries;
import nl.careconnections.domain.emergency.delivery.DeliveryPage;
import nl.careconnections.domain.emergency.delivery.ReceivedClient;
import nl.careconnections.domain.emergency.delivery.WardDelivery;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;
import org.apache.commons.lang3.StringUtils;

/** The sets of a ward, and what of one of them was not understood; both follow from the address. */
@Named("wardDeliveries")
@RequestScoped
public class WardBacking {

    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Inject
    Deliveries service;

    @Inject
    Whose whose;

    @Inject
    Viewer viewer;

    @Inject
    PageAddress address;

    @Inject
    HttpServletRequest request;

    private int page;
    private WardDelivery ward;
    private DeliveryPage<DeliveredSet> sets;
    private DeliveryPage<ReceivedClient> troubles = new DeliveryPage<>(List.of(), 0);

    /** Reads what was not understood once, because it is written in the access log. */
    public void read() {
        getWard();
        if (isOneSet()) {
            troubles = service.troubles(viewer.getCaller(), whose.getId(), set(), page);
        }
    }

    public WardDelivery getWard() {
        if (ward == null) {
            ward = service.ward(viewer.getCaller(), whose.getId(), getNumber());
        }
        return ward;
    }

    public DeliveryPage<DeliveredSet> getSets() {
        if (sets == null) {
            sets = service.sets(viewer.getCaller(), whose.getId(), getNumber(), isOneSet() ? 0 : page);
        }
        return sets;
    }

    public DeliveryPage<ReceivedClient> getTroubles() {
        return troubles;
    }

    /** Whether one set was asked for. */
    public boolean isOneSet() {
        return !getSet().isEmpty();
    }

    public String getSet() {
        return StringUtils.defaultString(request.getParameter("set"));
    }

    private UUID set() {
        if (!getSet().matches(UUIDS)) {
            throw new NotFound();
        }
        return UUID.fromString(getSet());
    }

    public long getNumber() {
        return address.number("ward");
    }

    public int getSize() {
        return Deliveries.PAGE;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(page, 0);
    }
}
