package nl.careconnections.domain.status.subscription;

import java.util.List;

/** @param total of all pages */
public record SubscriberList(List<Subscriber> subscribers, long total) {}
