package nl.careconnections.domain.emergency.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.notification.TextMessage;

/**
 * Tells an address or number that it no longer is one: whoever takes an account over begins with sending the codes elsewhere. Says
 * nothing of clients (assurance S19).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ContactNotices {

    private static final String TEMPLATE = "emergency.contactChanged";

    @Inject
    Outbox outbox;

    /** @param version that the account has from now on */
    void tellOldOnes(long caregiver, int version, CaregiverDetails before, CaregiverDetails after) {
        Set<String> kept = after.channels().stream().map(Channel::address).collect(Collectors.toSet());
        before.channels().stream()
                .filter(channel -> !kept.contains(channel.address()))
                .forEach(channel -> tell("caregiver:" + caregiver + ":contact:" + version, channel, before));
    }

    private void tell(String event, Channel old, CaregiverDetails who) {
        if (old.kind() == ChannelKind.MAIL) {
            outbox.mail(
                    new Mail(event, old.address(), who.language(), TEMPLATE, List.of(who.displayName()), null, null));
        } else {
            outbox.text(new TextMessage(event, old.address(), who.language(), TEMPLATE, List.of(), null, null));
        }
    }
}
