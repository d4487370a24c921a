package dev.restante;

/**
 * A moment in what a server receives: {@link ReceivedMails#since} leaves out what came before it. Marks of different
 * servers have nothing to do with each other.
 *
 * @param id the number of the last mail that had come; 0 before the first
 */
public record MailMark(long id) {}
