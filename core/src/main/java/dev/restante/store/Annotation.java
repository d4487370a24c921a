package dev.restante.store;

import org.jspecify.annotations.Nullable;

/**
 * Something that a client notes about a mailbox or the server (RFC 5464 section 3).
 *
 * @param name its entry, such as {@code /private/comment}; the same in any case
 * @param value the octets, which nobody changes; null if there is no such annotation
 */
public record Annotation(String name, byte @Nullable [] value) {}
