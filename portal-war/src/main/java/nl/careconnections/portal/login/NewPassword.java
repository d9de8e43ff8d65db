package nl.careconnections.portal.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import nl.careconnections.domain.shared.InvalidInput;

/** A password typed twice, for every page that asks for a new one. */
@Named("newPassword")
@RequestScoped
public class NewPassword {

    private String password = "";
    private String repeated = "";

    /** @throws InvalidInput {@code repeated} with key {@code account.repeat} when the second differs */
    public String typed() {
        if (!password.equals(repeated)) {
            throw new InvalidInput("repeated", "account.repeat");
        }
        return password;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
