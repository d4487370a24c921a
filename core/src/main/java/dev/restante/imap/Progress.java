package dev.restante.imap;

import java.io.IOException;

/** Hears how far a command is that can take long. */
@FunctionalInterface
public interface Progress {

    /** Nobody wants to know. */
    Progress IGNORED = (done, goal) -> {};

    /**
     * Hears it.
     *
     * @param done how many messages have been looked at
     * @param goal how many there are to look at
     * @throws IOException if the connection breaks
     */
    void reached(long done, long goal) throws IOException;
}
