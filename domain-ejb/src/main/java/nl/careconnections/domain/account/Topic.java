package nl.careconnections.domain.account;

/** A kind of request that an organisation can open to a contact person; later kinds add their own value. */
public enum Topic {
    SUPPORT_QUESTION
}
