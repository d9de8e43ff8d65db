package nl.careconnections.domain.emergency.people;

/** What was sent to the addresses and numbers of before is for somebody else now. */
public record ChannelsChanged(long caregiver) {}
