package dev.restante.store;

import java.util.List;

/** What clients note about a mailbox or about the server (RFC 5464). Safe for several threads. */
public interface Annotations {

    /** How many octets a value may have. */
    int MAX_SIZE = 64 * 1024;

    /** How many annotations one mailbox, one user at the server, and the server itself may have. */
    int MAX_COUNT = 100;

    /**
     * Finds annotations.
     *
     * @param name an entry
     * @param depth how many levels below it are included
     * @return the entry if it is there, and those below it that are, sorted by name
     */
    List<Annotation> find(String name, int depth);

    /**
     * Sets annotations, and removes those without a value: all of them or none.
     *
     * @param changes what they become
     * @throws MailboxException if there would be too many
     */
    void set(List<Annotation> changes) throws MailboxException;
}
