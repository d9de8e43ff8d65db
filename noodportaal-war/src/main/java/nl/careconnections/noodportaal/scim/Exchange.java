package nl.careconnections.noodportaal.scim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.careconnections.domain.emergency.people.Outdated;
import nl.careconnections.domain.emergency.people.Page;
import nl.careconnections.domain.shared.NotFound;

/** The protocol (RFC 7644) over one kind of resources. */
final class Exchange<T> {

    /** Others may change the same thing between reading and writing; who named no version need not know. */
    private static final int ATTEMPTS = 5;

    private final Collection<T> collection;
    private final Address address;

    Exchange(Collection<T> collection, Address address) {
        this.collection = collection;
        this.address = address;
    }

    Answer create(byte[] body, Selection selection) throws ScimException {
        T created = collection.create(parse(body));
        return new Answer(
                Answer.CREATED,
                selection.of(collection.document(created)),
                tag(created),
                address.of(collection.name(), collection.id(created)));
    }

    /** @param ifNoneMatch {@code null} where it is not asked */
    Answer get(String id, String ifNoneMatch, Selection selection) {
        T found = collection.get(number(id));
        return Version.isIn(ifNoneMatch, collection.version(found))
                ? Answer.nothing(Answer.NOT_MODIFIED, tag(found))
                : shown(found, selection);
    }

    /** @param ifMatch {@code null} where it is not asked */
    Answer replace(String id, String ifMatch, byte[] body, Selection selection) throws ScimException {
        ObjectNode document = parse(body);
        return shown(change(id, ifMatch, current -> replace(current, document)), selection);
    }

    Answer patch(String id, String ifMatch, byte[] body, Selection selection) throws ScimException {
        Patch patch = Patch.parse(parse(body), collection.readOnly());
        return shown(
                change(id, ifMatch, current -> replace(current, patch.applied(collection.document(current)))),
                selection);
    }

    Answer remove(String id, String ifMatch) throws ScimException {
        change(id, ifMatch, current -> {
            collection.remove(collection.id(current), collection.version(current));
            return current;
        });
        return Answer.nothing(Answer.NO_CONTENT, null);
    }

    Answer search(Search search) throws ScimException {
        Optional<Page<T>> page = page(search);
        List<ObjectNode> shown;
        long total;
        if (page.isPresent()) {
            shown = page.get().items().stream().map(collection::document).toList();
            total = page.get().total();
        } else {
            List<ObjectNode> matching = matching(search);
            total = matching.size();
            shown = matching.stream()
                    .skip(search.offset())
                    .limit(search.count())
                    .toList();
        }
        ArrayNode resources = ScimJson.array();
        shown.forEach(document -> resources.add(search.selection().of(document)));
        ObjectNode list = ScimJson.object();
        list.set("schemas", ScimJson.array().add(Schemas.LIST));
        list.put("totalResults", total).put("startIndex", search.startIndex()).put("itemsPerPage", shown.size());
        list.set("Resources", resources);
        return Answer.ok(list);
    }

    /** Empty where the database cannot do it alone. */
    private Optional<Page<T>> page(Search search) {
        if (search.sortBy().isPresent()) {
            return Optional.empty();
        }
        return search.filter().isEmpty()
                ? Optional.of(collection.all(search.offset(), search.count()))
                : collection.find(search.filter().get(), search.offset(), search.count());
    }

    private List<ObjectNode> matching(Search search) throws ScimException {
        List<ObjectNode> matching = new ArrayList<>();
        for (T resource : collection.all(0, Integer.MAX_VALUE).items()) {
            ObjectNode document = collection.document(resource);
            if (matches(search.filter(), document)) {
                matching.add(document);
            }
        }
        if (search.sortBy().isPresent()) {
            Order.sort(matching, search.sortBy().get(), search.descending());
        }
        return matching;
    }

    private static boolean matches(Optional<Filter> filter, ObjectNode document) throws ScimException {
        return filter.isEmpty() || FilterEvaluator.evaluate(filter.get(), document);
    }

    private ObjectNode parse(byte[] body) throws ScimException {
        ObjectNode document = ScimJson.parse(body);
        collection.requireSize(document);
        return document;
    }

    private T replace(T current, ObjectNode document) throws ScimException {
        return collection.replace(collection.id(current), collection.version(current), document);
    }

    private T change(String id, String ifMatch, Change<T> change) throws ScimException {
        for (int attempt = 1; ; attempt++) {
            T current = collection.get(number(id));
            Version.require(ifMatch, collection.version(current));
            try {
                return change.of(current);
            } catch (Outdated e) {
                if (ifMatch != null || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Answer shown(T resource, Selection selection) {
        return new Answer(Answer.OK, selection.of(collection.document(resource)), tag(resource), null);
    }

    private String tag(T resource) {
        return Version.tag(collection.version(resource));
    }

    /** What is no number of a resource is no resource. */
    private static UUID number(String id) {
        return Ids.find(id).orElseThrow(NotFound::new);
    }

    private interface Change<T> {
        T of(T current) throws ScimException;
    }
}
