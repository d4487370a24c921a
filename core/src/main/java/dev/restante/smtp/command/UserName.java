package dev.restante.smtp.command;

import dev.restante.decode.CanonicalAddress;
import dev.restante.smtp.PathParser;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpSession;
import dev.restante.store.Account;
import java.util.List;
import java.util.Locale;

/**
 * Whom VRFY and EXPN ask about (RFC 5321 section 3.5.1).
 *
 * @param text an address, or the local part of one
 * @param utf8 whether the client takes more than ASCII in the reply
 */
record UserName(String text, boolean utf8) {

    private static final String UTF8 = " SMTPUTF8";
    private static final int MAX_LENGTH = 256;

    /**
     * Reads an address, with or without angle brackets and a full name before them, or a bare local part; SMTPUTF8 may
     * follow (RFC 6531 section 3.7.4.2).
     */
    static UserName read(SmtpSession session, String verb, String argument) throws SmtpException {
        boolean utf8 = session.dialect().hasExtension("SMTPUTF8")
                && argument.toUpperCase(Locale.ROOT).endsWith(UTF8);
        String text =
                withoutFullName((utf8 ? argument.substring(0, argument.length() - UTF8.length()) : argument).strip());
        if (text.isEmpty()) {
            throw new SmtpException(501, "5.5.4", verb + " needs an address: " + verb + " jane@example.com");
        }
        if (text.length() > MAX_LENGTH) {
            throw new SmtpException(501, "5.5.4", "A name has at most " + MAX_LENGTH + " characters");
        }
        if (hasDomain(text)) {
            PathParser.checkMailbox(text);
        }
        return new UserName(text, utf8);
    }

    private static String withoutFullName(String text) {
        int bracket = text.lastIndexOf('<');
        return bracket >= 0 && text.endsWith(">") ? text.substring(bracket + 1, text.length() - 1) : text;
    }

    private static boolean hasDomain(String text) {
        return !CanonicalAddress.of(text).domain().isEmpty();
    }

    /** The mailboxes that are meant: for a bare local part, those of all accounts that have it. */
    List<String> mailboxes(SmtpSession session) {
        if (hasDomain(text)) {
            return session.store().account(text).map(account -> text).stream().toList();
        }
        String here = "@" + session.settings().hostName();
        return session.store().accountsWithLocalPart(text).stream()
                .map(Account::name)
                .map(name -> hasDomain(name) ? name : name + here)
                .sorted()
                .toList();
    }
}
