package nl.careconnections.portal.customer.question;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.careconnections.domain.shared.NotFound;

/** The draft that the address names, from the very start of a request, because Faces asks what to show before it reads forms. */
@Named("draftAddress")
@RequestScoped
public class DraftAddress {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject
    HttpServletRequest request;

    public Optional<Long> find() {
        return Optional.ofNullable(request.getParameter("draft"))
                .filter(typed -> NUMBER.matcher(typed).matches())
                .map(Long::valueOf);
    }

    /** @throws NotFound when the address names none */
    public long getId() {
        return find().orElseThrow(NotFound::new);
    }
}
