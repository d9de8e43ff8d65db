package nl.careconnections.domain.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.Outbox;

/** Mails who follows a published wish what became of it. Its title is public, so that the mail can name it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FollowerMails {

    @Inject
    Outbox outbox;

    @Inject
    People people;

    void tell(StoredPublishedWish wish, List<Long> followers) {
        people.get(followers).values().stream()
                .filter(Person::active)
                .forEach(reader -> outbox.mail(new Mail(
                        "published-wish:" + wish.id() + ":" + wish.version(),
                        reader.email(),
                        reader.language(),
                        "wish.followed" + wish.stage().name(),
                        List.of(wish.title()),
                        "/customer/wish/index.xhtml?wish=" + wish.id(),
                        "published-wish-" + wish.id())));
    }
}
