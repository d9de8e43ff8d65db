package nl.careconnections.domain.knowledge;

import java.util.List;

/** One page of the writers' list and how many articles there are in all. */
public record ArticleRows(List<ArticleRow> rows, long total) {}
