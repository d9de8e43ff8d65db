package nl.careconnections.portal.customer.authentication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.careconnections.domain.authentication.About;
import nl.careconnections.domain.authentication.Audience;
import nl.careconnections.domain.authentication.Authentications;
import nl.careconnections.domain.authentication.Factor;
import nl.careconnections.domain.authentication.FactorMethod;
import nl.careconnections.domain.authentication.NewAuthentication;
import nl.careconnections.domain.authentication.SignOn;
import nl.careconnections.domain.ticket.Submitted;
import nl.careconnections.portal.customer.ticket.RequestForm;
import nl.careconnections.portal.shared.Typed;
import nl.careconnections.portal.shared.Viewer;

/** The forms of requests about logging in: the address says which one it is. */
@Named("authenticationForm")
@RequestScoped
public class AuthenticationFormBacking {

    private static final int ROWS = 10;
    private static final int ROWS_IN_SIGHT = 3;

    @Inject
    Authentications authentications;

    @Inject
    Viewer viewer;

    @Inject
    RequestForm form;

    @Inject
    HttpServletRequest request;

    private final List<LineForm> lines =
            IntStream.range(0, ROWS).mapToObj(row -> new LineForm()).toList();

    private String method = "";
    private String audience = "";
    private String group = "";
    private String provider = "";
    private String metadata = "";
    private String contact = "";
    private String wishedOn = "";

    public About[] getSubjects() {
        return About.values();
    }

    /** What it is about; {@code null} until somebody chose. */
    public About getAbout() {
        String asked = request.getParameter("about");
        return Arrays.stream(About.values())
                .filter(about -> about.name().equals(asked))
                .findFirst()
                .orElse(null);
    }

    public boolean isAbout(String name) {
        return getAbout() == About.valueOf(name);
    }

    /** Whether rows below those in sight were filled in. */
    public boolean isMoreInSight() {
        return lines.stream().skip(ROWS_IN_SIGHT).anyMatch(line -> !line.isEmpty());
    }

    public String send() {
        String rows = lines.stream().map(LineForm::getDescription).collect(Collectors.joining("\n"));
        return form.send(this::ask, "authentication.sent", "explanation", contact, group, rows);
    }

    public String sendAnyway() {
        return form.sendAnyway(this::ask, "authentication.sent");
    }

    private Submitted ask() {
        return authentications.ask(viewer.getCaller(), typed());
    }

    private NewAuthentication typed() {
        List<Long> files = form.files();
        return switch (getAbout()) {
            case NETWORKS ->
                NewAuthentication.ofNetworks(
                        form.getSubmissionKey(),
                        form.getExplanation(),
                        lines.stream().map(LineForm::typed).toList(),
                        files);
            case SECOND_FACTOR ->
                NewAuthentication.ofSecondFactor(
                        form.getSubmissionKey(),
                        form.getExplanation(),
                        new Factor(
                                method.isEmpty() ? null : FactorMethod.valueOf(method),
                                audience.isEmpty() ? null : Audience.valueOf(audience),
                                group),
                        files);
            case SINGLE_SIGN_ON ->
                NewAuthentication.ofSingleSignOn(
                        form.getSubmissionKey(),
                        form.getExplanation(),
                        new SignOn(provider, metadata, contact, Typed.day("wishedOn", wishedOn)),
                        files);
        };
    }

    public List<LineForm> getLines() {
        return lines;
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = method == null ? "" : method;
    }

    public String getAudience() {
        return audience;
    }

    public void setAudience(String audience) {
        this.audience = audience == null ? "" : audience;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group == null ? "" : group;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider == null ? "" : provider;
    }

    public String getMetadata() {
        return metadata;
    }

    public void setMetadata(String metadata) {
        this.metadata = metadata == null ? "" : metadata;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact == null ? "" : contact;
    }

    public String getWishedOn() {
        return wishedOn;
    }

    public void setWishedOn(String wishedOn) {
        this.wishedOn = wishedOn == null ? "" : wishedOn;
    }
}
