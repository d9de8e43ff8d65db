package nl.careconnections.domain.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.Outbox;

/** Tells people that their duty changed; never about what they did themselves. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RosterMails {

    static final String ROSTER = "/staff/duty/index.xhtml";

    @Inject
    Outbox outbox;

    @Inject
    People people;

    void planned(Caller caller, Collection<Long> accountIds, String event) {
        people.get(accountIds).values().stream()
                .filter(person -> person.accountId() != caller.accountId())
                .forEach(person -> send(person, "duty.planned", event, List.of()));
    }

    void tell(long accountId, String template, String event, String otherName) {
        send(people.get(accountId), template, event, List.of(otherName));
    }

    private void send(Person person, String template, String event, List<String> arguments) {
        if (person.active()) {
            outbox.mail(new Mail(event, person.email(), person.language(), template, arguments, ROSTER, null));
        }
    }
}
