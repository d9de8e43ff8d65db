package nl.careconnections.noodportaal.scim;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import jakarta.ws.rs.QueryParam;

/** What can stand behind the question mark of an address. */
public class QueryParameters {

    @QueryParam("filter")
    String filter;

    @QueryParam("sortBy")
    String sortBy;

    @QueryParam("sortOrder")
    String sortOrder;

    @QueryParam("startIndex")
    String startIndex;

    @QueryParam("count")
    String count;

    @QueryParam("attributes")
    String attributes;

    @QueryParam("excludedAttributes")
    String excludedAttributes;

    Search search() throws BadRequestException {
        return Search.of(
                new Search.Parameters(filter, sortBy, sortOrder, startIndex, count, attributes, excludedAttributes));
    }

    Selection selection() throws BadRequestException {
        return Selection.of(attributes, excludedAttributes);
    }
}
