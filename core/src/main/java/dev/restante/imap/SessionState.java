package dev.restante.imap;

import dev.restante.store.Account;

/** The state of a session (RFC 3501 section 3). */
public sealed interface SessionState {

    /**
     * Tells whether a command is allowed now.
     *
     * @param stage when it is allowed
     * @return whether that is now
     */
    boolean allows(ImapCommand.Stage stage);

    /**
     * Says why a command is not allowed now.
     *
     * @return what follows "is not allowed"
     */
    String inWords();

    /** Nobody has logged in. */
    record NotAuthenticated() implements SessionState {

        @Override
        public boolean allows(ImapCommand.Stage stage) {
            return stage == ImapCommand.Stage.ANY || stage == ImapCommand.Stage.NOT_AUTHENTICATED;
        }

        @Override
        public String inWords() {
            return "before login";
        }
    }

    /**
     * Somebody has logged in.
     *
     * @param account who
     */
    record Authenticated(Account account) implements SessionState {

        @Override
        public boolean allows(ImapCommand.Stage stage) {
            return stage == ImapCommand.Stage.ANY || stage == ImapCommand.Stage.AUTHENTICATED;
        }

        @Override
        public String inWords() {
            return "now: select a mailbox first, or log in only once";
        }
    }

    /**
     * A mailbox is selected.
     *
     * @param account whose it is
     * @param selection the mailbox, and what belongs to it
     */
    record Selected(Account account, Selection selection) implements SessionState {

        @Override
        public boolean allows(ImapCommand.Stage stage) {
            return stage != ImapCommand.Stage.NOT_AUTHENTICATED;
        }

        @Override
        public String inWords() {
            return "after login";
        }
    }

    /** The client has taken its leave. */
    record LoggedOut() implements SessionState {

        @Override
        public boolean allows(ImapCommand.Stage stage) {
            return false;
        }

        @Override
        public String inWords() {
            return "after LOGOUT";
        }
    }
}
