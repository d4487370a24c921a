package dev.restante.mail;

import dev.restante.mime.RawMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message to be put somewhere: its octets, and what surrounds them. Immutable; what is not said is taken from the
 * message's header or from the clock.
 *
 * <pre>{@code
 * jane.inbox().add(NewMail.eml(Path.of("newsletter.eml")).flags("\\Seen").date(Instant.parse("2026-01-31T12:00:00Z")));
 * server.deliver(NewMail.of(mimeMessage).recipients("jane@example.com"));
 * }</pre>
 */
public final class NewMail implements MailMessage, MailSource {

    private final RawMessage message;
    private final Set<String> flags;
    private final @Nullable OffsetDateTime internalDate;
    private final @Nullable String sender;
    private final @Nullable List<String> recipients;

    private NewMail(
            RawMessage message,
            Set<String> flags,
            @Nullable OffsetDateTime internalDate,
            @Nullable String sender,
            @Nullable List<String> recipients) {
        this.message = message;
        this.flags = flags;
        this.internalDate = internalDate;
        this.sender = sender;
        this.recipients = recipients;
    }

    /**
     * A message of these octets, none changed.
     *
     * @param octets the message; copied
     * @return the mail
     */
    public static NewMail of(byte[] octets) {
        return of(RawMessage.copyOf(octets));
    }

    /**
     * A message of these octets, none changed.
     *
     * @param message the message
     * @return the mail
     */
    public static NewMail of(RawMessage message) {
        return new NewMail(message, Set.of(), null, null, null);
    }

    /**
     * A message that was received or is in a mailbox, with its date, its flags and its envelope as far as it has them.
     *
     * @param mail the message
     * @return the mail
     */
    public static NewMail of(MailMessage mail) {
        if (mail instanceof NewMail same) {
            return same;
        }
        NewMail copy = of(mail.message());
        if (mail instanceof ReceivedMail received) {
            Envelope envelope = received.envelope();
            return copy.date(envelope.receivedAt())
                    .sender(envelope.mailFrom())
                    .recipients(envelope.recipientAddresses().toArray(String[]::new));
        }
        if (mail instanceof MailboxMessage kept) {
            return copy.date(kept.internalDate()).flags(kept.flags().toArray(String[]::new));
        }
        return copy;
    }

    /**
     * A message of Jakarta Mail, as it writes itself: one that was not saved yet is saved first, as sending would do.
     *
     * @param message the message
     * @return the mail
     * @throws IllegalArgumentException if it cannot be written
     */
    public static NewMail of(MimeMessage message) {
        try {
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            message.writeTo(octets);
            return of(RawMessage.of(octets.toByteArray()));
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("Jakarta Mail cannot write this message: " + e.getMessage(), e);
        }
    }

    /**
     * The message in a file. Tools on many systems write such files with LF as line ends: these become CRLF, which mail
     * has on its way. A file that has CRLF already is taken as it is.
     *
     * @param file an {@code .eml} file
     * @return the mail
     * @throws UncheckedIOException if it cannot be read
     */
    public static NewMail eml(Path file) {
        try {
            return of(RawMessage.of(LineEnds.toCrlf(Files.readAllBytes(file))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e, e);
        }
    }

    /**
     * Begins to write a mail from scratch.
     *
     * @param address who writes it
     * @return the beginning
     */
    public static SimpleMail from(String address) {
        return new SimpleMail(address);
    }

    /**
     * The same with these flags, for where it is kept.
     *
     * @param names such as {@code \Seen}, or keywords
     * @return another mail
     * @throws IllegalArgumentException if something is no flag
     */
    public NewMail flags(String... names) {
        Set<String> all = new LinkedHashSet<>();
        Stream.of(names).map(FlagName::require).forEach(all::add);
        return new NewMail(message, Set.copyOf(all), internalDate, sender, recipients);
    }

    /**
     * The same with the time at which it came (RFC 3501 section 2.3.3); the header's {@code Date} stays.
     *
     * @param moment the moment
     * @return another mail
     */
    public NewMail date(Instant moment) {
        return date(moment.atOffset(ZoneOffset.UTC));
    }

    /**
     * The same with the time at which it came, in some zone.
     *
     * @param moment the moment
     * @return another mail
     */
    public NewMail date(OffsetDateTime moment) {
        return new NewMail(message, flags, moment, sender, recipients);
    }

    /**
     * The same with this sender in its envelope; without, it is the author.
     *
     * @param reversePath an address; empty for the null one
     * @return another mail
     */
    public NewMail sender(String reversePath) {
        return new NewMail(message, flags, internalDate, reversePath, recipients);
    }

    /**
     * The same with these recipients in its envelope; without, they are who the header names.
     *
     * @param addresses the addresses
     * @return another mail
     */
    public NewMail recipients(String... addresses) {
        return new NewMail(message, flags, internalDate, sender, List.of(addresses));
    }

    @Override
    public RawMessage message() {
        return message;
    }

    /**
     * The flags that it gets where it is kept.
     *
     * @return such as {@code \Seen}, and keywords
     */
    public Set<String> flags() {
        return flags;
    }

    /**
     * When it came.
     *
     * @return the date; empty if nobody has said
     */
    public Optional<OffsetDateTime> internalDate() {
        return Optional.ofNullable(internalDate);
    }

    /**
     * The sender in its envelope.
     *
     * @return what was said, or else the first author; empty for the null reverse-path
     */
    public String sender() {
        if (sender != null) {
            return sender;
        }
        return from().isEmpty() ? "" : from().get(0).address();
    }

    /**
     * The recipients in its envelope.
     *
     * @return what was said, or else who {@code To}, {@code Cc} and {@code Bcc} name
     */
    public List<String> recipients() {
        return recipients != null
                ? recipients
                : Stream.of(to(), cc(), AddressList.ofField(this, "Bcc"))
                        .flatMap(List::stream)
                        .map(EmailAddress::address)
                        .toList();
    }

    @Override
    public NewMail newMail(InstantSource clock) {
        return this;
    }

    /** Shows the mail in one line. */
    @Override
    public String toString() {
        return "new mail \"" + subject() + "\"";
    }
}
