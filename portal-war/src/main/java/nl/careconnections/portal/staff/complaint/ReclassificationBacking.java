package nl.careconnections.portal.staff.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.complaint.Assessing;
import nl.careconnections.domain.knowledge.Product;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;

/** A complaint that is a support question. */
@Named("complaintReclassification")
@RequestScoped
public class ReclassificationBacking {

    @Inject
    DeskComplaint complaint;

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    @Inject
    Assessing assessing;

    @Inject
    Products products;

    private Long product;
    private Priority priority;
    private String reason = "";
    private String submissionKey = UUID.randomUUID().toString();

    public String reclassify() {
        return complaint.take(
                () -> assessing.reclassify(
                        viewer.getCaller(),
                        desk.getNumber(),
                        submissionKey,
                        product,
                        priority,
                        reason,
                        step.getVersion()),
                "complaint.reclassify.done");
    }

    public List<Product> getProducts() {
        return products.list();
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public Long getProduct() {
        return product;
    }

    public void setProduct(Long product) {
        this.product = product;
    }

    public Priority getPriority() {
        return priority;
    }

    public void setPriority(Priority priority) {
        this.priority = priority;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
