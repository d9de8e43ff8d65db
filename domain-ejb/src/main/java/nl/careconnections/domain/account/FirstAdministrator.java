package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.Rules;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The application administrator who invites all others: nobody is there yet who could invite this one. */
@ApplicationScoped
@Transactional
public class FirstAdministrator {

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Memberships memberships;

    @Inject
    Invitations invitations;

    @Inject
    @ConfigProperty(name = "SUPPLIER_NAME")
    String supplier;

    /** Whether nobody administrates the application, nor holds an invitation to do so. */
    public boolean isAwaited() {
        return memberships.standings(administrators()).values().stream()
                .allMatch(standing -> standing.state() == ColleagueState.EXPIRED);
    }

    /**
     * Invites somebody as long as nobody administrates the application. An open invitation to this address is enough; one
     * to another address was a mistake and ends, or a stranger could use it. Nodes that start at once invite once.
     *
     * @return whether a mail goes out
     * @throws InvalidInput {@code name} or {@code email}; with key {@code account.emailInUse} for who is there already
     */
    public boolean invite(String name, String email) {
        memberships.lockStaff();
        List<Account> before = administrators();
        if (before.stream().anyMatch(Account::isActive)) {
            return false;
        }
        Account wanted = new Account(null, clock.instant(), null);
        Rules.all(() -> wanted.describe(name, "", "", "", Language.NL), () -> wanted.reachAt(email));
        Optional<Account> same = before.stream()
                .filter(account -> account.email().equals(wanted.email()))
                .findFirst();
        if (same.isPresent() && isOpen(same.get())) {
            return false;
        }
        if (same.isEmpty()) {
            before.forEach(account -> memberships.remove(Actor.SYSTEM, account));
            keep(wanted);
        }
        invitations.send(same.orElse(wanted).id(), Actor.SYSTEM, supplier);
        return true;
    }

    private void keep(Account wanted) {
        if (memberships.isTaken(wanted.email())) {
            throw new InvalidInput("email", "account.emailInUse");
        }
        wanted.give(Set.of(Role.APPLICATION_ADMINISTRATOR));
        entityManager.persist(wanted);
        entityManager.flush();
    }

    private boolean isOpen(Account invited) {
        return memberships.standings(List.of(invited)).get(invited.id()).state() == ColleagueState.INVITED;
    }

    private List<Account> administrators() {
        return memberships.of(null).stream()
                .filter(account -> account.roles().contains(Role.APPLICATION_ADMINISTRATOR))
                .toList();
    }
}
