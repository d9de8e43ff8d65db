package nl.careconnections.domain.status;

/**
 * Makes sure that a call which is sent twice does something once.
 *
 * @param key with which the program names its call; {@code null} when it does not
 * @param content all that was sent, so that another call with the same name is noticed
 */
public record Once(String key, String content) {}
