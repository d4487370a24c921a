package dev.restante;

/** What was in a {@link MailServer} at one moment, for {@link MailServer#restore}. Immutable. */
public interface MailSnapshot {}
