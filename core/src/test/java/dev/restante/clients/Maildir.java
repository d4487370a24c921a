package dev.restante.clients;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Maildir: a file for each mail, with the lines of this system, in {@code new} or in {@code cur}. The name of one in
 * {@code cur} ends with its flags.
 */
record Maildir(Path path) implements MailFolder {

    private static final Pattern SUBJECT = Pattern.compile("^Subject: (.*)$", Pattern.MULTILINE);

    static Maildir create(Path path) throws IOException {
        for (String name : List.of("cur", "new", "tmp")) {
            Files.createDirectories(path.resolve(name));
        }
        return new Maildir(path);
    }

    boolean exists() {
        return Files.isDirectory(path.resolve("cur"));
    }

    @Override
    public Map<String, String> mails() throws IOException {
        Map<String, String> mails = new TreeMap<>();
        for (Path file : files()) {
            mails.put(subject(file), flags(file));
        }
        return mails;
    }

    @Override
    public String text(String subject) throws IOException {
        return read(file(subject)).replace("\n", "\r\n");
    }

    @Override
    public void add(byte[] mail) throws IOException {
        Files.writeString(
                path.resolve("new").resolve(UUID.randomUUID() + ".test"),
                new String(mail, ISO_8859_1).replace("\r\n", "\n"),
                ISO_8859_1);
    }

    @Override
    public void flag(String subject, String flags) throws IOException {
        Path file = file(subject);
        String name = file.getFileName().toString().replaceFirst(":2,.*", "");
        Files.move(file, path.resolve("cur").resolve(name + ":2," + flags));
    }

    @Override
    public void remove(String subject) throws IOException {
        Files.delete(file(subject));
    }

    private Path file(String subject) throws IOException {
        for (Path file : files()) {
            if (subject(file).equals(subject)) {
                return file;
            }
        }
        throw new AssertionError("No mail '" + subject + "' in " + path + ", only " + mails());
    }

    /** The files of all mails, in the order of their names. */
    List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : List.of("cur", "new")) {
            try (Stream<Path> each = Files.list(path.resolve(name))) {
                each.sorted().forEach(files::add);
            }
        }
        return files;
    }

    /** Takes away the folder, which has no mails. */
    void delete() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String subject(Path file) throws IOException {
        Matcher subject = SUBJECT.matcher(read(file));
        return subject.find() ? subject.group(1) : "";
    }

    private static String flags(Path file) {
        String name = file.getFileName().toString();
        int colon = name.indexOf(":2,");
        return colon < 0 ? "" : name.substring(colon + ":2,".length());
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, ISO_8859_1);
    }
}
