package dev.restante.archive;

import dev.restante.mail.NewMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder with the mailboxes of an account: each sub-folder is a mailbox, and those in it are below it. Messages are
 * {@code .eml} files, {@code .mbox} files and Maildirs; other files are passed over. Messages in the folder itself are
 * in the INBOX.
 */
public final class MailTree {

    private static final String INBOX = "INBOX";
    private static final String MBOX_ENDING = ".mbox";
    private static final int MAX_DEPTH = 50;

    /** What a Maildir consists of: a mailbox of such a name would be mixed up with it. */
    private static final Set<String> OF_MAILDIR = Set.of("cur", "new", "tmp");

    private static final Pattern NO_NAME = Pattern.compile("[\\\\:\\p{Cntrl}]");

    private MailTree() {}

    /**
     * Reads a folder.
     *
     * @param folder the folder
     * @return the messages by the name of their mailbox, with {@code /} between its levels; a folder without messages
     *     is an empty mailbox
     * @throws UncheckedIOException if something cannot be read
     */
    public static Map<String, List<NewMail>> read(Path folder) {
        Map<String, List<NewMail>> content = new LinkedHashMap<>();
        read(folder, "", content);
        return content;
    }

    private static void read(Path folder, String name, Map<String, List<NewMail>> content) {
        if (name.chars().filter(c -> c == '/').count() > MAX_DEPTH) {
            throw new IllegalArgumentException("More than " + MAX_DEPTH + " folders within each other: " + folder);
        }
        content.computeIfAbsent(name.isEmpty() ? INBOX : name, key -> new ArrayList<>())
                .addAll(messages(folder));
        for (Path each : children(folder)) {
            if (isSubfolder(folder, each)) {
                String child = each.getFileName().toString();
                read(each, name.isEmpty() ? child : name + "/" + child, content);
            }
        }
    }

    private static boolean isSubfolder(Path folder, Path child) {
        String name = child.getFileName().toString();
        boolean ofMaildir = Maildir.isMaildir(folder) && OF_MAILDIR.contains(name);
        return Files.isDirectory(child) && !ofMaildir && !name.startsWith(".");
    }

    private static List<NewMail> messages(Path folder) {
        List<NewMail> mails = new ArrayList<>(Maildir.isMaildir(folder) ? Maildir.read(folder) : List.of());
        for (Path each : children(folder)) {
            if (EmlFiles.isEml(each)) {
                mails.add(NewMail.eml(each));
            } else if (each.toString().endsWith(MBOX_ENDING) && Files.isRegularFile(each)) {
                mails.addAll(Mbox.read(each));
            }
        }
        return mails;
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder + ": " + e, e);
        }
    }

    /**
     * Writes a folder, with a Maildir for each mailbox.
     *
     * @param folder the folder, which is made
     * @param content the messages by the name of their mailbox
     * @throws UncheckedIOException if it cannot be written
     * @throws IllegalArgumentException if the name of a mailbox cannot be one of a folder, such as {@code ..}
     */
    public static void write(Path folder, Map<String, List<NewMail>> content) {
        content.keySet().forEach(MailTree::requireFolderName);
        content.forEach((name, mails) -> Maildir.write(name.equals(INBOX) ? folder : folder.resolve(name), mails));
    }

    /** What a client calls a mailbox must not lead out of the folder. */
    private static void requireFolderName(String name) {
        for (String level : name.split("/", -1)) {
            if (level.isEmpty()
                    || level.startsWith(".")
                    || OF_MAILDIR.contains(level)
                    || NO_NAME.matcher(level).find()) {
                throw new IllegalArgumentException("The mailbox " + name + " cannot become a folder of that name");
            }
        }
    }
}
