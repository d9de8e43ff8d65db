package nl.careconnections.domain.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;

/**
 * Files that people add. Until a form claims it, a file is its sender's alone; after that, the component that claimed it
 * decides who may have it.
 */
@ApplicationScoped
public class Attachments {

    /** The field that refusals name. */
    public static final String FIELD = "attachments";

    @Inject
    Intake intake;

    @Inject
    AttachmentRows rows;

    @Inject
    AttachmentStore store;

    /**
     * Streams a file into the store, outside of any transaction.
     *
     * @param name as the sender's device calls it
     * @throws InvalidInput {@code attachments} with {@code attachment.} and {@code type}, {@code contentDiffers},
     *     {@code tooLarge}, {@code empty}, {@code cutOff}, {@code damaged}, {@code macros}, {@code virus} or {@code waiting}
     */
    public Attachment add(Caller caller, String name, InputStream content) {
        requireSender(caller);
        rows.requireRoom(caller.accountId());
        Kept kept = intake.take(name, content);
        try {
            return rows.add(caller.accountId(), kept);
        } catch (RuntimeException e) {
            Stream.of(kept.key(), kept.thumbnailKey())
                    .filter(key -> key != null)
                    .forEach(store::remove);
            throw e;
        }
    }

    /** @throws NotFound when it is somebody else's, or claimed already */
    @Transactional
    public void discard(Caller caller, long id) {
        rows.remove(rows.lock(id).filter(row -> isOwn(row, caller)).orElseThrow(NotFound::new));
    }

    /** Those that are the caller's and not claimed yet, in this order. */
    @Transactional
    public List<Attachment> unclaimed(Caller caller, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, StoredAttachment> found = rows.unclaimed(caller.accountId(), ids).stream()
                .collect(Collectors.toMap(StoredAttachment::id, Function.identity()));
        return ids.stream()
                .distinct()
                .filter(found::containsKey)
                .map(id -> found.get(id).toAttachment())
                .toList();
    }

    /**
     * Looks at whether the caller's own files among these may go along with one message, before they are bound to it.
     * Nothing changes here, so a refusal leaves the transaction as it is.
     *
     * @throws InvalidInput as {@link #claim}
     */
    @Transactional(dontRollbackOn = InvalidInput.class)
    public void requireFitting(Caller caller, Collection<Long> ids) {
        List<Attachment> files = unclaimed(caller, ids);
        requireFew(files.size());
        requireSmall(files.stream().mapToLong(Attachment::size).sum());
    }

    private static void requireFew(int files) {
        if (files > AttachmentLimits.FILES) {
            throw new InvalidInput(FIELD, "attachment.tooMany", AttachmentLimits.FILES);
        }
    }

    private static void requireSmall(long bytes) {
        if (bytes > AttachmentLimits.TOGETHER) {
            throw new InvalidInput(FIELD, "attachment.togetherTooLarge");
        }
    }

    /**
     * Binds files to what is being sent, in its transaction.
     *
     * @param owner at most 120 characters, as {@code message:99}
     * @throws NotFound when one of them is not the caller's, or claimed already
     * @throws InvalidInput {@code attachments} with {@code attachment.tooMany} or {@code attachment.togetherTooLarge}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Attachment> claim(Caller caller, Collection<Long> ids, String owner) {
        Set<Long> wanted = new LinkedHashSet<>(ids);
        requireFew(wanted.size());
        List<StoredAttachment> claimed = new ArrayList<>();
        for (long id : wanted) {
            claimed.add(rows.lock(id).filter(row -> isOwn(row, caller)).orElseThrow(NotFound::new));
        }
        requireSmall(claimed.stream().mapToLong(StoredAttachment::size).sum());
        for (int position = 0; position < claimed.size(); position++) {
            claimed.get(position).claim(owner, position);
        }
        return claimed.stream().map(StoredAttachment::toAttachment).toList();
    }

    /** What it was claimed by; empty when there is no such file, or nobody claimed it. */
    @Transactional
    public Optional<String> ownerOf(long id) {
        return rows.find(id).map(StoredAttachment::owner);
    }

    /** @throws NotFound when it is somebody else's, claimed already, or its content cannot be had now */
    @Transactional
    public Download openOwn(Caller caller, long id, boolean thumbnail) {
        return open(rows.find(id).filter(row -> isOwn(row, caller)), thumbnail);
    }

    /**
     * For components that checked by {@link #ownerOf} that this reader may have it.
     *
     * @throws NotFound when nobody claimed it, or its content cannot be had now
     */
    @Transactional
    public Download open(long id, boolean thumbnail) {
        return open(rows.find(id).filter(StoredAttachment::isClaimed), thumbnail);
    }

    /**
     * Takes content and name away for good; the content leaves the store right after the transaction.
     *
     * @throws NotFound when there is no such file
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void redact(long id) {
        rows.removeFromStore(rows.lock(id).orElseThrow(NotFound::new).redact());
    }

    private Download open(Optional<StoredAttachment> row, boolean thumbnail) {
        Attachment file = row.orElseThrow(NotFound::new).toAttachment();
        InputStream content =
                row.map(found -> found.keyOf(thumbnail)).flatMap(store::open).orElseThrow(NotFound::new);
        return new Download(file.name(), thumbnail ? Thumbnails.TYPE : file.type(), file.size(), content);
    }

    private static boolean isOwn(StoredAttachment row, Caller caller) {
        return row.isOf(caller.accountId()) && !row.isClaimed();
    }

    private static void requireSender(Caller caller) {
        if (!caller.can(Ability.SUBMIT_TICKETS) && !caller.can(Ability.WORK_ON_REQUESTS)) {
            throw new NotAllowed();
        }
    }
}
