package nl.careconnections.domain.account;

import java.util.Set;

/**
 * What somebody may do with each kind of request, as a contact person.
 *
 * @param submits kinds that may be asked
 * @param reads kinds of which the questions of colleagues may be read too; one's own may always
 */
public record TopicRights(Set<Topic> submits, Set<Topic> reads) {

    public static final TopicRights NONE = new TopicRights(Set.of(), Set.of());

    public TopicRights {
        submits = Set.copyOf(submits);
        reads = Set.copyOf(reads);
    }

    public boolean maySubmit(Topic topic) {
        return submits.contains(topic);
    }

    public boolean mayRead(Topic topic) {
        return reads.contains(topic);
    }
}
