package nl.careconnections.domain.emergency.delivery;

import java.util.List;
import nl.careconnections.domain.shared.BusinessException;

/** A set cannot be completed: these clients were never delivered. */
public class Missing extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> clients;

    public Missing(List<String> clients) {
        super("emergency.missing", clients.size());
        this.clients = List.copyOf(clients);
    }

    /** As the care system names them. */
    public List<String> clients() {
        return clients;
    }
}
