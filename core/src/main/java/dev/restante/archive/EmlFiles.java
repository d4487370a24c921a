package dev.restante.archive;

import dev.restante.mail.MailMessage;
import dev.restante.mail.NewMail;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Messages as {@code .eml} files, one each: the octets alone. */
public final class EmlFiles {

    static final String ENDING = ".eml";

    private EmlFiles() {}

    /**
     * Reads the files of a folder, but not of those in it.
     *
     * @param folder the folder
     * @return the messages in the order of their file names, with LF as line ends made CRLF
     * @throws UncheckedIOException if one cannot be read
     */
    public static List<NewMail> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(EmlFiles::isEml).sorted().map(NewMail::eml).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder + ": " + e, e);
        }
    }

    static boolean isEml(Path file) {
        return file.toString().endsWith(ENDING) && Files.isRegularFile(file);
    }

    /**
     * Writes each message into a file of its own, named by its place and its subject.
     *
     * @param folder the folder, which is made; files that are there already stay, unless they have the same name
     * @param mails the messages
     * @return the files, in the same order
     * @throws UncheckedIOException if one cannot be written
     */
    public static List<Path> write(Path folder, List<? extends MailMessage> mails) {
        List<Path> files = new ArrayList<>();
        for (MailMessage mail : mails) {
            String subject = FileNames.safe(mail.subject());
            String name = "%03d%s".formatted(files.size() + 1, subject.isEmpty() ? "" : "-" + subject);
            files.add(write(FileNames.in(folder, name + ENDING), mail));
        }
        return files;
    }

    private static Path write(Path file, MailMessage mail) {
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                mail.message().writeTo(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e, e);
        }
    }
}
