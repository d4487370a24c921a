package dev.restante;

import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapServer;
import dev.restante.imap.wire.ReaderLimits;
import dev.restante.net.Hidden;
import dev.restante.net.Protocol;
import dev.restante.net.Threads;
import dev.restante.pop3.Pop3Server;
import dev.restante.pop3.Pop3Settings;
import dev.restante.sasl.Mechanisms;
import dev.restante.settings.MailProtocol;
import dev.restante.settings.TlsPolicy;
import dev.restante.smtp.AttemptLog;
import dev.restante.smtp.SmtpDialect;
import dev.restante.smtp.SmtpServer;
import dev.restante.smtp.SmtpSettings;
import dev.restante.smtp.TransferProtocol;
import dev.restante.store.MailStore;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What a server speaks, as its builder says: each protocol with its table and its limits. */
final class Protocols {

    /** RFC 4954 section 4: an AUTH line may have 12288 octets, more than any other command of SMTP and POP3. */
    private static final int MAX_COMMAND_LINE = 12_288;

    private static final Duration MAILDROP_PATIENCE = Duration.ofMillis(250);
    private static final int MAX_IMAP_LINE = 64 * 1024;
    private static final int MAX_IMAP_LITERAL = 1024 * 1024;
    private static final int MAX_IMAP_LITERAL_BEFORE_LOGIN = 8 * 1024;
    private static final int MAX_IMAP_DEPTH = 50;

    private static final Map<MailProtocol, Hidden> WITHOUT_TLS = Map.of(
            MailProtocol.SMTP, new Hidden(Set.of("STARTTLS")),
            MailProtocol.LMTP, new Hidden(Set.of("STARTTLS")),
            MailProtocol.POP3, new Hidden(Set.of("STLS")),
            MailProtocol.IMAP, new Hidden(Set.of("STARTTLS")));

    private final MailServerBuilder settings;
    private final MailStore store;
    private final Threads threads;
    private final AttemptLog attempts;
    private final Mechanisms mechanisms;
    private final Map<MailProtocol, Protocol> made = new EnumMap<>(MailProtocol.class);

    /**
     * Makes the protocols of which something is hidden, also if nobody will listen for them, so that it is checked.
     *
     * @throws IllegalArgumentException if something is chosen or hidden that is not there
     */
    Protocols(MailServerBuilder settings, MailStore store, Threads threads, AttemptLog attempts) {
        this.settings = settings;
        this.store = store;
        this.threads = threads;
        this.attempts = attempts;
        this.mechanisms = SaslTable.mechanisms(settings.authentication, settings.tls.policy);
        settings.hidden.keySet().forEach(this::of);
    }

    /** The same for all listeners that speak it. */
    Protocol of(MailProtocol protocol) {
        return made.computeIfAbsent(protocol, this::make);
    }

    private Protocol make(MailProtocol protocol) {
        Hidden hidden = hidden(protocol);
        try {
            return switch (protocol) {
                case SMTP -> smtp(TransferProtocol.SMTP, hidden);
                case LMTP -> smtp(TransferProtocol.LMTP, hidden);
                case POP3 -> pop3(hidden);
                case IMAP -> imap(hidden);
            };
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(protocol + ": " + e.getMessage(), e);
        }
    }

    private Hidden hidden(MailProtocol protocol) {
        Hidden hidden = settings.hidden.getOrDefault(protocol, Hidden.NOTHING);
        return settings.tls.policy == TlsPolicy.OFF ? hidden.and(WITHOUT_TLS.get(protocol)) : hidden;
    }

    private Protocol smtp(TransferProtocol protocol, Hidden hidden) {
        SmtpSettings smtpSettings = new SmtpSettings(
                InProcessMailServer.HOST_NAME,
                settings.maxMessageSize,
                settings.maxRecipients,
                MAX_COMMAND_LINE,
                settings.maxTextLine,
                settings.strict,
                settings.tls.policy == TlsPolicy.REQUIRED,
                settings.smtp.requireDeclared8Bit);
        SmtpDialect dialect = SmtpTable.dialect(protocol, settings.smtp, mechanisms, hidden);
        return new SmtpServer(protocol, smtpSettings, dialect, store, attempts);
    }

    private Protocol pop3(Hidden hidden) {
        Pop3Settings pop3Settings = new Pop3Settings(
                InProcessMailServer.HOST_NAME,
                MAX_COMMAND_LINE,
                settings.pop3.loginDelay,
                settings.pop3.expireDays,
                MAILDROP_PATIENCE);
        return new Pop3Server(pop3Settings, Pop3Table.dialect(mechanisms, hidden), store);
    }

    private Protocol imap(Hidden hidden) {
        ReaderLimits limits =
                new ReaderLimits(MAX_IMAP_LINE, MAX_IMAP_LITERAL, MAX_IMAP_LITERAL_BEFORE_LOGIN, MAX_IMAP_DEPTH);
        return new ImapServer(limits, imapDialect(hidden), store, threads);
    }

    /**
     * The table of IMAP is the largest by far, and many tests never read mail: it waits for the first client, unless
     * something is hidden, which has to be checked.
     */
    private Supplier<ImapDialect> imapDialect(Hidden hidden) {
        Lazy<ImapDialect> dialect =
                new Lazy<>(ImapTable.dialect(settings.maxMessageSize, settings.imap, mechanisms, hidden));
        if (settings.hidden.containsKey(MailProtocol.IMAP)) {
            dialect.get();
        }
        return dialect;
    }
}
