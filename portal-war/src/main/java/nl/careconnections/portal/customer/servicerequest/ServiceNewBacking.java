package nl.careconnections.portal.customer.servicerequest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.servicerequest.NewServiceRequest;
import nl.careconnections.domain.servicerequest.ServiceRequests;
import nl.careconnections.domain.ticket.Submitted;
import nl.careconnections.portal.customer.ticket.RequestForm;
import nl.careconnections.portal.shared.Viewer;

/** The form of a request for service management. */
@Named("serviceNew")
@RequestScoped
public class ServiceNewBacking {

    @Inject
    ServiceRequests services;

    @Inject
    Viewer viewer;

    @Inject
    RequestForm form;

    public String send() {
        return form.send(this::submit, "servicerequest.new.done", "explanation");
    }

    public String sendAnyway() {
        return form.sendAnyway(this::submit, "servicerequest.new.done");
    }

    private Submitted submit() {
        return services.submit(
                viewer.getCaller(),
                new NewServiceRequest(form.getSubmissionKey(), form.getSubject(), form.getExplanation(), form.files()));
    }
}
