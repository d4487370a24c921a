package dev.restante.archive;

import dev.restante.mail.MailMessage;
import dev.restante.mail.NewMail;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Messages one after the other in one file (RFC 4155), each after a line that begins with {@code From }. Lines of a
 * message that begin so are quoted with {@code >}, and so are those that are quoted already: the form that is called
 * mboxrd. Line ends are LF in the file; in the messages that are read, they are CRLF. Flags are in {@code Status} and
 * {@code X-Status}, as mail readers have them there.
 */
public final class Mbox {

    private Mbox() {}

    /**
     * Reads an mbox file, with LF or CRLF as line ends.
     *
     * @param file the file
     * @return the messages in order, with flags and dates as far as the file has them
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if it is no mbox file
     */
    public static List<NewMail> read(Path file) {
        try {
            byte[] octets = Files.readAllBytes(file);
            return new MboxReader(file, octets).read();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e, e);
        }
    }

    /**
     * Writes an mbox file.
     *
     * @param file the file, which is replaced
     * @param mails the messages; those of a mailbox with their flags and dates
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(Path file, List<? extends MailMessage> mails) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (MailMessage mail : mails) {
                new MboxWriter(out).write(NewMail.of(mail));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e, e);
        }
    }
}
