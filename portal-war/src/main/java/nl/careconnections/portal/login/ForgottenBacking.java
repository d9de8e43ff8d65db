package nl.careconnections.portal.login;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.account.PasswordChoice;

/** Asks for a link to choose a new password; the answer is the same for every name (assurance S3). */
@Named("forgotten")
@RequestScoped
public class ForgottenBacking {

    @Inject
    PasswordChoice choice;

    @Inject
    Door door;

    private String email;
    private boolean sent;

    @PostConstruct
    void read() {
        sent = !door.parameter("sent").isEmpty();
    }

    public void go() {
        door.attempt(() -> {
                    choice.forgot(email, door.visitor());
                    return true;
                })
                .ifPresent(done -> door.redirect("/login/forgotten.xhtml?sent=true"));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public boolean isSent() {
        return sent;
    }
}
