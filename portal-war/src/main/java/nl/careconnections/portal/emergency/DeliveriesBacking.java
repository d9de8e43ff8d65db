package nl.careconnections.portal.emergency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.emergency.delivery.Deliveries;
import nl.careconnections.domain.emergency.delivery.DeliveryPage;
import nl.careconnections.domain.emergency.delivery.RefusedDelivery;
import nl.careconnections.domain.emergency.delivery.WardDelivery;
import nl.careconnections.portal.shared.Viewer;

/** What the care systems of an organisation delivered: its wards, and what was refused. */
@Named("deliveries")
@RequestScoped
public class DeliveriesBacking {

    @Inject
    Deliveries service;

    @Inject
    Whose whose;

    @Inject
    Viewer viewer;

    private int page;
    private int refusedPage;
    private DeliveryPage<WardDelivery> wards;
    private DeliveryPage<RefusedDelivery> refusals;

    public DeliveryPage<WardDelivery> getWards() {
        if (wards == null) {
            wards = service.wards(viewer.getCaller(), whose.getId(), page);
        }
        return wards;
    }

    public DeliveryPage<RefusedDelivery> getRefusals() {
        if (refusals == null) {
            refusals = service.refusals(viewer.getCaller(), whose.getId(), refusedPage);
        }
        return refusals;
    }

    /** Whether there is more of what was refused. */
    public boolean isOlderRefusals() {
        return (refusedPage + 1) * getSize() < getRefusals().total();
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

    public int getRefusedPage() {
        return refusedPage;
    }

    public void setRefusedPage(int refusedPage) {
        this.refusedPage = Math.max(refusedPage, 0);
    }
}
