package nl.careconnections.portal.customer.authentication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.authentication.About;
import nl.careconnections.domain.authentication.Audience;
import nl.careconnections.domain.authentication.Authentications;
import nl.careconnections.domain.authentication.Factor;
import nl.careconnections.domain.authentication.FactorMethod;
import nl.careconnections.domain.authentication.NewAuthentication;
import nl.careconnections.domain.authentication.SignOn;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.ticket.Submitted;
import nl.careconnections.portal.attachment.FileIds;
import nl.careconnections.portal.customer.ticket.ServiceNumberWarning;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Typed;
import nl.careconnections.portal.shared.Viewer;

/** The forms of requests about logging in: the address says which one it is. */
@Named("authenticationForm")
@RequestScoped
public class AuthenticationFormBacking {

    private static final Topic TOPIC = new Topic("AUTHENTICATION");
    private static final int ROWS = 10;
    private static final int ROWS_IN_SIGHT = 3;

    @Inject
    Authentications authentications;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    ServiceNumberWarning warning;

    @Inject
    HttpServletRequest request;

    private final List<LineForm> lines =
            IntStream.range(0, ROWS).mapToObj(row -> new LineForm()).toList();

    private String submissionKey = SubmissionKey.fresh();
    private String explanation = "";
    private String method = "";
    private String audience = "";
    private String group = "";
    private String provider = "";
    private String metadata = "";
    private String contact = "";
    private String wishedOn = "";
    private String attachments = "";

    /** @throws NotAllowed for whom the organisation did not open it */
    public void open() {
        if (!viewer.getCaller().maySubmit(TOPIC)) {
            throw new NotAllowed();
        }
    }

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
        String rows = lines.stream().map(LineForm::getDescription).collect(Collectors.joining(" "));
        String typed = String.join(" ", explanation, contact, group, rows);
        return warning.finds("explanation", typed, FileIds.parse(attachments)) ? null : sendAnyway();
    }

    public String sendAnyway() {
        return feedback.attempt(() -> authentications.ask(viewer.getCaller(), typed()))
                .map(this::sent)
                .orElse(null);
    }

    private NewAuthentication typed() {
        List<Long> files = FileIds.parse(attachments);
        return switch (getAbout()) {
            case NETWORKS ->
                NewAuthentication.ofNetworks(
                        submissionKey,
                        explanation,
                        lines.stream().map(LineForm::typed).toList(),
                        files);
            case SECOND_FACTOR ->
                NewAuthentication.ofSecondFactor(
                        submissionKey,
                        explanation,
                        new Factor(
                                method.isEmpty() ? null : FactorMethod.valueOf(method),
                                audience.isEmpty() ? null : Audience.valueOf(audience),
                                group),
                        files);
            case SINGLE_SIGN_ON ->
                NewAuthentication.ofSingleSignOn(
                        submissionKey,
                        explanation,
                        new SignOn(provider, metadata, contact, Typed.day("wishedOn", wishedOn)),
                        files);
        };
    }

    private String sent(Submitted submitted) {
        feedback.success("authentication.sent", Long.toString(submitted.number()));
        return "/customer/ticket/show?faces-redirect=true&number=" + submitted.number();
    }

    public List<LineForm> getLines() {
        return lines;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey == null ? "" : submissionKey;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation == null ? "" : explanation;
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

    public String getAttachments() {
        return attachments;
    }

    public void setAttachments(String attachments) {
        this.attachments = attachments == null ? "" : attachments;
    }
}
