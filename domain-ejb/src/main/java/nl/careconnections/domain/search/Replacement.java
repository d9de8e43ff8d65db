package nl.careconnections.domain.search;

import java.util.List;

/** A word that stands nowhere, and the words that were searched for in its place. */
public record Replacement(String typed, List<String> words) {}
