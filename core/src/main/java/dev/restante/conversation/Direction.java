package dev.restante.conversation;

/** Who says a line of a {@link Conversation}. */
public enum Direction {
    /** The client, to the server. */
    CLIENT("C: "),
    /** The server, to the client. */
    SERVER("S: "),
    /** Nobody: something happened that is no line of the protocol, such as a TLS handshake. */
    NOTE("-- ");

    private final String mark;

    Direction(String mark) {
        this.mark = mark;
    }

    /**
     * What people write in front of such a line.
     *
     * @return {@code C:}, {@code S:} or {@code --}, and a space
     */
    public String mark() {
        return mark;
    }
}
