package dev.restante.archive;

import dev.restante.mail.MailMessage;
import dev.restante.mail.NewMail;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Messages as a Maildir: a file each in {@code cur} or {@code new}, with the flags in its name and its date as the time
 * of the file. Keywords have no place there. The octets stay as they are.
 */
public final class Maildir {

    /** The letters behind {@code :2,}, in their order. */
    private static final Map<Character, String> FLAGS =
            new TreeMap<>(Map.of('D', "\\Draft", 'F', "\\Flagged", 'R', "\\Answered", 'S', "\\Seen", 'T', "\\Deleted"));

    private static final Pattern OURS = Pattern.compile("[0-9]{8,}\\.restante[:;]2,[A-Z]*");

    private static final String INFO = ":2,";
    /** Where names of files have no colons. */
    private static final String INFO_ON_WINDOWS = ";2,";

    private Maildir() {}

    /**
     * Tells whether a folder is a Maildir.
     *
     * @param folder the folder
     * @return whether it has {@code cur} and {@code new}
     */
    public static boolean isMaildir(Path folder) {
        return Files.isDirectory(folder.resolve("cur")) && Files.isDirectory(folder.resolve("new"));
    }

    /**
     * Reads a Maildir.
     *
     * @param folder the folder with {@code cur} and {@code new} in it
     * @return the messages in the order of their file names, with LF as line ends made CRLF, with flags and dates
     * @throws UncheckedIOException if one cannot be read
     */
    public static List<NewMail> read(Path folder) {
        try {
            List<Path> files = new ArrayList<>();
            for (String part : List.of("cur", "new")) {
                try (Stream<Path> all = Files.list(folder.resolve(part))) {
                    all.filter(file -> !file.getFileName().toString().startsWith("."))
                            .forEach(files::add);
                }
            }
            files.sort((one, other) -> one.getFileName().compareTo(other.getFileName()));
            List<NewMail> mails = new ArrayList<>();
            for (Path file : files) {
                Instant date = Files.getLastModifiedTime(file).toInstant();
                mails.add(NewMail.eml(file)
                        .date(date)
                        .flags(flags(file.getFileName().toString())));
            }
            return mails;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the Maildir " + folder + ": " + e, e);
        }
    }

    private static String[] flags(String fileName) {
        int info = Math.max(fileName.lastIndexOf(INFO), fileName.lastIndexOf(INFO_ON_WINDOWS));
        return info < 0
                ? new String[0]
                : fileName.substring(info + INFO.length())
                        .chars()
                        .mapToObj(letter -> Optional.ofNullable(FLAGS.get((char) letter)))
                        .flatMap(Optional::stream)
                        .toArray(String[]::new);
    }

    /**
     * Writes a Maildir. What was written there in this way before is replaced.
     *
     * @param folder the folder, which is made
     * @param mails the messages; those of a mailbox with their flags and dates
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(Path folder, List<? extends MailMessage> mails) {
        try {
            for (String part : List.of("cur", "new", "tmp")) {
                Files.createDirectories(folder.resolve(part));
            }
            removeEarlier(folder.resolve("cur"));
            String info = File.separatorChar == '\\' ? INFO_ON_WINDOWS : INFO;
            for (int i = 0; i < mails.size(); i++) {
                NewMail mail = NewMail.of(mails.get(i));
                write(folder.resolve("cur").resolve("%08d.restante%s%s".formatted(i + 1, info, letters(mail))), mail);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the Maildir " + folder + ": " + e, e);
        }
    }

    /** What was written there before would be there twice, if only its flags have changed. */
    private static void removeEarlier(Path cur) throws IOException {
        try (Stream<Path> all = Files.list(cur)) {
            for (Path file : all.toList()) {
                if (OURS.matcher(file.getFileName().toString()).matches()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String letters(NewMail mail) {
        StringBuilder letters = new StringBuilder();
        FLAGS.forEach((letter, flag) -> letters.append(mail.flags().contains(flag) ? letter.toString() : ""));
        return letters.toString();
    }

    private static void write(Path file, NewMail mail) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            mail.message().writeTo(out);
        }
        if (mail.internalDate().isPresent()) {
            Files.setLastModifiedTime(
                    file, FileTime.from(mail.internalDate().get().toInstant()));
        }
    }
}
