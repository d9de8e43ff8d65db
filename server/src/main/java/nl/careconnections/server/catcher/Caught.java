package nl.careconnections.server.catcher;

import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;

/** What was caught, newest first; the oldest make room when there are too many. */
final class Caught {

    private static final int KEPT = 5000;

    private final AtomicLong ids = new AtomicLong();
    private final Deque<CaughtMail> mails = new ConcurrentLinkedDeque<>();
    private final Deque<CaughtText> texts = new ConcurrentLinkedDeque<>();

    long nextId() {
        return ids.incrementAndGet();
    }

    void add(CaughtMail mail) {
        mails.addFirst(mail);
        while (mails.size() > KEPT) {
            mails.pollLast();
        }
    }

    void addText(String to, String text) {
        texts.addFirst(new CaughtText(nextId(), Instant.now(), to, text));
        while (texts.size() > KEPT) {
            texts.pollLast();
        }
    }

    List<CaughtMail> mails() {
        return List.copyOf(mails);
    }

    Optional<CaughtMail> mail(long id) {
        return mails.stream().filter(mail -> mail.id() == id).findFirst();
    }

    List<CaughtText> texts() {
        return List.copyOf(texts);
    }

    void forget() {
        mails.clear();
        texts.clear();
    }
}
