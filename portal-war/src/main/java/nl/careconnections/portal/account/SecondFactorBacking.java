package nl.careconnections.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.account.SecondFactor;
import nl.careconnections.domain.account.SecondFactors;
import nl.careconnections.domain.account.TotpSetUp;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** Another second step of logging in, or new recovery codes; each asks the password once more. */
@Named("ownFactor")
@RequestScoped
public class SecondFactorBacking {

    private static final String CODES = "recoveryCodes";
    private static final String SECURITY = "/account/security?faces-redirect=true";

    @Inject
    SecondFactors factors;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private String current = "";
    private String code = "";
    private SecondFactor factor;
    private TotpSetUp setUp;

    public SecondFactor getFactor() {
        if (factor == null) {
            factor = factors.get(viewer.getCaller());
        }
        return factor;
    }

    /** The app to add; the same one until it is in use, so that a reload keeps the picture that was scanned. */
    public TotpSetUp getSetUp() {
        if (setUp == null) {
            setUp = factors.setUp(viewer.getCaller());
        }
        return setUp;
    }

    public String takeAppIntoUse() {
        return feedback.attempt(() -> factors.finishSetUp(viewer.getCaller(), current, code))
                .map(codes -> show(codes, "profile.factor.appAdded"))
                .orElse(null);
    }

    public String renewRecoveryCodes() {
        return feedback.attempt(() -> factors.renewRecoveryCodes(viewer.getCaller(), current))
                .map(codes -> show(codes, "profile.recovery.renewed"))
                .orElse(null);
    }

    public String useMailCodes() {
        if (!feedback.attempt(() -> factors.useMailCodes(viewer.getCaller(), current))) {
            return null;
        }
        feedback.success("profile.factor.mailChosen");
        return SECURITY;
    }

    /** The codes that were just made; who comes back later finds none, for they are kept as hashes only. */
    @SuppressWarnings("unchecked")
    public List<String> getRecoveryCodes() {
        Object codes = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(CODES);
        return codes == null ? List.of() : (List<String>) codes;
    }

    private String show(List<String> codes, String news) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(CODES, codes);
        feedback.success(news);
        return "/account/recovery?faces-redirect=true";
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
