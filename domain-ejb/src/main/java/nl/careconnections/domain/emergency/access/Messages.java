package nl.careconnections.domain.emergency.access;

import java.util.List;
import nl.careconnections.domain.emergency.people.Channel;
import nl.careconnections.domain.emergency.people.ChannelKind;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.TextMessage;

/** What caregivers are told, by mail or text message; the way there is another one while the database is away. */
abstract class Messages {

    private static final String HOME = "/noodportaal";

    protected abstract void mail(Mail mail);

    protected abstract void text(TextMessage text);

    void code(KnownCaregiver who, Channel to, OneTimeCode code, String occasion) {
        send(who, to, "code", occasion, List.of(who.name(), code.digits(), code.reference()), null);
    }

    void releaseCode(KnownCaregiver who, Channel to, OneTimeCode code, String occasion) {
        send(who, to, "releaseCode", occasion, List.of(who.name(), code.digits(), code.reference()), null);
    }

    void blocked(KnownCaregiver who, String occasion) {
        notice(who, "blocked", occasion, HOME + "/unblock");
    }

    void released(KnownCaregiver who, String occasion) {
        notice(who, "released", occasion, HOME + "/");
    }

    void newDevice(KnownCaregiver who, String occasion) {
        notice(who, "newDevice", occasion, HOME + "/forgotten");
    }

    void passwordChanged(KnownCaregiver who, String occasion) {
        notice(who, "passwordChanged", occasion, HOME + "/forgotten");
    }

    void appChanged(KnownCaregiver who, String occasion) {
        notice(who, "appChanged", occasion, HOME + "/forgotten");
    }

    /** @param path of the link; holds its token */
    void link(KnownCaregiver who, String template, String occasion, String path) {
        who.forNotices().ifPresent(to -> send(who, to, template, occasion, List.of(who.name()), path));
    }

    private void notice(KnownCaregiver who, String template, String occasion, String path) {
        who.forNotices().ifPresent(to -> send(who, to, template, occasion, List.of(who.name()), path));
    }

    private void send(
            KnownCaregiver who, Channel to, String template, String occasion, List<String> arguments, String path) {
        String event = who.subject() + ":" + template + ":" + occasion;
        String words = "emergency." + template;
        if (to.kind() == ChannelKind.MAIL) {
            mail(new Mail(event, to.address(), who.language(), words, arguments, path, null));
        } else {
            text(new TextMessage(event, to.address(), who.language(), words, arguments, path, null));
        }
    }
}
