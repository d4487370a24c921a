package dev.restante.store;

/** What somebody may do with a mailbox, as far as an access control list can say it (RFC 4314 section 2.1). */
public enum Right {
    /** To see that it is there. */
    LOOKUP('l'),
    /** To select it and to ask for its status. */
    READ('r'),
    /** To change {@code \Seen}. */
    SEEN('s'),
    /** To change any flag but {@code \Seen} and {@code \Deleted}. */
    WRITE('w'),
    /** To put messages into it. */
    INSERT('i'),
    /** To send mail to its address, which nothing here asks for. */
    POST('p'),
    /** To make mailboxes below it. */
    CREATE('k'),
    /** To delete it, or to give it another name. */
    DELETE_MAILBOX('x'),
    /** To change {@code \Deleted}. */
    DELETE_MESSAGES('t'),
    /** To remove what is marked as deleted. */
    EXPUNGE('e'),
    /** To change the access control list. */
    ADMINISTER('a');

    private final char letter;

    Right(char letter) {
        this.letter = letter;
    }

    /**
     * The name on the wire.
     *
     * @return a letter in lower case
     */
    public char letter() {
        return letter;
    }

    int bit() {
        return 1 << ordinal();
    }
}
