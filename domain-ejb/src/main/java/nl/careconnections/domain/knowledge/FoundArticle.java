package nl.careconnections.domain.knowledge;

import nl.careconnections.domain.search.Marked;

/** An article that holds what was searched for, with the words marked in its title and in what stands around them. */
public record FoundArticle(long id, Marked title, Marked excerpt, boolean published) {}
