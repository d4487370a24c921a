package dev.restante.imap;

/**
 * The words that a command understands at one place of its grammar, such as the items of FETCH, as far as extensions
 * add to them. A constant of the class that reads them; an {@link ImapExtension} adds a word, and {@link ImapDialect}
 * knows those of the extensions that are not hidden.
 *
 * @param what what a word of it is called, such as {@code "FETCH item"}
 * @param <T> what a word means: most often something that reads what follows it
 */
public record Vocabulary<T>(String what) {}
