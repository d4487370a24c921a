package dev.restante.conversation;

import java.util.List;
import java.util.Locale;

/**
 * A command of a client, as far as the lines of its conversation show it.
 *
 * @param verb its name in upper case, with UID in front where IMAP has it there
 * @param arguments what follows, without its secrets; the rest of a command of IMAP that goes on after literals too
 * @param line how it begins
 * @param position the index of that line in the conversation
 * @param early whether it was said before the command in front of it was answered
 */
record SpokenCommand(String verb, String arguments, ConversationLine line, int position, boolean early) {

    private static final String UID = "UID ";
    private static final String SECRET = "***";

    /** The verb without UID in front. */
    String name() {
        return verb.startsWith(UID) ? verb.substring(UID.length()) : verb;
    }

    /** The first argument, in upper case; empty if there is none. */
    String firstArgument() {
        return arguments.split(" ", 2)[0].toUpperCase(Locale.ROOT);
    }

    /** Whether a secret stands in the command itself, not in a line that follows. */
    boolean hasSecret() {
        return arguments.endsWith(SECRET);
    }

    /** Whether that secret is the first response of an authentication, behind its mechanism. */
    boolean hasInitialResponse() {
        return hasSecret() && arguments.indexOf(' ') >= 0;
    }

    static boolean isSecret(ConversationLine line) {
        return line.direction() == Direction.CLIENT && line.text().equals(SECRET);
    }

    /**
     * The parameters of MAIL or RCPT, in upper case (RFC 5321 section 4.1.2): what follows the path, whose local part
     * may be quoted.
     */
    List<String> parameters() {
        boolean quoted = false;
        for (int i = arguments.indexOf('<') + 1; i > 0 && i < arguments.length(); i++) {
            char c = arguments.charAt(i);
            quoted ^= c == '"';
            if (quoted && c == '\\') {
                i++;
            } else if (!quoted && c == '>') {
                return List.of(
                        arguments.substring(i + 1).toUpperCase(Locale.ROOT).split(" "));
            }
        }
        return List.of();
    }
}
