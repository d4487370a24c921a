package dev.restante.fault;

import dev.restante.settings.MailProtocol;
import java.util.Locale;
import java.util.Set;

/**
 * A command of a protocol, at which a {@link FaultRule} can strike: a constant of {@link Smtp}, {@link Pop3} or
 * {@link Imap}.
 */
public sealed interface Verb permits Smtp, Pop3, Imap {

    /**
     * The name of the constant.
     *
     * @return the same as {@link #word}
     */
    String name();

    /**
     * The word that clients say.
     *
     * @return in upper case
     */
    default String word() {
        return name();
    }

    /**
     * In which protocols clients say it.
     *
     * @return SMTP and LMTP for most of {@link Smtp}, one of them otherwise
     */
    Set<MailProtocol> protocols();

    /**
     * The protocol's name and the word, as JSON has it.
     *
     * @return such as {@code SMTP RCPT}
     */
    default String qualifiedName() {
        return getClass().getSimpleName().toUpperCase(Locale.ROOT) + " " + word();
    }
}
