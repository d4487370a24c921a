package dev.restante.imap.extension;

import dev.restante.imap.ImapExtension;
import dev.restante.imap.ImapSession;

/** LOGINDISABLED (RFC 3501 section 6.2.3): announced while passwords are not taken. */
public final class LoginDisabled {

    private LoginDisabled() {}

    /**
     * The extension.
     *
     * @return its row
     */
    public static ImapExtension extension() {
        return ImapExtension.named("LOGINDISABLED")
                .announcedIf(LoginDisabled::isLoginDisabled)
                .build();
    }

    private static boolean isLoginDisabled(ImapSession session) {
        return !session.isAuthenticated() && !session.dialect().mechanisms().takesPasswords(session.saslContext());
    }
}
